package dev.accord.commission.calc;

import dev.accord.commission.calc.calendar.PayCalendar;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything a calculation depends on. Its result is a function of this and of the period asked for, whatever the order of the lists.
 *
 * @param enrolments everybody's, one for each person and version of a plan
 * @param deals in their current versions
 * @param payouts by person; whoever is missing is paid in the plan's currency
 * @param lastClosed id of the last closed period; {@code null} when none is
 * @param history by person
 */
public record Facts(
        PayCalendar calendar,
        List<Enrolment> enrolments,
        List<Deal> deals,
        List<Coverage> coverage,
        ExchangeRates rates,
        ReportingLine line,
        List<Score> scores,
        Map<String, Payout> payouts,
        @Nullable String lastClosed,
        Map<String, History> history) {

    /** The same with other deals: for trying things out. */
    public Facts withDeals(List<Deal> others) {
        return new Facts(calendar, enrolments, others, coverage, rates, line, scores, payouts, lastClosed, history);
    }

    /** The same with other plans, as if nothing had ever been paid. */
    public Facts afresh(List<Enrolment> others) {
        return new Facts(calendar, others, deals, coverage, rates, line, scores, payouts, null, Map.of());
    }
}
