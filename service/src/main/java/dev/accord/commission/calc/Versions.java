package dev.accord.commission.calc;

import dev.accord.commission.calc.Enrolment.Segment;
import dev.accord.commission.calc.Enrolment.Whole;
import dev.accord.plan.definition.PlanDefinition;
import dev.accord.shared.EffectiveRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * Versions of one plan. Each is in force from the first day of its period until a later version begins, so that every deal is paid by the version of its day. A
 * version with the period of the one before takes its place altogether.
 */
public final class Versions {

    private final List<PlanDefinition> inForce = new ArrayList<>();
    private final List<EffectiveRange> days = new ArrayList<>();

    /** @param versions oldest first */
    public Versions(List<PlanDefinition> versions) {
        for (int i = 0; i < versions.size(); i++) {
            LocalDate from = Objects.requireNonNull(versions.get(i).from());
            LocalDate to = Objects.requireNonNull(versions.get(i).to());
            for (PlanDefinition later : versions.subList(i + 1, versions.size())) {
                LocalDate until = Objects.requireNonNull(later.from()).minusDays(1);
                to = until.isBefore(to) ? until : to;
            }
            if (!to.isBefore(from)) {
                inForce.add(versions.get(i));
                days.add(new EffectiveRange(from, to));
            }
        }
    }

    /** One enrolment for every version the person has a day on, in the order of the days. */
    public List<Enrolment> enrol(String person, List<Segment> segments) {
        if (inForce.size() == 1) {
            return List.of(new Enrolment(person, inForce.getFirst(), segments));
        }
        List<List<Segment>> own = new ArrayList<>();
        LocalDate since = LocalDate.MAX;
        for (EffectiveRange range : days) {
            List<Segment> found = new ArrayList<>();
            for (Segment segment : segments) {
                LocalDate from = later(range.from(), segment.effective().from());
                LocalDate to = earlier(range, segment.effective());
                if (!to.isBefore(from)) {
                    found.add(segment.on(new EffectiveRange(from, to)));
                    since = from.isBefore(since) ? from : since;
                }
            }
            own.add(found);
        }
        Whole whole = new Whole(
                days.stream()
                        .map(EffectiveRange::from)
                        .min(Comparator.naturalOrder())
                        .orElseThrow(),
                Objects.requireNonNull(days.getLast().to()),
                since);
        List<Enrolment> enrolments = new ArrayList<>();
        for (int i = 0; i < own.size(); i++) {
            if (!own.get(i).isEmpty()) {
                enrolments.add(new Enrolment(person, inForce.get(i), own.get(i), whole));
            }
        }
        return enrolments;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(EffectiveRange version, EffectiveRange assignment) {
        LocalDate to = Objects.requireNonNull(version.to());
        return assignment.to() == null || to.isBefore(assignment.to()) ? to : assignment.to();
    }
}
