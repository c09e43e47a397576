package dev.accord.distribution.domain;

import dev.accord.plan.PlanVersionId;
import dev.accord.plan.PlanVersionState;
import dev.accord.plan.PlanVersionView;
import dev.accord.plan.Plans;
import dev.accord.plan.events.PlanApproved;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which plan versions a campaign can be started with: noted as they are approved, newest first. */
@Component
public class ApprovedVersions {

    private final JdbcClient jdbc;
    private final Plans plans;
    private final Clock clock;

    ApprovedVersions(JdbcClient jdbc, Plans plans, Clock clock) {
        this.jdbc = jdbc;
        this.plans = plans;
        this.clock = clock;
    }

    @EventListener
    void on(PlanApproved approved) {
        jdbc.sql("insert into distribution.approved_version (plan_version, approved_at) values (?, ?) on"
                        + " conflict do nothing")
                .params(approved.version().value(), Timestamp.from(clock.instant()))
                .update();
    }

    public List<PlanVersionView> list() {
        return jdbc
                .sql("select plan_version from distribution.approved_version order by approved_at desc limit 200")
                .query(UUID.class)
                .list()
                .stream()
                .flatMap(id -> plans.find(new PlanVersionId(id)).stream())
                .filter(version -> version.state() == PlanVersionState.APPROVED)
                .toList();
    }
}
