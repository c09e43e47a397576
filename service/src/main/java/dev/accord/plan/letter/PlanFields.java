package dev.accord.plan.letter;

import dev.accord.plan.PlanVersionState;
import dev.accord.plan.PlanVersionView;
import dev.accord.plan.definition.Component;
import dev.accord.plan.definition.Draw;
import dev.accord.plan.definition.Payment;
import dev.accord.plan.definition.PlanDefinition;
import dev.accord.plan.definition.RateTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Everything a letter of this version says that is the same for everybody who reads it in this language. */
record PlanFields(PlanDefinition plan, Map<String, Object> whole, Map<String, Map<String, Object>> components) {

    static PlanFields of(PlanVersionView version, PlanDefinition plan, Words words) {
        ComponentFields component = new ComponentFields(plan, words);
        Map<String, Object> whole = new HashMap<>();
        whole.put("planName", plan.name().in(words.language()));
        whole.put("planCode", plan.code());
        whole.put("version", String.valueOf(version.number()));
        whole.put("state", state(version, words));
        whole.put("inForce", version.state() == PlanVersionState.APPROVED);
        whole.put("supersedes", version.supersedes() == null ? "" : String.valueOf(version.number() - 1));
        whole.put("planHash", version.hash().substring(0, 16));
        // A preview has no code; whoever issues the letter puts the letter's own here.
        whole.put("verifyCode", "");
        whole.put("periodFrom", words.day(plan.from()));
        whole.put("periodTo", words.day(plan.to()));
        whole.put("currency", plan.currency());
        whole.put(
                "draws",
                ComponentFields.texts(
                        plan.draws().stream().map(draw -> draw(draw, words)).toList()));
        whole.put("hasDraws", !plan.draws().isEmpty());
        whole.put("caps", component.limits("cap", plan.caps()));
        whole.put("hasCaps", !plan.caps().isEmpty());
        whole.put("payment", ComponentFields.texts(payment(plan, words)));
        whole.put("terms", paragraphs(plan.terms().in(words.language())));
        whole.put("hasTerms", !plan.terms().isEmpty());
        whole.put("terminationTerms", paragraphs(plan.terminationTerms().in(words.language())));
        whole.put("hasTerminationTerms", !plan.terminationTerms().isEmpty());
        whole.put("hasGlossary", plan.glossary());
        whole.put("glossary", glossary(words));
        Map<String, Map<String, Object>> components = new LinkedHashMap<>();
        for (Component it : plan.components()) {
            components.put(it.code(), component.of(it));
        }
        return new PlanFields(plan, whole, components);
    }

    private static String state(PlanVersionView version, Words words) {
        String key = switch (version.state()) {
            case DRAFT -> "state.draft";
            case IN_CHECKS, IN_APPROVAL -> "state.open";
            case APPROVED -> "state.approved";
            case SUPERSEDED -> "state.superseded";
        };
        return words.say(key, String.valueOf(version.number()));
    }

    private static String draw(Draw draw, Words words) {
        return words.say(
                "draw." + (draw.guarantee() ? "guarantee." : "advance.")
                        + draw.kind().word(),
                words.money(draw.amount()),
                words.say("per." + draw.per().word()),
                draw.firstMonth(),
                draw.lastMonth() == null ? words.say("draw.open") : words.say("draw.until", draw.lastMonth()));
    }

    private static List<String> payment(PlanDefinition plan, Words words) {
        List<String> sentences = new ArrayList<>();
        if (plan.payment().minimum() != null) {
            sentences.add(words.say(
                    minimumKey(plan.payment()), words.money(plan.payment().minimum())));
        }
        if (plan.payment().maximum() != null) {
            sentences.add(words.say(
                    maximumKey(plan.payment()), words.money(plan.payment().maximum())));
        }
        sentences.add(words.say(
                "rounding",
                plan.rounding().decimals(),
                words.word("rounding", plan.rounding().mode()),
                words.word("rounding-on", plan.rounding().on())));
        return sentences;
    }

    private static String minimumKey(Payment payment) {
        return "payment.minimum"
                + (payment.belowMinimum() == Payment.BelowMinimum.TOP_UP ? ".top_up" : "")
                + (payment.recovery() == Payment.Recovery.DELAYED ? ".delayed" : "");
    }

    private static String maximumKey(Payment payment) {
        if (payment.aboveMaximum() == Payment.AboveMaximum.FORFEIT) {
            return "payment.maximum.forfeit";
        }
        return "payment.maximum" + (payment.recovery() == Payment.Recovery.DELAYED ? ".delayed" : "");
    }

    /** Lines that follow each other are one paragraph; an empty line starts the next. */
    private static List<Map<String, Object>> paragraphs(String text) {
        return ComponentFields.texts(Arrays.stream(text.split("\n\\s*\n"))
                .map(String::strip)
                .filter(paragraph -> !paragraph.isEmpty())
                .toList());
    }

    private static List<Map<String, Object>> glossary(Words words) {
        return Arrays.stream(RateTable.Mode.values())
                .map(mode -> Map.<String, Object>of(
                        "word",
                        words.say("glossary." + mode.word()),
                        "text",
                        words.say("glossary." + mode.word() + ".text")))
                .toList();
    }
}
