package dev.accord.commission.run;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Where people stood on each component when a run was computed. */
@Repository
@Transactional(readOnly = true)
public class Standings {

    private final JdbcClient jdbc;

    Standings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param window id of the quota or evaluation window, the one the period lies in and those before it
     * @param attainment 1 being the quota
     */
    public record Standing(
            String person,
            String plan,
            String component,
            String window,
            BigDecimal measured,
            @Nullable BigDecimal quota,
            @Nullable BigDecimal attainment,
            @Nullable BigDecimal target) {}

    /** @param people only these; {@code null}: all */
    public List<Standing> list(
            UUID run, @Nullable Collection<String> people, @Nullable String plan, @Nullable String component) {
        return jdbc.sql("""
            select p.person, x.plan, x.component, x.time_window as window, x.measured, x.quota, x.attainment, x.target
            from commission.run_payee p join commission.attainment x on x.result = p.result
            where p.run = :run and (cast(:people as text[]) is null or p.person = any(:people))
                and (cast(:plan as text) is null or x.plan = :plan) and (cast(:component as text) is null or x.component = :component)
            order by p.person, x.plan, x.component, x.time_window
            """)
                .param("run", run)
                .param("people", people == null ? null : people.toArray(String[]::new))
                .param("plan", plan)
                .param("component", component)
                .query(Standing.class)
                .list();
    }
}
