package dev.accord.plan.letter;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every merge field of a plan letter, by its path; templates/document/plan-letter.fields.md says what each holds. */
final class FieldNames {

    private static final String WHOLE = """
        planName planCode version state inForce supersedes planHash verifyCode periodFrom periodTo currency date paper
        personName validFrom validTo target inCalifornia inNewYork inJapan
        hasDraws hasCaps hasTerms hasTerminationTerms hasGlossary
        person.id person.name person.title person.team person.jurisdiction person.manager
        draws.text caps.text payment.text terms.text terminationTerms.text glossary.word glossary.text\
        """;

    private static final String COMPONENT = """
        code name weight measure eligibility credit payout table target quota quotaPer gate holdback clawback
        hasTable hasObjectives hasFilters hasRamp hasCaps hasFloors hasSpiffs ownRates
        objectives.name objectives.weight filters.text ramp.text caps.text floors.text
        spiffs.name spiffs.amount spiffs.frequency spiffs.condition spiffs.days
        tiers.number tiers.range tiers.pays tiers.own\
        """;

    static final Set<String> ALL = Stream.concat(words(WHOLE), words(COMPONENT).map(name -> "components." + name))
            .collect(Collectors.toUnmodifiableSet());

    private FieldNames() {}

    private static Stream<String> words(String text) {
        return Arrays.stream(text.split("\\s+"));
    }
}
