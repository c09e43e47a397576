package dev.accord.statement.check;

import dev.accord.commission.run.EarningReads;
import dev.accord.plan.Assignment;
import dev.accord.plan.Assignments;
import dev.accord.plan.PlanVersionState;
import dev.accord.plan.Plans;
import dev.accord.shared.EffectiveRange;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Who is on a plan in the period and gets no line by it: a warning for those who had some in the period before. */
@Component
class NoLines implements Rule {

    private final EarningReads earnings;
    private final Assignments assignments;
    private final Plans plans;

    NoLines(EarningReads earnings, Assignments assignments, Plans plans) {
        this.earnings = earnings;
        this.assignments = assignments;
        this.plans = plans;
    }

    @Override
    public String name() {
        return "no-lines";
    }

    private record On(String person, String plan) {}

    @Override
    public void look(Inquiry inquiry, Consumer<Finding> found) {
        Set<On> now = withLines(inquiry.run().id());
        Set<On> before = inquiry.before() == null ? Set.of() : withLines(inquiry.before());
        EffectiveRange period =
                new EffectiveRange(inquiry.period().from(), inquiry.period().to());
        Map<String, Boolean> pays = new HashMap<>();
        Set<String> seen = new TreeSet<>();
        for (Assignment one : assignments.all()) {
            On on = new On(one.personId(), one.planCode());
            if (one.effective().overlaps(period)
                    && !now.contains(on)
                    && pays.computeIfAbsent(one.planCode(), plan -> pays(plan, period))
                    && seen.add(on.toString())) {
                found.accept(new Finding(
                        on.person() + " " + on.plan(),
                        name(),
                        before.contains(on) ? Severity.WARNING : Severity.NOTE,
                        on.person(),
                        null,
                        null,
                        null,
                        List.of(on.person(), on.plan(), inquiry.period().code())));
            }
        }
    }

    private Set<On> withLines(UUID run) {
        Set<On> found = new HashSet<>();
        earnings.sums(run, null).forEach(sum -> found.add(new On(sum.person(), sum.plan())));
        return found;
    }

    private boolean pays(String plan, EffectiveRange period) {
        return plans.findPlan(plan).stream()
                .flatMap(one -> one.versions().stream())
                .filter(version ->
                        version.state() == PlanVersionState.APPROVED || version.state() == PlanVersionState.SUPERSEDED)
                .anyMatch(version -> period.overlaps(new EffectiveRange(version.periodFrom(), version.periodTo())));
    }
}
