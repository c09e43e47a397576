package dev.accord.plan.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.accord.AccordTest;
import dev.accord.TestClock;
import dev.accord.approval.ApprovalView;
import dev.accord.approval.Approvals;
import dev.accord.people.CurrentUser;
import dev.accord.people.PeopleImport;
import dev.accord.people.SomeCompany;
import dev.accord.people.Visitor;
import dev.accord.people.domain.Absences;
import dev.accord.plan.PlanVersionId;
import dev.accord.plan.PlanVersionState;
import dev.accord.plan.authoring.AuthoringTeam.Open;
import dev.accord.shared.Issue;
import dev.accord.task.domain.TaskCounts;
import dev.accord.task.domain.TaskDesk;
import dev.accord.task.domain.TaskFilter;
import dev.accord.task.domain.TaskFilter.Scope;
import dev.accord.task.domain.TaskLists;
import dev.accord.task.domain.TaskRow;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** To whom the inbox offers an approval, and whom its mails reach. */
@AccordTest
class WhoIsAskedTests {

    private static final String LOW = "60000";
    private static final String HIGH = "1500000";

    @LocalServerPort
    int port;

    @Autowired
    AuthoringTeam team;

    @Autowired
    PeopleImport imports;

    @Autowired
    Absences absences;

    @Autowired
    TaskLists lists;

    @Autowired
    TaskCounts counts;

    @Autowired
    TaskDesk desk;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Approvals approvals;

    @Autowired
    TestClock clock;

    private SomeCompany company;
    private LocalDate today;

    @BeforeEach
    void found() {
        company = team.company();
        today = LocalDate.now(clock);
    }

    @Test
    void whoHasDecidedOnOneLevelIsNotOfferedTheTaskOfTheirGroupOnAnother() throws Exception {
        imports.run(SomeCompany.csv(company.row("manager", "manager;finance", company.id("boss"), "")), "roles.csv");
        Open task = financeApproval(company.id("rep"), company.id("other"));

        assertThat(offered(task, "manager", Scope.GROUPS)).isFalse();
        assertThat(offered(task, "manager", Scope.TODO)).isFalse();
        assertThat(offered(task, "manager", Scope.ALL)).isTrue();
        assertThat(offered(task, "finance", Scope.GROUPS)).isTrue();
        assertThat(offered(task, "finance", Scope.TODO)).isTrue();
        assertThat(notCounted("manager")).isEqualTo(1);
        assertThat(notCounted("finance")).isZero();

        TaskDesk.Allowed allowed = desk.allowed(desk.find(task.jobKey(), user("manager")), user("manager"));
        assertThat(allowed.claim()).isFalse();
        assertThat(allowed.decide()).isFalse();
        assertThat(allowed.because()).extracting(Issue::code).isEqualTo("approval.decides-once");
        assertThat(page(task, "manager")).contains("Name of manager has decided in this approval already.");
        assertThat(page(task, "finance")).doesNotContain("task-because");
    }

    @Test
    void whoIsPaidByThePlanIsNotOfferedItsApproval() throws Exception {
        imports.run(SomeCompany.csv(company.row("paid", "finance", "", "")), "paid.csv");
        Open task = financeApproval(company.id("rep"), company.id("paid"));

        assertThat(offered(task, "paid", Scope.GROUPS)).isFalse();
        assertThat(notCounted("paid")).isEqualTo(1);
        assertThat(offered(task, "finance", Scope.GROUPS)).isTrue();
        assertThat(desk.allowed(desk.find(task.jobKey(), user("paid")), user("paid"))
                        .because())
                .extracting(Issue::code)
                .isEqualTo("plan.authoring.own-plan");
    }

    @Test
    void whoIsAssignedToThePlanIsNotOfferedItsApproval() {
        imports.run(SomeCompany.csv(company.row("paid", "finance", "", "")), "paid.csv");
        Open task = financeApproval(company.id("rep"), company.id("other"));
        assertThat(offered(task, "paid", Scope.GROUPS)).isTrue();

        jdbc.sql("""
            insert into plan.assignment (plan_id, person_id, valid_from, changed_by, changed_at)
            select v.plan_id, :person, v.period_from, 'test', now() from plan.plan_version v
            where v.id = cast((select subject_id from task.task where job_key = :job) as uuid)
            """)
                .param("person", company.id("paid"))
                .param("job", task.jobKey())
                .update();

        assertThat(offered(task, "paid", Scope.GROUPS)).isFalse();
    }

    @Test
    void substituteIsAskedWhileTheApproverIsAbsent() {
        absent("manager", "peer");
        PlanVersionId version = team.draft(company, LOW, company.id("rep"), company.id("other"));
        team.submit(company, version);
        team.pass(company, version, AuthoringTask.CHECK_LEGAL);
        Open task = team.awaitOpen(version, AuthoringTask.APPROVE, 1).getFirst();
        assertThat(task.assignee()).isEqualTo(company.id("peer"));
        team.approve(task, company.id("peer"));
        team.awaitState(version, PlanVersionState.APPROVED);
        assertThat(approvals.history(version.subject()).getFirst().remarks())
                .extracting(ApprovalView.Remark::code)
                .contains("substituted");
    }

    @Test
    void reminderAndEscalationReachTheSubstituteOfWhoIsAbsent() {
        PlanVersionId version = approvalByTheManager();
        absent("manager", "peer");
        absent("boss", "finance");

        clock.advance(Duration.ofDays(2).plusMinutes(1));
        awaitMails(version, "approval-reminder", "manager", "peer");
        assertThat(insteadOf(version, "approval-reminder", "peer")).isEqualTo("Name of manager");
        assertThat(insteadOf(version, "approval-reminder", "manager")).isEmpty();
        Open task = team.open(version, AuthoringTask.APPROVE).getFirst();
        assertThat(offered(task, "peer", Scope.SUBSTITUTE)).isTrue();

        clock.advance(Duration.ofDays(3));
        awaitMails(version, "approval-requested", "manager", "boss", "finance");
        assertThat(insteadOf(version, "approval-requested", "finance")).isEqualTo("Name of boss");
    }

    @Test
    void substituteWhoMustNotDecideIsNeitherMailedNorOffered() {
        PlanVersionId version = approvalByTheManager();
        absent("manager", "comp");

        clock.advance(Duration.ofDays(2).plusMinutes(1));
        awaitMails(version, "approval-reminder", "manager");
        Open task = team.open(version, AuthoringTask.APPROVE).getFirst();
        assertThat(offered(task, "comp", Scope.SUBSTITUTE)).isFalse();
        assertThat(offered(task, "comp", Scope.TODO)).isFalse();
    }

    /** The second level asks anybody in finance, after the manager has decided on the first. */
    private Open financeApproval(String... payees) {
        PlanVersionId version = team.draft(company, HIGH, payees);
        team.submit(company, version);
        team.pass(company, version, AuthoringTask.CHECK_FINANCE);
        team.pass(company, version, AuthoringTask.CHECK_LEGAL);
        team.approve(team.awaitOpen(version, AuthoringTask.APPROVE, 1).getFirst(), company.id("manager"));
        return team.only(team.awaitOpen(version, AuthoringTask.APPROVE, 2), "");
    }

    private PlanVersionId approvalByTheManager() {
        PlanVersionId version = team.draft(company, LOW, company.id("rep"), company.id("other"));
        team.submit(company, version);
        team.pass(company, version, AuthoringTask.CHECK_LEGAL);
        assertThat(team.awaitOpen(version, AuthoringTask.APPROVE, 1).getFirst().assignee())
                .isEqualTo(company.id("manager"));
        return version;
    }

    private void absent(String who, String substitute) {
        team.as(
                company.id(who),
                () -> absences.add(company.id(who), today.minusDays(1), today.plusDays(30), company.id(substitute)));
    }

    private boolean offered(Open task, String who, Scope scope) {
        return lists.list(TaskFilter.of(scope), user(who), 0, 10_000).items().stream()
                .map(TaskRow::jobKey)
                .anyMatch(key -> key == task.jobKey());
    }

    /** How many tasks of their groups the figure in the navigation leaves out for this person. */
    private long notCounted(String who) {
        CurrentUser user = user(who);
        return counts.free("nobody", user.groups()) - counts.free(user.id(), user.groups());
    }

    private CurrentUser user(String who) {
        return team.user(company.id(who));
    }

    private String page(Open task, String who) throws Exception {
        Visitor visitor = new Visitor(port);
        return visitor.send(Visitor.as(company, who, visitor.get("/tasks/" + task.jobKey())))
                .body();
    }

    private void awaitMails(PlanVersionId version, String template, String... people) {
        List<String> ids = List.of(people).stream().map(company::id).toList();
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() ->
                        assertThat(mails(version, template, "person_id")).containsExactlyInAnyOrderElementsOf(ids));
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(
                        () -> assertThat(mails(version, template, "state")).containsOnly("sent"));
    }

    private List<String> mails(PlanVersionId version, String template, String column) {
        return jdbc.sql("select " + column + " from mail.message where subject = ? and template = ?")
                .params(version.subject().toString(), template)
                .query(String.class)
                .list();
    }

    private String insteadOf(PlanVersionId version, String template, String who) {
        return Objects.requireNonNull(jdbc.sql("select fields ->> 'insteadOf' from mail.message"
                        + " where subject = ? and template = ? and person_id = ?")
                .params(version.subject().toString(), template, company.id(who))
                .query(String.class)
                .single());
    }
}
