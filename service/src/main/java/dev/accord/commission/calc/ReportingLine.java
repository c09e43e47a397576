package dev.accord.commission.calc;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Who reports to whom, as of a day. */
@FunctionalInterface
public interface ReportingLine {

    @Nullable
    String managerOf(String personId, LocalDate day);
}
