package dev.accord.plan.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.accord.people.Accounts;
import dev.accord.people.CurrentUser;
import dev.accord.people.People;
import dev.accord.people.PeopleImport;
import dev.accord.people.Person;
import dev.accord.people.SomeCompany;
import dev.accord.plan.PlanVersionId;
import dev.accord.plan.PlanVersionState;
import dev.accord.plan.Plans;
import dev.accord.shared.Actor;
import dev.accord.task.domain.TaskDecisions;
import dev.accord.task.domain.TaskDesk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A company of its own for one test, with plans for its two reps, and hands that do what its people do. */
@Component
class AuthoringTeam {

    record Open(long jobKey, String element, String assignee) {}

    private final PeopleImport imports;
    private final Accounts accounts;
    private final People people;
    private final Plans plans;
    private final TaskDecisions decisions;
    private final TaskDesk desk;
    private final JdbcClient jdbc;
    private final Clock clock;

    AuthoringTeam(
            PeopleImport imports,
            Accounts accounts,
            People people,
            Plans plans,
            TaskDecisions decisions,
            TaskDesk desk,
            JdbcClient jdbc,
            Clock clock) {
        this.imports = imports;
        this.accounts = accounts;
        this.people = people;
        this.plans = plans;
        this.decisions = decisions;
        this.desk = desk;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The analyst reports to the manager, the manager and a peer report to the boss. */
    SomeCompany company() {
        SomeCompany company = SomeCompany.in(imports, accounts, LocalDate.now(clock));
        imports.run(
                SomeCompany.csv(
                        company.row("comp", "comp", company.id("manager"), ""),
                        company.row("analyst", "comp", company.id("manager"), ""),
                        company.row("peer", "manager", company.id("boss"), "")),
                "line.csv");
        return company;
    }

    /** A draft by the company's analyst for these people; cost is low below 250,000 each for two, high from 1,000,000. */
    PlanVersionId draft(SomeCompany company, String targetIncentive, String... payees) {
        String yaml = read().replaceFirst(
                        "code: FY27-AM",
                        "code: T-"
                                + UUID.randomUUID().toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT))
                .replaceFirst(
                        "(?s)audience:.*?targetIncentive: 60000",
                        "audience:\n  people: [" + String.join(", ", payees) + "]\ntargetIncentive: "
                                + targetIncentive);
        return as(company.id("comp"), () -> plans.importDraft(yaml, false).version());
    }

    private static String read() {
        try {
            return Files.readString(Path.of("sample/plans/FY27-AM.yaml"));
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    void submit(SomeCompany company, PlanVersionId version) {
        as(company.id("comp"), () -> {
            plans.submit(version);
            return version;
        });
    }

    <T> T as(String person, Supplier<T> work) {
        return new Actor(person, null, null, null, null).call(work);
    }

    CurrentUser user(String id) {
        Person person = people.find(id, LocalDate.now(clock)).orElseThrow();
        return new CurrentUser(id, person.name(), person.language(), person.zone(), person.roles());
    }

    List<Open> open(PlanVersionId version, String element) {
        return jdbc.sql("select job_key, element_id, coalesce(assignee, '') assignee from task.task"
                        + " where subject_id = ? and element_id = ? and state = 'OPEN' order by job_key")
                .params(version.toString(), element)
                .query((row, n) ->
                        new Open(row.getLong("job_key"), row.getString("element_id"), row.getString("assignee")))
                .list();
    }

    /** Waits until so many tasks are open at the element. */
    List<Open> awaitOpen(PlanVersionId version, String element, int count) {
        await(element + " of " + version)
                .atMost(Duration.ofSeconds(60))
                .until(() -> open(version, element).size() == count);
        return open(version, element);
    }

    void awaitState(PlanVersionId version, PlanVersionState state) {
        await(version + " " + state)
                .atMost(Duration.ofSeconds(60))
                .until(() -> plans.get(version).state() == state);
    }

    void complete(Open task, String person, Map<String, Object> input) {
        as(person, () -> {
            decisions.complete(task.jobKey(), input, user(person));
            return task;
        });
    }

    void pass(SomeCompany company, PlanVersionId version, String element) {
        complete(
                awaitOpen(version, element, 1).getFirst(),
                company.id(element.equals(AuthoringTask.CHECK_FINANCE) ? "finance" : "legal"),
                Map.of("decision", "pass"));
    }

    void approve(Open task, String person) {
        complete(task, person, Map.of("decision", "approve"));
    }

    void reject(Open task, String person, String comment) {
        complete(task, person, Map.of("decision", "reject", "comment", comment));
    }

    void delegate(Open task, String from, String to) {
        as(from, () -> {
            desk.delegate(task.jobKey(), to, "Please look at it.", user(from));
            return task;
        });
    }

    Open only(List<Open> tasks, String assignee) {
        List<Open> found =
                tasks.stream().filter(task -> task.assignee().equals(assignee)).toList();
        assertThat(found).as("tasks of " + assignee + " among " + tasks).hasSize(1);
        return found.getFirst();
    }
}
