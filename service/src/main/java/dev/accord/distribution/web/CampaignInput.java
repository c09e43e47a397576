package dev.accord.distribution.web;

import dev.accord.distribution.Audience;
import dev.accord.distribution.CampaignTerms;
import dev.accord.distribution.OnDeadline;
import dev.accord.plan.PlanVersionId;
import dev.accord.shared.Issue;
import dev.accord.shared.Refusal;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A campaign as typed into the page or sent to the API. Nothing is believed until {@link #terms()} has read it: what cannot be read is refused
 * with its field, all of it at once.
 *
 * @param due {@code date} or {@code days}: which of the two counts; by default the one that is given
 */
record CampaignInput(
        @Nullable String name,

        @Schema(description = "id of an approved plan version") @Nullable
        String planVersion,

        @Nullable String message,

        @Schema(
                allowableValues = {"assignments", "rule", "list"},
                defaultValue = "assignments")
        @Nullable
        String audience,

        @Nullable List<String> titles,
        @Nullable List<String> teams,
        @Nullable List<String> jurisdictions,

        @Schema(description = "employee numbers, for a list") @Nullable
        List<String> ids,

        @Schema(hidden = true) @Nullable String due,

        @Schema(description = "last day to sign, in each rep's own time zone", format = "date") @Nullable
        String dueDate,

        @Schema(description = "days to sign after receipt, instead of dueDate") @Nullable
        String dueDays,

        @Schema(description = "days between reminders, 0 for none", defaultValue = "3") @Nullable
        String remindEvery,

        @Schema(description = "days before the due date on which the manager is told; empty for never") @Nullable
        String escalateBefore,

        @Schema(
                allowableValues = {"expire", "escalate", "deemed-accepted"},
                defaultValue = "escalate")
        @Nullable
        String onDeadline,

        @Schema(description = "people who start matching are picked up until this day", format = "date") @Nullable
        String pickUpUntil) {

    static CampaignInput empty(@Nullable String planVersion, @Nullable String name) {
        return new CampaignInput(
                name,
                planVersion,
                null,
                "assignments",
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                "days",
                null,
                "14",
                "3",
                "3",
                "escalate",
                null);
    }

    CampaignTerms terms() {
        List<Issue> issues = new ArrayList<>();
        PlanVersionId version =
                read("planVersion", planVersion, text -> new PlanVersionId(UUID.fromString(text)), issues);
        if (version == null && issues.isEmpty()) {
            issues.add(Issue.at("planVersion", "distribution.plan-unknown"));
        }
        LocalDate date = "days".equals(due) ? null : read("dueDate", dueDate, LocalDate::parse, issues);
        Integer days = "date".equals(due) ? null : read("dueDays", dueDays, Integer::valueOf, issues);
        Integer remind = read("remindEvery", remindEvery, Integer::valueOf, issues);
        Integer escalate = read("escalateBefore", escalateBefore, Integer::valueOf, issues);
        OnDeadline policy = read("onDeadline", onDeadline, OnDeadline::of, issues);
        LocalDate pickUp = read("pickUpUntil", pickUpUntil, LocalDate::parse, issues);
        Audience who = audience(issues);
        if (!issues.isEmpty()) {
            throw new Refusal(Refusal.Kind.INVALID, issues);
        }
        return new CampaignTerms(
                name == null ? "" : name.strip(),
                Objects.requireNonNull(version),
                message == null || message.isBlank() ? null : message.strip(),
                who,
                date,
                days,
                remind == null ? 3 : remind,
                escalate,
                policy == null ? OnDeadline.ESCALATE : policy,
                pickUp);
    }

    private Audience audience(List<Issue> issues) {
        String kind = audience == null || audience.isBlank() ? "assignments" : audience;
        return switch (kind) {
            case "assignments" -> Audience.assignments();
            case "rule" -> Audience.rule(set(titles), set(teams), set(jurisdictions));
            case "list" -> Audience.list(set(ids));
            default -> {
                issues.add(Issue.at("audience", "distribution.unknown-value", kind, "assignments, rule, list"));
                yield Audience.assignments();
            }
        };
    }

    /** Lists come as lists, or pasted into one field with lines, commas or blanks between. */
    private static Set<String> set(@Nullable List<String> values) {
        if (values == null) {
            return Set.of();
        }
        boolean pasted = values.size() == 1 && values.getFirst().matches("(?s).*[\\n;,].*");
        return values.stream()
                .flatMap(value -> pasted ? Arrays.stream(value.split("[\\s;,]+")) : java.util.stream.Stream.of(value))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static <T> @Nullable T read(
            String field, @Nullable String text, Function<String, T> reader, List<Issue> issues) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return reader.apply(text.strip());
        } catch (DateTimeParseException | IllegalArgumentException e) {
            issues.add(Issue.at(field, "distribution.unreadable." + field, text));
            return null;
        }
    }
}
