package dev.accord.plan.authoring;

import dev.accord.plan.definition.LocalizedText;
import dev.accord.plan.definition.PlanDefinition;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The first draft of a plan that starts from another. */
final class NewPlan {

    private NewPlan() {}

    static PlanDefinition from(PlanDefinition base, PlanRequest wanted) {
        int years = wanted.kind() == RequestKind.NEXT_YEAR ? 1 : 0;
        return new PlanDefinition(
                Objects.requireNonNull(wanted.code()).strip(),
                name(wanted),
                day(wanted.from(), base.from(), years),
                day(wanted.to(), base.to(), years),
                base.currency(),
                base.audience(),
                base.targetIncentive(),
                base.terms(),
                base.terminationTerms(),
                base.glossary(),
                base.components(),
                base.draws(),
                base.caps(),
                base.payment(),
                base.rounding());
    }

    private static LocalizedText name(PlanRequest wanted) {
        Map<String, String> names = new HashMap<>();
        names.put("en", Objects.requireNonNull(wanted.name()).strip());
        String japanese = wanted.nameJa();
        if (japanese != null && !japanese.isBlank()) {
            names.put("ja", japanese.strip());
        }
        return new LocalizedText(names);
    }

    private static @Nullable LocalDate day(@Nullable LocalDate wanted, @Nullable LocalDate base, int years) {
        return wanted != null || base == null ? wanted : base.plusYears(years);
    }
}
