package dev.accord.commission.calc;

import dev.accord.commission.calc.Enrolment.Segment;
import dev.accord.commission.calc.calendar.PayCalendar;
import dev.accord.commission.calc.calendar.Period;
import dev.accord.commission.calc.calendar.Window;
import dev.accord.plan.definition.Component;
import dev.accord.plan.definition.Interval;
import dev.accord.plan.definition.PlanDefinition;
import dev.accord.plan.definition.Quota;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A person's days on a plan, and what quota and target become of them: prorated by days, ramped by months on the plan. */
final class Terms {

    final PlanDefinition plan;
    final LocalDate from;
    final LocalDate to;
    /** First month on the plan, in any of its versions. */
    final int joined;
    /** First month on this version of it. */
    final int first;
    /** Last period with a day on the plan. */
    final int last;

    private final PayCalendar calendar;
    private final List<Segment> segments;
    private final int planPeriods;

    Terms(Enrolment enrolment, PayCalendar calendar) {
        this.plan = enrolment.plan();
        this.calendar = calendar;
        this.from = enrolment.whole().from();
        this.to = enrolment.whole().to();
        this.segments = enrolment.segments().stream()
                .filter(it -> !it.effective().from().isAfter(to)
                        && (it.effective().to() == null || !it.effective().to().isBefore(from)))
                .toList();
        this.planPeriods = calendar.ordinalOf(to) - calendar.ordinalOf(from) + 1;
        this.first = segments.isEmpty()
                ? calendar.ordinalOf(from)
                : calendar.ordinalOf(later(from, segments.getFirst().effective().from()));
        this.joined = calendar.ordinalOf(later(from, enrolment.whole().since()));
        this.last = segments.isEmpty() ? calendar.ordinalOf(from) : calendar.ordinalOf(end(segments.getLast()));
    }

    boolean isEmpty() {
        return segments.isEmpty();
    }

    List<Segment> segments() {
        return segments;
    }

    LocalDate firstDay() {
        return later(from, segments.getFirst().effective().from());
    }

    /** Place of the assignment in force that day; -1 when none is. */
    int segmentOn(LocalDate day) {
        if (day.isBefore(from) || day.isAfter(to)) {
            return -1;
        }
        for (int i = segments.size() - 1; i >= 0; i--) {
            if (segments.get(i).effective().contains(day)) {
                return i;
            }
        }
        return -1;
    }

    /** The assignment in force that day, or else the last before it. */
    int segmentUpTo(LocalDate day) {
        for (int i = segments.size() - 1; i > 0; i--) {
            if (!segments.get(i).effective().from().isAfter(day)) {
                return i;
            }
        }
        return 0;
    }

    int daysInForce(LocalDate start, LocalDate end) {
        int days = 0;
        for (Segment segment : segments) {
            days += days(segment, start, end);
        }
        return days;
    }

    @Nullable
    Ratio quota(Component component, Window window) {
        Quota quota = component.quota();
        if (quota == null) {
            return component.measure().isAttainment() ? Ratio.ONE : null;
        }
        Ratio sum = Ratio.ZERO;
        boolean any = false;
        for (Segment segment : segments) {
            BigDecimal amount = segment.of(component.code()).quota();
            amount = amount == null ? quota.amount() : amount;
            if (amount != null && days(segment, window.from(), window.to()) > 0) {
                any = true;
                sum = sum.plus(
                        quota.ramp().isEmpty()
                                ? plain(quota, amount, segment, window)
                                : ramped(quota, amount, segment, window));
            }
        }
        return any ? sum : null;
    }

    /** Days in force in the window over its days. */
    private Ratio plain(Quota quota, BigDecimal amount, Segment segment, Window window) {
        int days = days(segment, window.from(), window.to());
        return Ratio.of(
                amount.multiply(BigDecimal.valueOf((long) window.periods() * days)),
                BigDecimal.valueOf((long) quota.per().months() * window.days()));
    }

    /** Every month has its equal part of the quota, its share of the ramp and its days in force. */
    private Ratio ramped(Quota quota, BigDecimal amount, Segment segment, Window window) {
        Ratio sum = Ratio.ZERO;
        for (int ordinal = window.first(); ordinal <= window.last(); ordinal++) {
            Period period = calendar.at(ordinal);
            int days = days(segment, period.from(), period.to());
            if (days > 0) {
                BigDecimal expected =
                        amount.multiply(ramp(quota, ordinal - joined + 1)).multiply(BigDecimal.valueOf(days));
                sum = sum.plus(
                        Ratio.of(expected, BigDecimal.valueOf((long) quota.per().months() * period.days())));
            }
        }
        return sum;
    }

    private static BigDecimal ramp(Quota quota, int month) {
        for (Quota.Ramp step : quota.ramp()) {
            if (step.month() == month && step.share() != null) {
                return step.share();
            }
        }
        return BigDecimal.ONE;
    }

    /** The component's target for the part of the plan that lies in the window; {@code null} where it has none. */
    @Nullable
    Ratio target(Component component, Window window) {
        return target(window, segment -> {
            BigDecimal own = segment.of(component.code()).targetIncentive();
            return own != null ? own : plan.targetOf(component, total(segment));
        });
    }

    /** The whole plan's target for the part of it that lies in the window. */
    @Nullable
    Ratio target(Window window) {
        return target(window, this::total);
    }

    /** The whole plan period as one window. */
    Window wholePlan() {
        int start = calendar.ordinalOf(from);
        return new Window(plan.code(), Interval.YEAR, start, start + planPeriods - 1, from, to);
    }

    private @Nullable BigDecimal total(Segment segment) {
        return segment.targetIncentive() != null ? segment.targetIncentive() : plan.targetIncentive();
    }

    private @Nullable Ratio target(Window window, java.util.function.Function<Segment, @Nullable BigDecimal> whole) {
        LocalDate start = later(from, window.from());
        LocalDate end = earlier(to, window.to());
        if (end.isBefore(start)) {
            return null;
        }
        long length = ChronoUnit.DAYS.between(start, end) + 1;
        long periods = calendar.ordinalOf(end) - calendar.ordinalOf(start) + 1L;
        Ratio sum = Ratio.ZERO;
        boolean any = false;
        for (Segment segment : segments) {
            BigDecimal target = whole.apply(segment);
            int days = days(segment, start, end);
            if (target != null && days > 0) {
                any = true;
                sum = sum.plus(Ratio.of(
                        target.multiply(BigDecimal.valueOf(periods * days)), BigDecimal.valueOf(planPeriods * length)));
            }
        }
        return any ? sum : null;
    }

    private int days(Segment segment, LocalDate start, LocalDate end) {
        LocalDate a = later(later(from, segment.effective().from()), start);
        LocalDate b = earlier(end(segment), end);
        return b.isBefore(a) ? 0 : (int) ChronoUnit.DAYS.between(a, b) + 1;
    }

    private LocalDate end(Segment segment) {
        LocalDate end = segment.effective().to();
        return end == null ? to : earlier(end, to);
    }

    private static LocalDate later(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }

    private static LocalDate earlier(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? a : b;
    }
}
