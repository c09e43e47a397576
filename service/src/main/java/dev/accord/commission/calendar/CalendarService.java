package dev.accord.commission.calendar;

import dev.accord.audit.AuditLog;
import dev.accord.commission.calc.calendar.PayCalendar;
import dev.accord.commission.calc.calendar.Period;
import dev.accord.shared.Issue;
import dev.accord.shared.Refusal;
import dev.accord.shared.SubjectRef;
import java.sql.Array;
import java.sql.Date;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class CalendarService implements Calendars {

    private static final int PERIODS = 12;
    private static final int EARLIEST = 1970;
    private static final int LATEST = 2200;
    private static final int MOST_YEARS = 30;

    private record Setting(
            String kind,
            @Nullable Integer firstMonth,
            @Nullable List<LocalDate> yearStarts) {

        PayCalendar calendar() {
            return kind.equals("month")
                    ? PayCalendar.months(Objects.requireNonNullElse(firstMonth, 1))
                    : PayCalendar.fourFourFive(Objects.requireNonNullElse(yearStarts, List.of()));
        }
    }

    private final JdbcClient jdbc;
    private final AuditLog audit;

    CalendarService(JdbcClient jdbc, AuditLog audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<PayCalendar> current() {
        return setting().map(Setting::calendar);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<CalendarView> find() {
        return setting().map(set -> new CalendarView(set.kind(), set.firstMonth(), set.yearStarts(), years()));
    }

    @Override
    public CalendarView create(CalendarRequest request) {
        Setting wanted = checked(request);
        PayCalendar calendar = wanted.calendar();
        jdbc.sql("select stamp from commission.facts for update")
                .query(Long.class)
                .single();
        Optional<Setting> former = setting();
        if (former.isEmpty()) {
            jdbc.sql("insert into commission.calendar (kind, first_month, year_starts) values (:kind, :month, :starts)")
                    .param("kind", wanted.kind())
                    .param("month", wanted.firstMonth())
                    .param("starts", dates(wanted.yearStarts()))
                    .update();
        } else if (!extendable(former.get(), wanted)) {
            throw Refusal.conflict(
                    Issue.of("commission.other-calendar", former.get().kind()));
        } else {
            jdbc.sql("update commission.calendar set year_starts = :starts")
                    .param("starts", dates(wanted.yearStarts()))
                    .update();
        }
        request.years().stream().distinct().sorted().forEach(year -> add(calendar, year));
        audit.record(
                "calendar.set",
                SubjectRef.of("calendar", wanted.kind()),
                Map.of("years", request.years().toString()));
        return find().orElseThrow();
    }

    /** The same calendar, or one that says when later years start. */
    private static boolean extendable(Setting former, Setting wanted) {
        if (!former.kind().equals(wanted.kind()) || !Objects.equals(former.firstMonth(), wanted.firstMonth())) {
            return false;
        }
        List<LocalDate> before = Objects.requireNonNullElse(former.yearStarts(), List.of());
        List<LocalDate> after = Objects.requireNonNullElse(wanted.yearStarts(), List.of());
        return after.size() >= before.size() && after.subList(0, before.size()).equals(before);
    }

    private Setting checked(CalendarRequest request) {
        if (request.years().isEmpty()
                || request.years().size() > MOST_YEARS
                || request.years().stream().anyMatch(year -> year < EARLIEST || year > LATEST)) {
            throw Refusal.invalid(Issue.at("years", "commission.calendar-years"));
        }
        int month = Objects.requireNonNullElse(request.firstMonth(), 1);
        if (request.kind().equals("month") && month >= 1 && month <= PERIODS) {
            return new Setting("month", month, null);
        }
        if (request.kind().equals("4-4-5")) {
            Setting weeks = new Setting(
                    "4-4-5",
                    null,
                    Objects.requireNonNullElse(request.yearStarts(), List.<LocalDate>of()).stream()
                            .sorted()
                            .toList());
            try {
                weeks.calendar();
                return weeks;
            } catch (IllegalArgumentException refused) {
                throw Refusal.invalid(Issue.at("yearStarts", "commission.calendar-starts"));
            }
        }
        throw Refusal.invalid(Issue.at("kind", "commission.calendar-kind"));
    }

    private void add(PayCalendar calendar, int year) {
        for (int ordinal = (year - 1) * PERIODS; ordinal < (year + 2) * PERIODS; ordinal++) {
            if (calendar.year(ordinal) == year) {
                add(period(calendar, ordinal, year), year);
            }
        }
    }

    private static Period period(PayCalendar calendar, int ordinal, int year) {
        try {
            return calendar.at(ordinal);
        } catch (IllegalArgumentException beyond) {
            throw Refusal.invalid(Issue.at("years", "commission.calendar-beyond", year));
        }
    }

    private void add(Period period, int year) {
        jdbc.sql("""
            insert into commission.period (code, year, number, first_day, last_day) values (:code, :year, :number, :from, :to)
            on conflict (code) do nothing
            """)
                .param("code", period.id())
                .param("year", year)
                .param("number", period.number())
                .param("from", period.from())
                .param("to", period.to())
                .update();
    }

    @Override
    @Transactional(readOnly = true)
    public List<PeriodView> periods() {
        return jdbc.sql("select * from commission.period order by first_day")
                .query((row, n) -> new PeriodView(
                        row.getString("code"),
                        row.getInt("year"),
                        row.getInt("number"),
                        row.getObject("first_day", LocalDate.class),
                        row.getObject("last_day", LocalDate.class),
                        row.getString("state")))
                .list();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<PeriodView> period(String code) {
        return periods().stream().filter(period -> period.code().equals(code)).findFirst();
    }

    private List<Integer> years() {
        return jdbc.sql("select distinct year from commission.period order by year")
                .query(Integer.class)
                .list();
    }

    private Optional<Setting> setting() {
        return jdbc.sql("select kind, first_month, year_starts from commission.calendar")
                .query((row, n) -> new Setting(
                        row.getString("kind"), row.getObject("first_month", Integer.class), days(row.getArray(3))))
                .optional();
    }

    private static @Nullable List<LocalDate> days(@Nullable Array starts) throws java.sql.SQLException {
        return starts == null
                ? null
                : Arrays.stream((Date[]) starts.getArray())
                        .map(Date::toLocalDate)
                        .toList();
    }

    private static Date @Nullable [] dates(@Nullable List<LocalDate> days) {
        return days == null ? null : days.stream().map(Date::valueOf).toArray(Date[]::new);
    }
}
