package dev.accord.commission.web;

import dev.accord.commission.attainment.Attainments;
import dev.accord.commission.attainment.Attainments.Row;
import dev.accord.commission.calendar.Calendars;
import dev.accord.commission.calendar.PeriodView;
import dev.accord.commission.run.RunReads;
import dev.accord.commission.run.RunReads.Newest;
import dev.accord.commission.run.RunView;
import dev.accord.commission.run.Runs;
import dev.accord.people.CurrentUser;
import dev.accord.people.People;
import dev.accord.people.Person;
import dev.accord.people.Role;
import dev.accord.shared.Refusal;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Attainments as somebody may see them: the comp team everybody's, a manager those of the line as of the period's last day, from runs for payment alone. */
@Component
class AttainmentList {

    private final Attainments attainments;
    private final Calendars calendars;
    private final Runs runs;
    private final RunReads reads;
    private final People people;
    private final PayeeNames names;
    private final FactAccess access;

    AttainmentList(
            Attainments attainments,
            Calendars calendars,
            Runs runs,
            RunReads reads,
            People people,
            PayeeNames names,
            FactAccess access) {
        this.attainments = attainments;
        this.calendars = calendars;
        this.runs = runs;
        this.reads = reads;
        this.people = people;
        this.names = names;
        this.access = access;
    }

    /**
     * @param reach {@code under} 100 %, {@code over}, or {@code none} for what has no quota
     */
    record Wanted(
            @Nullable String period,
            @Nullable String q,
            @Nullable String plan,
            @Nullable String component,
            @Nullable String reach,
            @Nullable String sort) {

        public boolean isFiltered() {
            return !(blank(q) && blank(plan) && blank(component) && blank(reach));
        }

        private static boolean blank(@Nullable String text) {
            return text == null || text.isBlank();
        }

        boolean takes(Row row) {
            return (blank(plan) || row.plan().equals(plan))
                    && (blank(component) || row.component().equals(component))
                    && (blank(reach) || reached(row.attainment()).equals(reach));
        }

        private static String reached(@Nullable BigDecimal attainment) {
            return attainment == null ? "none" : attainment.compareTo(BigDecimal.ONE) < 0 ? "under" : "over";
        }
    }

    /**
     * @param run {@code null} when nothing is computed yet that one may see
     * @param all before filters, for what there is to choose from
     */
    record Found(
            List<String> periods,
            @Nullable PeriodView period,
            @Nullable RunView run,
            List<Row> all,
            List<Row> rows,
            Map<String, String> names) {}

    Found find(CurrentUser user, Wanted wanted) {
        boolean everybody = access.readsAll(user);
        if (!everybody && !user.has(Role.MANAGER)) {
            throw Refusal.notFound();
        }
        List<Newest> computed =
                reads.newest().stream().filter(run -> everybody || !run.trial()).toList();
        List<String> periods = computed.stream().map(Newest::period).toList().reversed();
        Newest chosen = computed.stream()
                .filter(run -> run.period().equals(wanted.period()))
                .findFirst()
                .orElse(wanted.period() != null || computed.isEmpty() ? null : computed.getLast());
        if (chosen == null) {
            Optional<PeriodView> asked = Optional.ofNullable(wanted.period()).flatMap(calendars::period);
            return new Found(periods, asked.orElse(null), null, List.of(), List.of(), Map.of());
        }
        RunView run = runs.find(chosen.id()).orElseThrow();
        PeriodView period = calendars.period(run.period()).orElseThrow();
        List<String> line = everybody
                ? null
                : people.reportsOf(user.id(), period.to(), true).stream()
                        .map(Person::id)
                        .toList();
        List<Row> all = attainments.of(run, period, line);
        List<String> ids = all.stream().map(Row::person).distinct().toList();
        Map<String, String> called = names.of(ids);
        List<String> matching = names.matching(ids, wanted.q());
        List<Row> rows = all.stream()
                .filter(wanted::takes)
                .filter(row -> matching == null || matching.contains(row.person()))
                .sorted(order(wanted.sort(), called))
                .toList();
        return new Found(periods, period, run, all, rows, called);
    }

    private static Comparator<Row> order(@Nullable String sort, Map<String, String> called) {
        Comparator<Row> natural = Comparator.comparing((Row row) -> called.getOrDefault(row.person(), row.person()))
                .thenComparing(Row::person)
                .thenComparing(Row::plan)
                .thenComparing(Row::component);
        String column = Objects.requireNonNullElse(sort, "");
        boolean down = column.startsWith("-");
        return switch (column.replaceFirst("^-", "").toLowerCase(Locale.ROOT)) {
            case "person" -> down ? natural.reversed() : natural;
            case "component" -> by(Row::component, down).thenComparing(natural);
            case "measured" -> by(Row::measured, down).thenComparing(natural);
            case "quota" -> by(Row::quota, down).thenComparing(natural);
            case "missing" -> by(Row::missing, down).thenComparing(natural);
            case "attainment" -> by(Row::attainment, down).thenComparing(natural);
            default -> by(Row::attainment, true).thenComparing(natural);
        };
    }

    /** What is not there comes last either way. */
    private static <T extends Comparable<T>> Comparator<Row> by(Function<Row, @Nullable T> column, boolean down) {
        Comparator<T> order = down ? Comparator.reverseOrder() : Comparator.naturalOrder();
        return Comparator.comparing(column, Comparator.nullsLast(order));
    }
}
