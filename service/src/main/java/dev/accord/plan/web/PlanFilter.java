package dev.accord.plan.web;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The filters of the list of plans, as they stand in the address.
 *
 * @param state of the newest version
 * @param year in which the plan's period starts
 */
record PlanFilter(
        @Nullable String q,
        @Nullable String state,
        @Nullable Integer year,
        @Nullable String owner,
        @Nullable String sort) {

    List<PlanRow> apply(List<PlanRow> rows, Locale language) {
        return rows.stream().filter(this::matches).sorted(order(language)).toList();
    }

    private boolean matches(PlanRow row) {
        return (blank(state) || row.state().key().equals(state))
                && (year == null || row.periodFrom().getYear() == year)
                && (blank(owner) || row.owner().equals(owner))
                && (blank(q) || contains(row, Objects.requireNonNull(q).strip().toLowerCase(Locale.ROOT)));
    }

    private static boolean contains(PlanRow row, String part) {
        return Stream.concat(Stream.of(row.code()), row.name().byLanguage().values().stream())
                .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(part));
    }

    private Comparator<PlanRow> order(Locale language) {
        String column = blank(sort) ? "-changed" : Objects.requireNonNull(sort);
        boolean down = column.startsWith("-");
        Comparator<PlanRow> order = switch (down ? column.substring(1) : column) {
            case "name" -> Comparator.comparing(row -> row.name().in(language), Collator.getInstance(language));
            case "state" -> Comparator.comparing(PlanRow::state);
            case "period" -> Comparator.comparing(PlanRow::periodFrom);
            case "owner" -> Comparator.comparing(PlanRow::ownerName, Collator.getInstance(language));
            case "people" -> Comparator.comparingInt(PlanRow::people);
            case "changed" -> Comparator.comparing(PlanRow::changedAt);
            default -> Comparator.comparing(PlanRow::code);
        };
        return (down ? order.reversed() : order).thenComparing(PlanRow::code);
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
