package dev.accord.people.domain;

import dev.accord.audit.AuditLog;
import dev.accord.people.Accounts;
import dev.accord.people.Person;
import dev.accord.shared.Issue;
import dev.accord.shared.Refusal;
import dev.accord.shared.SubjectRef;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Passwords: given once by an admin, changed by the person. Only hashes are kept. */
@Service
@Transactional
public class AccountService implements Accounts {

    /** @param stamp changes with the password; a session with an older one has ended */
    public record Account(String personId, String passwordHash, boolean mustChange, long stamp) {}

    /** @param language chosen for the pages; {@code null} for the one on record */
    public record SessionFacts(
            long stamp, boolean mustChange, @Nullable String language) {}

    private final JdbcClient jdbc;
    private final Books books;
    private final PasswordEncoder encoder;
    private final AuditLog audit;
    private final Clock clock;

    AccountService(JdbcClient jdbc, Books books, PasswordEncoder encoder, AuditLog audit, Clock clock) {
        this.jdbc = jdbc;
        this.books = books;
        this.encoder = encoder;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public void ensure(String personId, String rawPassword) {
        if (!exists(personId)) {
            store(personId, encoder.encode(rawPassword), false, "account.created");
        }
    }

    @Override
    @Transactional(readOnly = true)
    public boolean exists(String personId) {
        return find(personId).isPresent();
    }

    @Transactional(readOnly = true)
    public Optional<Account> find(String personId) {
        return jdbc.sql("select person_id, password_hash, must_change, stamp from people.account where person_id = :id")
                .param("id", personId)
                .query(Account.class)
                .optional();
    }

    @Transactional(readOnly = true)
    public Set<String> withAccount() {
        return new TreeSet<>(jdbc.sql("select person_id from people.account")
                .query(String.class)
                .list());
    }

    /** The account of somebody who is with the company today, by mail address or id. */
    @Transactional(readOnly = true)
    public Optional<Account> named(String name) {
        return personNamed(name).flatMap(person -> find(person.id()));
    }

    /** What a request needs to know about the one who is signed in. */
    @Transactional(readOnly = true)
    public SessionFacts sessionFacts(String personId) {
        return jdbc.sql("""
            select coalesce(a.stamp, 0) as stamp, coalesce(a.must_change, false) as must_change, p.language
            from (select cast(:id as text) as id) person
            left join people.account a on a.person_id = person.id left join people.preference p on p.person_id = person.id
            """).param("id", personId).query(SessionFacts.class).single();
    }

    /** Somebody who is with the company today, by mail address or id. */
    @Transactional(readOnly = true)
    public Optional<Person> personNamed(String name) {
        Book.Day today = books.current().on(LocalDate.now(clock));
        Person byId = today.people().get(name);
        return byId != null
                ? Optional.of(byId)
                : today.people().values().stream()
                        .filter(person -> person.mail().equalsIgnoreCase(name))
                        .findFirst();
    }

    /** Gives a new random password that holds until the next sign-in, at which the person must choose their own. */
    public String giveOneTimePassword(String personId) {
        if (!books.current().knows(personId)) {
            throw Refusal.notFound();
        }
        String password = OneTimePassword.random();
        store(personId, encoder.encode(password), true, "account.password-given");
        return password;
    }

    public void changeOwn(String personId, String current, String wanted, String repeated) {
        Account account = find(personId).orElseThrow(Refusal::notFound);
        if (!encoder.matches(current, account.passwordHash())) {
            throw Refusal.invalid(Issue.at("current", "people.account.wrong-password"));
        }
        Person person = books.current().latest(personId, LocalDate.now(clock)).orElseThrow(Refusal::notFound);
        List<Issue> issues = PasswordRules.check(wanted, repeated, current, person);
        if (!issues.isEmpty()) {
            throw new Refusal(Refusal.Kind.INVALID, issues);
        }
        store(personId, encoder.encode(wanted), false, "account.password-changed");
    }

    private void store(String personId, String hash, boolean mustChange, String action) {
        jdbc.sql("""
            insert into people.account (person_id, password_hash, must_change, stamp, changed_at)
            values (:id, :hash, :must, 1, :now)
            on conflict (person_id) do update set password_hash = excluded.password_hash, must_change = excluded.must_change,
                stamp = people.account.stamp + 1, changed_at = excluded.changed_at
            """)
                .param("id", personId)
                .param("hash", hash)
                .param("must", mustChange)
                .param("now", Timestamp.from(clock.instant()))
                .update();
        audit.record(action, SubjectRef.of("person", personId), Map.of());
    }
}
