package dev.accord.audit.web;

import dev.accord.audit.AuditTrail;
import dev.accord.shared.Issue;
import dev.accord.shared.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The filters of the audit log as they stand in the address.
 *
 * @param subject {@code letter:8c1…}, or a type alone such as {@code letter}
 * @param person id of who acted, or for whom a substitute acted
 * @param action beginning of the action, such as {@code letter.}
 * @param from first day, where the reader is
 * @param to last day
 */
record AuditSearch(
        @Nullable String subject,
        @Nullable String person,
        @Nullable String action,
        @Nullable String from,
        @Nullable String to) {

    AuditTrail.Filter toFilter(ZoneId zone) {
        List<Issue> issues = new ArrayList<>();
        Instant start = day("from", from, 0, zone, issues);
        Instant end = day("to", to, 1, zone, issues);
        if (!issues.isEmpty()) {
            throw new Refusal(Refusal.Kind.INVALID, issues);
        }
        String about = filled(subject);
        int colon = about == null ? -1 : about.indexOf(':');
        return new AuditTrail.Filter(
                about == null ? null : colon < 0 ? about : about.substring(0, colon),
                about == null || colon < 0 ? null : filled(about.substring(colon + 1)),
                filled(person),
                filled(action),
                start,
                end);
    }

    private static @Nullable Instant day(
            String field, @Nullable String text, int daysAfter, ZoneId zone, List<Issue> issues) {
        String filled = filled(text);
        if (filled == null) {
            return null;
        }
        try {
            return LocalDate.parse(filled)
                    .plusDays(daysAfter)
                    .atStartOfDay(zone)
                    .toInstant();
        } catch (DateTimeParseException notADay) {
            issues.add(Issue.at(field, "audit.not-a-day", filled));
            return null;
        }
    }

    private static @Nullable String filled(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
