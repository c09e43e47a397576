package dev.accord.people.domain;

import dev.accord.audit.AuditLog;
import dev.accord.shared.SubjectRef;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes guessing passwords slow, by account name and by address: after a few failures each further one doubles the wait. Kept in the database, so
 * that a restart forgives nothing. A name that has no account waits like one that has.
 */
@Service
@Transactional
public class SignInThrottle {

    static final Duration FIRST_WAIT = Duration.ofSeconds(15);
    static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
    private static final int FREE_PER_ACCOUNT = 5;
    /** A whole office can share one address. */
    private static final int FREE_PER_ADDRESS = 50;

    private static final Duration FORGOTTEN_AFTER = Duration.ofHours(24);

    private final JdbcClient jdbc;
    private final AuditLog audit;
    private final Clock clock;

    SignInThrottle(JdbcClient jdbc, AuditLog audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** How long this name or this address has to wait before a password is looked at again; empty when it may try. */
    @Transactional(readOnly = true)
    public Optional<Duration> mustWait(String name, String address) {
        Instant now = clock.instant();
        return jdbc.sql("select max(blocked_until) from people.sign_in_attempt where key in (:keys) and blocked_until"
                        + " > :now")
                .param("keys", List.of(accountKey(name), addressKey(address)))
                .param("now", Timestamp.from(now))
                .query(Timestamp.class)
                .optional()
                .map(until -> Duration.between(now, until.toInstant()));
    }

    public void failed(String name, String address) {
        int failures = count(accountKey(name), FREE_PER_ACCOUNT);
        count(addressKey(address), FREE_PER_ADDRESS);
        if (failures == FREE_PER_ACCOUNT) {
            audit.record("sign-in.slowed", SubjectRef.of("sign-in", accountKey(name)), Map.of("failures", failures));
        }
    }

    /** Forgives the account. The address keeps its failures, else one good account would open the way to guess the others. */
    public void succeeded(String name) {
        jdbc.sql("delete from people.sign_in_attempt where key = :key")
                .param("key", accountKey(name))
                .update();
    }

    private int count(String key, int free) {
        Instant now = clock.instant();
        int failures = jdbc.sql("""
            insert into people.sign_in_attempt as known (key, failures, last_at) values (:key, 1, :now)
            on conflict (key) do update set last_at = excluded.last_at,
                failures = case when known.last_at < :forgotten then 1 else known.failures + 1 end
            returning failures
            """)
                .param("key", key)
                .param("now", Timestamp.from(now))
                .param("forgotten", Timestamp.from(now.minus(FORGOTTEN_AFTER)))
                .query(Integer.class)
                .single();
        if (failures >= free) {
            jdbc.sql("update people.sign_in_attempt set blocked_until = :until where key = :key")
                    .param("until", Timestamp.from(now.plus(waitAfter(failures - free))))
                    .param("key", key)
                    .update();
        }
        return failures;
    }

    /** 15 s, 30 s, 1 min, … up to a quarter of an hour. */
    static Duration waitAfter(int failuresBeyondFree) {
        Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(failuresBeyondFree, 10));
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }

    private static String accountKey(String name) {
        // A digest, because people sometimes type the password into the field for the name.
        return "account-" + Sha256.hex(name.strip().toLowerCase(Locale.ROOT)).substring(0, 32);
    }

    private static String addressKey(String address) {
        return "address-" + address;
    }
}
