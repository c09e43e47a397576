package dev.accord.statement.check;

import dev.accord.commission.attainment.Attainments;
import dev.accord.commission.attainment.Attainments.Row;
import dev.accord.commission.attainment.TierPosition;
import dev.accord.plan.definition.Component;
import dev.accord.plan.definition.Gate;
import dev.accord.plan.definition.PlanDefinition;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Who is just short of the next tier, or of a gate: one late booking changes what a whole window pays. */
@org.springframework.stereotype.Component
class TierEdges implements Rule {

    /** Of the quota where bounds are attainment, of the bound itself elsewhere. */
    private static final BigDecimal NEAR = new BigDecimal("0.01");

    private final Attainments attainments;

    TierEdges(Attainments attainments) {
        this.attainments = attainments;
    }

    @Override
    public String name() {
        return "tier-edge";
    }

    @Override
    public void look(Inquiry inquiry, Consumer<Finding> found) {
        List<Row> rows = attainments.of(inquiry.run(), inquiry.period(), null);
        Map<String, Row> byComponent = new HashMap<>();
        rows.forEach(row -> byComponent.put(row.person() + "\n" + row.plan() + "\n" + row.component(), row));
        Map<String, Optional<PlanDefinition>> plans = new HashMap<>();
        for (Row row : rows) {
            BigDecimal bound = bound(row);
            if (bound != null) {
                found.accept(finding(name(), row, row.component(), shown(row), written(row, bound)));
            }
            plans.computeIfAbsent(
                            row.plan(),
                            plan -> attainments.inForce(
                                    plan, inquiry.period(), inquiry.run().trial()))
                    .flatMap(plan -> plan.component(row.component()))
                    .map(Component::gate)
                    .ifPresent(gate -> gate(
                            row,
                            gate,
                            byComponent.get(row.person() + "\n" + row.plan() + "\n" + gate.component()),
                            found));
        }
    }

    /** The bound it is just below; {@code null} when there is none near. */
    private static @Nullable BigDecimal bound(Row row) {
        TierPosition position = row.position();
        if (position == null || position.missing() == null || position.missing().signum() <= 0) {
            return null;
        }
        BigDecimal next = position.tier() == 0 ? position.low() : position.high();
        if (position.attainment()) {
            return next != null && isNear(row.attainment(), next, NEAR) ? next : null;
        }
        return next != null && isNear(row.measured(), next, next.abs().multiply(NEAR)) ? next : null;
    }

    private static boolean isNear(@Nullable BigDecimal at, BigDecimal bound, BigDecimal distance) {
        return at != null && at.compareTo(bound) < 0 && bound.subtract(at).compareTo(distance) <= 0;
    }

    private static void gate(Row row, Gate gate, @Nullable Row on, Consumer<Finding> found) {
        BigDecimal at = on == null ? null : on.attainment();
        BigDecimal atLeast = gate.atLeast();
        if (at != null && atLeast != null && isNear(at, atLeast, NEAR)) {
            found.accept(finding("gate-edge", row, gate.component(), Figures.percent(at), Figures.percent(atLeast)));
        }
    }

    private static String shown(Row row) {
        return row.position() != null && row.position().attainment() && row.attainment() != null
                ? Figures.percent(row.attainment())
                : row.measured().toPlainString();
    }

    private static String written(Row row, BigDecimal bound) {
        return row.position() != null && row.position().attainment() ? Figures.percent(bound) : bound.toPlainString();
    }

    private static Finding finding(String rule, Row row, String measured, String at, String bound) {
        boolean money = row.unit() == Attainments.Unit.MONEY && row.missing() != null && rule.equals("tier-edge");
        return new Finding(
                row.person() + " " + row.plan() + " " + row.component() + " " + row.window() + " " + at + " " + bound,
                rule,
                Severity.NOTE,
                row.person(),
                null,
                money ? row.missing() : null,
                money ? row.currency() : null,
                List.of(row.person(), row.plan() + " / " + row.component(), measured, at, bound, row.window()));
    }
}
