package dev.accord.plan.domain;

import dev.accord.plan.PlanVersionId;
import dev.accord.plan.Plans;
import dev.accord.shared.Actor;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What happened to a version and what was said about it; only ever added to. */
@Component
class Trail {

    private final JdbcClient jdbc;
    private final Clock clock;

    Trail(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(PlanVersionId version, String kind, @Nullable String comment) {
        jdbc.sql("""
            insert into plan.version_comment (version_id, person_id, at, kind, comment)
            values (:version, :person, :at, :kind, :comment)\
            """)
                .param("version", version.value())
                .param("person", Actor.current().personId())
                .param("at", Timestamp.from(clock.instant()))
                .param("kind", kind)
                .param("comment", comment == null || comment.isBlank() ? null : comment.strip())
                .update();
    }

    /** Whether this person's last remark on the version says the same. */
    boolean saidLast(PlanVersionId version, String text) {
        return of(version).reversed().stream()
                .filter(entry -> entry.personId().equals(Actor.current().personId()))
                .findFirst()
                .map(entry -> text.strip().equals(entry.text()))
                .orElse(false);
    }

    List<Plans.Comment> of(PlanVersionId version) {
        return jdbc.sql("select person_id, at, kind, comment from plan.version_comment where version_id = :version"
                        + " order by id")
                .param("version", version.value())
                .query((row, n) -> new Plans.Comment(
                        row.getString("person_id"),
                        row.getTimestamp("at").toInstant(),
                        row.getString("kind"),
                        row.getString("comment")))
                .list();
    }
}
