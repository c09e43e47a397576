package dev.accord.plan.authoring.web;

import dev.accord.plan.authoring.PlanRequest;
import dev.accord.plan.authoring.RequestKind;
import dev.accord.shared.Issue;
import dev.accord.shared.Refusal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request as typed into the page or sent to the API; what cannot be read is refused with its field.
 *
 * @param kind {@code next-year}, {@code new-team} or {@code change}
 */
record RequestInput(
        @Nullable String kind,
        @Nullable String basePlan,
        @Nullable String code,
        @Nullable String name,
        @Nullable String nameJa,
        @Nullable String from,
        @Nullable String to,
        @Nullable String reason,
        @Nullable String neededBy,
        @Nullable String approversAsOf) {

    PlanRequest request() {
        List<Issue> issues = new ArrayList<>();
        PlanRequest read = read(issues);
        if (!issues.isEmpty()) {
            throw new Refusal(Refusal.Kind.INVALID, issues);
        }
        return read;
    }

    /** For showing again what was typed. */
    PlanRequest typed() {
        return read(new ArrayList<>());
    }

    private PlanRequest read(List<Issue> issues) {
        return new PlanRequest(
                kindOrNull(),
                basePlan,
                code,
                name,
                nameJa,
                day("from", from, issues),
                day("to", to, issues),
                reason,
                day("neededBy", neededBy, issues),
                day("approversAsOf", approversAsOf, issues));
    }

    private @Nullable RequestKind kindOrNull() {
        return Arrays.stream(RequestKind.values())
                .filter(one -> one.key().equals(kind))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable LocalDate day(String field, @Nullable String text, List<Issue> issues) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeParseException noDay) {
            issues.add(Issue.at(field, "plan.request.no-day", text));
            return null;
        }
    }
}
