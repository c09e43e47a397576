package dev.accord.commission.calc;

import dev.accord.commission.calc.Uncredited.Why;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the counting of one person's deals asks and tells beyond the component at hand. */
interface Person {

    String id();

    /** What undoes a deal, through that day, oldest first. */
    List<Deal> reversals(Deal deal, LocalDate through);

    /** Whether this plan pays the deal, where other plans of the person would take it, too. */
    boolean paidBy(Terms terms, Deal deal, LocalDate on, int segment);

    @Nullable
    BigDecimal rate(String from, String to, LocalDate day);

    void uncredited(Deal deal, Rule rule, Why why, String detail);

    /** The person is not on the plan on the day the deal counts. */
    void offPlan(Deal deal, Rule rule);
}
