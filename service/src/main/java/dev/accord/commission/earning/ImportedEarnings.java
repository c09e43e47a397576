package dev.accord.commission.earning;

import java.math.BigDecimal;
import java.util.List;

/** Earnings that another system computed; they take part in statements, disputes and adjustments. */
public interface ImportedEarnings {

    /**
     * @param source what it was earned on, in the other system's words, such as the id of a deal
     * @param explanation one line per step, the way the other system explains it
     */
    record ImportedEarning(
            String period,
            String payee,
            String plan,
            String component,
            String source,
            BigDecimal amount,
            String currency,
            List<String> explanation) {}

    /** Those of a period, by payee, plan, component and source. */
    List<ImportedEarning> ofPeriod(String period);

    List<ImportedEarning> all();
}
