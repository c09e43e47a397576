package dev.accord.commission.run;

import dev.accord.commission.run.EarningReads.Earning;
import dev.accord.commission.run.RunReads.Newest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What one deal brought whom, over all periods: each period as its newest finished run says, a trial only where there is no other. */
@Repository
@Transactional(readOnly = true)
public class DealCredits {

    private final JdbcClient jdbc;
    private final RunReads runs;
    private final EarningReads earnings;

    DealCredits(JdbcClient jdbc, RunReads runs, EarningReads earnings) {
        this.jdbc = jdbc;
        this.runs = runs;
        this.earnings = earnings;
    }

    public record Credit(Newest run, Earning line) {}

    public List<Credit> of(String deal) {
        EarningReads.Query query = new EarningReads.Query(null, null, null, deal, null);
        List<Credit> credits = new ArrayList<>();
        for (Newest run : runs.newest()) {
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
        Map<UUID, String> newest = runs.newest().stream().collect(Collectors.toMap(Newest::id, Newest::period));
        return jdbc.sql("""
            select run, person, component, why, detail from commission.uncredited where run = any(?) and deal = ? limit 50
            """)
                .param(newest.keySet().toArray(UUID[]::new))
                .param(deal)
                .query((row, number) -> {
                    UUID run = row.getObject("run", UUID.class);
                    return new Lacking(
                            run,
                            newest.getOrDefault(run, ""),
                            row.getString("person"),
                            row.getString("component"),
                            row.getString("why"),
                            row.getString("detail"));
                })
                .list();
    }
}
