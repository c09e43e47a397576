package dev.accord.distribution.domain;

import dev.accord.plan.PlanAcceptance;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Says by the letters which plans are open. For each person and plan the newest letter that was sent and not recalled counts: an amendment that is not accepted opens the plan
 * again, and one that ended otherwise than accepted leaves it open.
 */
@Repository
@Transactional(readOnly = true)
class AcceptedPlans implements PlanAcceptance {

    private final JdbcClient jdbc;

    AcceptedPlans(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Open(String person, String plan) {}

    @Override
    public Map<String, Set<String>> openPlans(Collection<String> people) {
        Map<String, Set<String>> open = new TreeMap<>();
        jdbc.sql("""
            select person, plan from (
                select distinct on (l.person_id, c.plan_code) l.person_id as person, c.plan_code as plan, l.state
                from distribution.letter l join distribution.campaign c on c.id = l.campaign_id
                where l.person_id = any(?) and l.sent_at is not null and l.state <> 'recalled'
                order by l.person_id, c.plan_code, l.sent_at desc, l.created_at desc
            ) newest where state not in ('accepted', 'archived', 'deemed-accepted')
            """)
                .param(people.toArray(String[]::new))
                .query(Open.class)
                .list()
                .forEach(one -> open.computeIfAbsent(one.person(), person -> new TreeSet<>())
                        .add(one.plan()));
        return open;
    }
}
