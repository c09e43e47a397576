package dev.accord.plan.domain;

import dev.accord.plan.definition.PlanDefinition;
import dev.accord.plan.definition.Validation;
import dev.accord.plan.file.PlanFile;
import dev.accord.shared.Issue;
import dev.accord.shared.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** A valid definition in the form it is stored in. */
record Content(String json, String hash, String names, LocalDate from, LocalDate to, String currency) {

    /** @throws Refusal with everything that is wrong with it */
    static Content of(PlanDefinition plan) {
        List<Issue> issues = Validation.check(plan);
        if (!issues.isEmpty()) {
            throw new Refusal(Refusal.Kind.INVALID, issues);
        }
        return new Content(
                PlanFile.toJson(plan),
                PlanFile.hash(plan),
                PlanFile.toJson(plan.name()),
                Objects.requireNonNull(plan.from()),
                Objects.requireNonNull(plan.to()),
                plan.currency());
    }
}
