package dev.accord.workflow.feed;

import dev.accord.workflow.UserTask;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Which open tasks the engine keeps for us, and until when. */
@Repository
class OfferedTasks {

    private final JdbcTemplate jdbc;
    private final Clock clock;

    OfferedTasks(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void keep(List<UserTask> tasks, Duration lease) {
        OffsetDateTime until = clock.instant().plus(lease).atOffset(ZoneOffset.UTC);
        jdbc.batchUpdate(
                "insert into workflow.offered_task (job_key, subject, lease_until) values (?, ?, ?)"
                        + " on conflict (job_key) do update set lease_until = excluded.lease_until",
                tasks.stream()
                        // One order for everybody: batches that meet the same tasks wait instead of blocking one
                        // another for good.
                        .sorted(Comparator.comparingLong(UserTask::jobKey))
                        .map(task -> new Object[] {task.jobKey(), task.subject().toString(), until})
                        .toList());
    }

    List<Long> endingWithin(Duration time, int most) {
        return jdbc.queryForList(
                "select job_key from workflow.offered_task where lease_until < ? order by lease_until limit ?",
                Long.class,
                clock.instant().plus(time).atOffset(ZoneOffset.UTC),
                most);
    }

    void prolong(long jobKey, Duration lease) {
        jdbc.update(
                "update workflow.offered_task set lease_until = ? where job_key = ?",
                clock.instant().plus(lease).atOffset(ZoneOffset.UTC),
                jobKey);
    }

    void forget(long jobKey) {
        jdbc.update("delete from workflow.offered_task where job_key = ?", jobKey);
    }
}
