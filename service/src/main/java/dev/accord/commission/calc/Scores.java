package dev.accord.commission.calc;

import dev.accord.commission.calc.calendar.Window;
import dev.accord.plan.definition.Interval;
import dev.accord.plan.definition.Measure;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Turns scores into events: what each changes on the score of its window. */
final class Scores {

    private Scores() {}

    static List<Event> events(Rule rule, Terms terms, Moment moment, List<Score> scores) {
        TreeMap<Integer, List<Score>> byPeriod = new TreeMap<>();
        for (Score score : scores) {
            int ordinal = moment.calendar().named(score.period()).ordinal();
            if (score.component().equals(rule.code()) && ordinal <= moment.through()) {
                byPeriod.computeIfAbsent(ordinal, key -> new ArrayList<>()).add(score);
            }
        }
        Interval interval = rule.evaluation == null ? rule.component.payout() : rule.evaluation;
        List<Event> events = new ArrayList<>();
        Map<String, BigDecimal> latest = new HashMap<>();
        BigDecimal stands = BigDecimal.ZERO;
        int current = Integer.MIN_VALUE;
        for (Map.Entry<Integer, List<Score>> one : byPeriod.entrySet()) {
            Window window = moment.window(interval, one.getKey());
            if (window.last() != current) {
                current = window.last();
                latest.clear();
                stands = BigDecimal.ZERO;
            }
            one.getValue()
                    .forEach(score -> latest.put(score.objective() == null ? "" : score.objective(), score.value()));
            BigDecimal now = weighted(rule.component.measure(), latest);
            if (terms.daysInForce(window.from(), window.to()) > 0) {
                events.add(event(rule, terms, moment, one.getKey(), now.subtract(stands), now));
                stands = now;
            }
        }
        return events;
    }

    private static Event event(Rule rule, Terms terms, Moment moment, int period, BigDecimal input, BigDecimal score) {
        LocalDate on = moment.lastDay(period);
        return new Event(
                null,
                on,
                period,
                moment.payPeriod(rule.component.payout(), period),
                terms.segmentUpTo(on),
                input,
                score,
                score,
                null,
                null,
                BigDecimal.ONE,
                null);
    }

    private static BigDecimal weighted(Measure measure, Map<String, BigDecimal> latest) {
        if (measure.kind() == Measure.Kind.ATTAINMENT) {
            return latest.getOrDefault("", BigDecimal.ZERO);
        }
        BigDecimal sum = BigDecimal.ZERO;
        for (Measure.Objective objective : measure.objectives()) {
            BigDecimal score = latest.getOrDefault(objective.code(), BigDecimal.ZERO);
            sum = sum.add(score.multiply(objective.weight() == null ? BigDecimal.ZERO : objective.weight()));
        }
        return sum;
    }
}
