package dev.accord.commission.calc;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A line that is about no single deal of its own: caps, floors, rounding, and corrections. */
record PlainLine(
        LineKind kind,
        LineKey key,
        int period,
        BigDecimal amount,
        BigDecimal input,
        @Nullable Deal deal,
        LocalDate on,
        @Nullable Reason reason,
        List<Step> steps)
        implements Line {

    @Override
    public @Nullable Role role() {
        return null;
    }

    @Override
    public int level() {
        return 0;
    }

    @Override
    public BigDecimal share() {
        return BigDecimal.ONE;
    }
}
