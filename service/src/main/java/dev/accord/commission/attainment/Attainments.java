package dev.accord.commission.attainment;

import dev.accord.commission.calendar.PeriodView;
import dev.accord.commission.run.RunView;
import dev.accord.commission.run.Standings;
import dev.accord.commission.run.Standings.Standing;
import dev.accord.plan.PlanVersionState;
import dev.accord.plan.PlanVersionView;
import dev.accord.plan.PlanView;
import dev.accord.plan.Plans;
import dev.accord.plan.definition.Component;
import dev.accord.plan.definition.LocalizedText;
import dev.accord.plan.definition.Measure;
import dev.accord.plan.definition.PlanDefinition;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The newest window of every person and component that a run measured, beside the tiers of the plan that was in force at the end of the period. */
@Service
@Transactional(readOnly = true)
public class Attainments {

    private final Standings standings;
    private final Plans plans;

    Attainments(Standings standings, Plans plans) {
        this.standings = standings;
        this.plans = plans;
    }

    /** What {@code measured}, {@code quota} and what is missing are counted in. */
    public enum Unit {
        MONEY,
        COUNT,
        SHARE
    }

    /**
     * @param currency of the plan
     * @param attainment 1 being the quota
     * @param position {@code null} where no tier is decided by this figure
     */
    public record Row(
            String person,
            String plan,
            String component,
            LocalizedText name,
            String window,
            Unit unit,
            String currency,
            BigDecimal measured,
            @Nullable BigDecimal quota,
            @Nullable BigDecimal attainment,
            @Nullable TierPosition position) {

        public @Nullable BigDecimal missing() {
            return position == null ? null : position.missing();
        }
    }

    /** @param people only these; {@code null}: all */
    public List<Row> of(RunView run, PeriodView period, @Nullable Collection<String> people) {
        Map<String, Standing> newest = new LinkedHashMap<>();
        for (Standing standing : standings.list(run.id(), people, null, null)) {
            newest.put(standing.person() + '\n' + standing.plan() + '\n' + standing.component(), standing);
        }
        Map<String, Optional<PlanDefinition>> definitions = new HashMap<>();
        return newest.values().stream()
                .map(standing -> row(
                        standing,
                        definitions.computeIfAbsent(standing.plan(), plan -> inForce(plan, period, run.trial()))))
                .toList();
    }

    /** The plan as the newest version says that had begun by the end of the period. */
    public Optional<PlanDefinition> inForce(String code, PeriodView period, boolean drafts) {
        return plans.findPlan(code).map(PlanView::versions).stream()
                .flatMap(List::stream)
                .filter(version -> drafts
                        || version.state() == PlanVersionState.APPROVED
                        || version.state() == PlanVersionState.SUPERSEDED)
                .filter(version -> !version.periodFrom().isAfter(period.to()))
                .max(Comparator.comparing(PlanVersionView::number))
                .map(version -> plans.definition(version.id()));
    }

    private static Row row(Standing standing, Optional<PlanDefinition> plan) {
        Component component =
                plan.flatMap(found -> found.component(standing.component())).orElse(null);
        return new Row(
                standing.person(),
                standing.plan(),
                standing.component(),
                component == null ? LocalizedText.EMPTY : component.name(),
                standing.window(),
                component == null ? Unit.COUNT : unit(component.measure().kind()),
                plan.map(PlanDefinition::currency).orElse(""),
                standing.measured(),
                standing.quota(),
                standing.attainment(),
                component == null
                        ? null
                        : TierPosition.of(component, standing.measured(), standing.quota(), standing.attainment()));
    }

    private static Unit unit(Measure.Kind kind) {
        return switch (kind) {
            case AMOUNT, MARGIN -> Unit.MONEY;
            case COUNT -> Unit.COUNT;
            case ATTAINMENT, MBO -> Unit.SHARE;
        };
    }
}
