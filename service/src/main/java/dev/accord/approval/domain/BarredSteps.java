package dev.accord.approval.domain;

import dev.accord.shared.Decision;
import dev.accord.shared.SubjectRef;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What {@link ApprovalPolicies#mayDecide} says, for a list of steps with a handful of queries however long the list is. */
@Component
class BarredSteps {

    /** @param barred by what this module knows itself; the subject's own rule comes after */
    private record Step(UUID id, SubjectRef subject, boolean barred) {}

    private final JdbcClient jdbc;
    private final ApprovalPolicies policies;

    BarredSteps(JdbcClient jdbc, ApprovalPolicies policies) {
        this.jdbc = jdbc;
        this.policies = policies;
    }

    Set<UUID> of(Collection<UUID> steps, String person) {
        if (steps.isEmpty()) {
            return Set.of();
        }
        Set<UUID> barred = new HashSet<>();
        Map<SubjectRef, List<Step>> open = read(steps, person).stream()
                .filter(step -> !step.barred() || !barred.add(step.id()))
                .collect(Collectors.groupingBy(Step::subject));
        policies.mayApprove(open.keySet(), person).forEach((subject, decision) -> {
            if (decision instanceof Decision.Rejected) {
                open.getOrDefault(subject, List.of()).forEach(step -> barred.add(step.id()));
            }
        });
        return barred;
    }

    private List<Step> read(Collection<UUID> steps, String person) {
        return jdbc.sql("""
            select s.id, r.subject,
                s.state <> 'OPEN' or r.state <> 'OPEN' or r.requester = :person
                or exists (
                    select from approval.decision d
                    join approval.step other on other.id = d.step_id
                    join approval.level at on at.id = other.level_id
                    where at.request_id = r.id and d.person_id = :person) as barred
            from approval.step s
            join approval.level l on l.id = s.level_id
            join approval.request r on r.id = l.request_id
            where s.id = any(:steps)
            """)
                .param("person", person)
                .param("steps", steps.toArray(UUID[]::new))
                .query((row, n) -> new Step(
                        row.getObject("id", UUID.class),
                        SubjectRef.parse(row.getString("subject")),
                        row.getBoolean("barred")))
                .list();
    }
}
