package dev.accord.commission.calc;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One line of earnings. It keeps the figures it came from and makes its steps of them when asked. */
public interface Line {

    LineKind kind();

    LineKey key();

    /** Ordinal of the pay period it belongs to. */
    int period();

    /** In the plan's currency. */
    BigDecimal amount();

    /** What was measured for it, in the unit of the measure: the credited amount, count or margin, or the new score. */
    BigDecimal input();

    /** The deal it is about; {@code null} for scores, caps, floors and rounding. */
    @Nullable
    Deal deal();

    /** The day the deal counts, or the score was given for; the end of the period for caps, floors and rounding. */
    LocalDate on();

    /** As what the person is credited; {@code null} without a deal. */
    @Nullable
    Role role();

    /** Levels above the seller; 0 for the seller. */
    int level();

    /** Share of the deal credited, all rules applied. */
    BigDecimal share();

    /** Why a closed period turned out different; {@code null} for everything but corrections. */
    @Nullable
    Reason reason();

    /** How the amount came about; the last step's result is the amount. */
    List<Step> steps();
}
