package dev.accord.commission.run;

import dev.accord.commission.run.EarningReads.Earning;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What one deal brought whom, over all periods: each period as its newest finished run says, a trial only where there is no other. */
@Repository
@Transactional(readOnly = true)
public class DealCredits {

    private static final String NEWEST =
            "select distinct on (period) id, period, version, trial from commission.run where state = 'DONE' order by"
                    + " period, trial, version desc";

    private final JdbcClient jdbc;
    private final EarningReads earnings;

    DealCredits(JdbcClient jdbc, EarningReads earnings) {
        this.jdbc = jdbc;
        this.earnings = earnings;
    }

    /** The run that says what a period pays. */
    public record Newest(UUID id, String period, int version, boolean trial) {}

    public record Credit(Newest run, Earning line) {}

    public List<Credit> of(String deal) {
        EarningReads.Query query = new EarningReads.Query(null, null, null, deal, null);
        List<Credit> credits = new ArrayList<>();
        for (Newest run : jdbc.sql(NEWEST).query(Newest.class).list()) {
            earnings.list(run.id(), query, 0, 100).forEach(line -> credits.add(new Credit(run, line)));
        }
        return credits;
    }

    /** Why shares of it bring nothing. */
    public record Lacking(
            UUID run,
            String period,
            @Nullable String person,
            @Nullable String component,
            String why,
            String detail) {}

    public List<Lacking> missing(String deal) {
        return jdbc.sql("with newest as (" + NEWEST
                        + ") select r.id as run, r.period, u.person, u.component, u.why, u.detail"
                        + " from newest r join commission.uncredited u on u.run = r.id where u.deal = ?"
                        + " order by r.period, u.person, u.component limit 50")
                .param(deal)
                .query(Lacking.class)
                .list();
    }
}
