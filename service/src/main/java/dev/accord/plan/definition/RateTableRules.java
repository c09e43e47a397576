package dev.accord.plan.definition;

import dev.accord.plan.definition.RateTable.Basis;
import dev.accord.plan.definition.RateTable.Evaluation;
import dev.accord.plan.definition.RateTable.Mode;
import dev.accord.plan.definition.RateTable.Tier;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tiers cover every value once, say what they pay in the way the mode needs, and the table fits what the component measures. */
final class RateTableRules {

    private static final int MAX_TIERS = 50;

    private final Findings found;
    private final String path;
    private final RateTable table;

    private RateTableRules(Findings found, String path, RateTable table) {
        this.found = found;
        this.path = path;
        this.table = table;
    }

    static void check(Findings found, String path, Component component, RateTable table) {
        RateTableRules rules = new RateTableRules(found, path, table);
        rules.fits(component);
        if (table.tiers().isEmpty()) {
            found.add(path + ".tiers", "tiers-none");
            return;
        }
        if (table.tiers().size() > MAX_TIERS) {
            found.add(path + ".tiers", "too-many", table.tiers().size(), MAX_TIERS);
        }
        rules.bounds();
        for (int i = 0; i < table.tiers().size(); i++) {
            rules.pay(i, component);
        }
    }

    private void fits(Component component) {
        if (table.on() == Basis.ATTAINMENT) {
            if (table.evaluation() == Evaluation.PER_TRANSACTION) {
                found.add(path + ".evaluation", "table-attainment-per-transaction");
            }
            if (component.quota() == null && !component.measure().isAttainment()) {
                found.add(path + ".on", "table-attainment-without-quota");
            }
            return;
        }
        boolean same = table.on().word().equals(component.measure().kind().word());
        if (!same) {
            found.add(
                    path + ".on",
                    "table-measure-mismatch",
                    table.on().word(),
                    component.measure().kind().word());
        }
    }

    private void bounds() {
        List<Tier> tiers = table.tiers();
        BigDecimal reached = BigDecimal.ZERO;
        for (int i = 0; i < tiers.size(); i++) {
            Tier tier = tiers.get(i);
            String at = tierPath(i);
            if (tier.low() == null) {
                found.add(at + ".low", "tier-low-missing", i + 1);
                return;
            }
            joins(i, tier.low(), reached);
            if (tier.high() == null) {
                if (i < tiers.size() - 1) {
                    found.add(at + ".high", "tier-open-inside", name(i), i + 2);
                    return;
                }
            } else if (tier.high().compareTo(tier.low()) <= 0) {
                found.add(at + ".high", "tier-empty", i + 1, bound(tier.low()), bound(tier.high()));
                return;
            } else if (i == tiers.size() - 1) {
                found.add(at + ".high", "tier-not-open", name(i), bound(tier.high()));
            } else {
                reached = tier.high();
            }
        }
    }

    private void joins(int i, BigDecimal low, BigDecimal reached) {
        int order = low.compareTo(reached);
        String at = tierPath(i) + ".low";
        if (i == 0) {
            if (order != 0) {
                found.add(at, "tier-not-from-zero", name(0), bound(low));
            }
        } else if (order > 0) {
            found.add(at, "tier-gap", name(i - 1), name(i), bound(reached), bound(low));
        } else if (order < 0) {
            found.add(at, "tier-overlap", name(i - 1), name(i), bound(low), bound(reached));
        }
    }

    private void pay(int i, Component component) {
        Tier tier = table.tiers().get(i);
        String at = tierPath(i);
        boolean byRate = table.mode().paysByRate() || (table.mode() == Mode.INTERPOLATED && tier.isOpen());
        found.notNegative(at + ".rate", tier.rate());
        found.notNegative(at + ".amount", tier.amount());
        found.notNegative(at + ".share", tier.share());
        if (byRate) {
            if (tier.rate() == null) {
                found.add(
                        at + ".rate", "tier-rate-missing", name(i), table.mode().word());
            }
            unused(at + ".amount", i, tier.amount());
            unused(at + ".share", i, tier.share());
        } else {
            if (tier.amount() == null && tier.share() == null) {
                found.add(
                        at + ".amount",
                        "tier-amount-missing",
                        name(i),
                        table.mode().word());
            } else if (tier.amount() != null && tier.share() != null) {
                found.add(at + ".share", "tier-amount-and-share", name(i));
            }
            unused(at + ".rate", i, tier.rate());
        }
        boolean ofTarget = tier.share() != null || (byRate && table.on() == Basis.ATTAINMENT);
        if (i == 0 && ofTarget && component.weight() == null && component.targetIncentive() == null) {
            found.add(path + ".on", "table-without-target", component.code());
        }
    }

    private void unused(String at, int i, @Nullable BigDecimal value) {
        if (value != null) {
            found.add(at, "tier-value-unused", name(i), table.mode().word());
        }
    }

    private String tierPath(int i) {
        return path + ".tiers[" + i + "]";
    }

    /** "2 (50% – 100%)" */
    private String name(int i) {
        Tier tier = table.tiers().get(i);
        String low = tier.low() == null ? "?" : bound(tier.low());
        return (i + 1) + " (" + low + " – " + (tier.high() == null ? "∞" : bound(tier.high())) + ")";
    }

    private String bound(BigDecimal value) {
        return table.on() == Basis.ATTAINMENT ? Findings.percent(value) : value.toPlainString();
    }
}
