package dev.accord.plan.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.accord.AccordTest;
import dev.accord.TestClock;
import dev.accord.approval.ApprovalState;
import dev.accord.approval.ApprovalView;
import dev.accord.approval.Approvals;
import dev.accord.approval.StepState;
import dev.accord.people.SomeCompany;
import dev.accord.plan.PlanVersionId;
import dev.accord.plan.PlanVersionState;
import dev.accord.plan.Plans;
import dev.accord.plan.authoring.AuthoringTeam.Open;
import dev.accord.shared.Refusal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@AccordTest
class PlanApprovalProcessTests {

    private static final String LOW = "60000";
    private static final String HIGH = "1500000";

    @Autowired
    AuthoringTeam team;

    @Autowired
    Plans plans;

    @Autowired
    PlanRequests requests;

    @Autowired
    Approvals approvals;

    @Autowired
    TestClock clock;

    private SomeCompany company;

    @BeforeEach
    void found() {
        company = team.company();
    }

    @Test
    void requestedPlanIsDraftedCheckedAndApprovedByTheManagerOfWhoAskedForIt() {
        PlanVersionId base = submitted(LOW);
        team.pass(company, base, AuthoringTask.CHECK_LEGAL);
        team.approve(approval(base, 1).getFirst(), company.id("manager"));
        team.awaitState(base, PlanVersionState.APPROVED);

        PlanVersionId change = team.as(
                        company.id("manager"),
                        () -> requests.request(
                                new PlanRequest(
                                        RequestKind.CHANGE,
                                        plans.get(base).planCode(),
                                        null,
                                        null,
                                        null,
                                        null,
                                        null,
                                        "Add a term",
                                        null,
                                        null),
                                team.user(company.id("manager"))))
                .version()
                .id();
        Open draft = team.awaitOpen(change, AuthoringTask.DRAFT, 1).getFirst();
        team.complete(draft, company.id("comp"), Map.of("comment", "As asked"));

        Open task = approval(change, 1).getFirst();
        assertThat(task.assignee()).isEqualTo(company.id("boss"));
        team.approve(task, company.id("boss"));
        team.awaitState(change, PlanVersionState.APPROVED);
        assertThat(plans.get(base).state()).isEqualTo(PlanVersionState.SUPERSEDED);
    }

    @Test
    void levelsFollowOneAnotherAndTheApproversOfALevelAreAskedTogether() {
        PlanVersionId version = submitted(HIGH);
        team.awaitOpen(version, AuthoringTask.CHECK_LEGAL, 1);
        team.pass(company, version, AuthoringTask.CHECK_FINANCE);
        team.pass(company, version, AuthoringTask.CHECK_LEGAL);

        List<Open> first = approval(version, 1);
        assertThat(first.getFirst().assignee()).isEqualTo(company.id("manager"));
        team.approve(first.getFirst(), company.id("manager"));

        List<Open> second = approval(version, 2);
        team.approve(team.only(second, company.id("boss")), company.id("boss"));
        assertThat(plans.get(version).state()).isEqualTo(PlanVersionState.IN_APPROVAL);
        team.approve(team.only(second, ""), company.id("finance"));

        team.awaitState(version, PlanVersionState.APPROVED);
        ApprovalView history = approvals.history(version.subject()).getFirst();
        assertThat(history.state()).isEqualTo(ApprovalState.APPROVED);
        assertThat(history.levels()).extracting(level -> level.steps().size()).containsExactly(1, 2);
    }

    @Test
    void oneRejectionEndsTheApprovalWithdrawsTheOthersAndReturnsTheDraftWithItsComment() {
        PlanVersionId version = submitted(HIGH);
        team.pass(company, version, AuthoringTask.CHECK_FINANCE);
        team.pass(company, version, AuthoringTask.CHECK_LEGAL);
        team.approve(approval(version, 1).getFirst(), company.id("manager"));
        List<Open> second = approval(version, 2);

        assertThatThrownBy(() -> team.complete(
                        team.only(second, company.id("boss")), company.id("boss"), Map.of("decision", "reject")))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal ->
                                assertThat(refusal.issues().getFirst().field()).isEqualTo("comment"));
        team.reject(team.only(second, company.id("boss")), company.id("boss"), "Quota is too low");

        team.awaitState(version, PlanVersionState.DRAFT);
        Open draft = team.awaitOpen(version, AuthoringTask.DRAFT, 1).getFirst();
        assertThat(team.open(version, AuthoringTask.APPROVE)).isEmpty();
        assertThat(plans.comments(version))
                .anyMatch(comment -> comment.text() != null && comment.text().contains("Quota is too low"));

        team.complete(draft, company.id("comp"), Map.of());
        team.pass(company, version, AuthoringTask.CHECK_FINANCE);
        team.pass(company, version, AuthoringTask.CHECK_LEGAL);
        team.approve(approval(version, 1).getFirst(), company.id("manager"));
        approval(version, 2);
        assertThat(approvals.history(version.subject()))
                .extracting(ApprovalView::state)
                .containsExactly(ApprovalState.OPEN, ApprovalState.REJECTED);
    }

    @Test
    void checkThatSendsBackReturnsTheDraftOnceBothChecksAreAnswered() {
        PlanVersionId version = submitted(HIGH);
        Open finance = team.awaitOpen(version, AuthoringTask.CHECK_FINANCE, 1).getFirst();
        team.complete(finance, company.id("finance"), Map.of("decision", "return", "comment", "Too dear"));
        team.pass(company, version, AuthoringTask.CHECK_LEGAL);
        team.awaitState(version, PlanVersionState.DRAFT);
        team.awaitOpen(version, AuthoringTask.DRAFT, 1);
        assertThat(plans.comments(version))
                .anyMatch(comment -> "returned".equals(comment.kind())
                        && comment.text() != null
                        && comment.text().contains("Too dear"));
    }

    @Test
    void withdrawnPlanLeavesNoTaskBehindAndCanBeHandedInAgain() {
        PlanVersionId version = submitted(LOW);
        team.pass(company, version, AuthoringTask.CHECK_LEGAL);
        Open task = approval(version, 1).getFirst();

        team.as(company.id("comp"), () -> {
            plans.withdraw(version, "Not yet");
            return version;
        });
        assertThat(plans.get(version).state()).isEqualTo(PlanVersionState.DRAFT);
        assertThat(team.open(version, AuthoringTask.APPROVE)).isEmpty();
        assertThatThrownBy(() -> team.approve(task, company.id("manager"))).isInstanceOf(Refusal.class);
        assertThat(approvals.stateOf(version.subject())).contains(ApprovalState.WITHDRAWN);

        team.submit(company, version);
        team.pass(company, version, AuthoringTask.CHECK_LEGAL);
        team.approve(approval(version, 1).getFirst(), company.id("manager"));
        team.awaitState(version, PlanVersionState.APPROVED);
    }

    @Test
    void requestCanBeWithdrawnWhileItIsDrafted() {
        PlanVersionId base = team.draft(company, LOW, company.id("rep"), company.id("other"));
        PlanVersionId version = team.as(
                        company.id("manager"),
                        () -> requests.request(
                                new PlanRequest(
                                        RequestKind.NEXT_YEAR,
                                        plans.get(base).planCode(),
                                        plans.get(base).planCode() + "-B",
                                        "Next",
                                        null,
                                        null,
                                        null,
                                        "Next year",
                                        null,
                                        null),
                                team.user(company.id("manager"))))
                .version()
                .id();
        team.awaitOpen(version, AuthoringTask.DRAFT, 1);
        assertThat(plans.get(version).periodFrom())
                .isEqualTo(plans.get(base).periodFrom().plusYears(1));
        team.as(company.id("manager"), () -> {
            requests.withdraw(version, team.user(company.id("manager")));
            return version;
        });
        assertThat(team.open(version, AuthoringTask.DRAFT)).isEmpty();
        team.submit(company, version);
        team.awaitOpen(version, AuthoringTask.CHECK_LEGAL, 1);
    }

    @Test
    void nobodyApprovesThePlanTheyArePaidByNotEvenAsDelegate() {
        PlanVersionId version = team.draft(company, LOW, company.id("manager"), company.id("peer"));
        team.submit(company, version);
        team.pass(company, version, AuthoringTask.CHECK_LEGAL);
        Open task = approval(version, 1).getFirst();
        assertThat(task.assignee()).as("the manager is paid by it").isEqualTo(company.id("boss"));
        assertThatThrownBy(() -> team.delegate(task, company.id("boss"), company.id("peer")))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal ->
                                assertThat(refusal.issues().getFirst().code()).isEqualTo("plan.authoring.own-plan"));
        assertThatThrownBy(() -> team.delegate(task, company.id("boss"), company.id("comp")))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal ->
                                assertThat(refusal.issues().getFirst().code()).isEqualTo("approval.own-request"));
        team.delegate(task, company.id("boss"), company.id("legal"));
        team.approve(task, company.id("legal"));
        team.awaitState(version, PlanVersionState.APPROVED);
    }

    @Test
    void whereNobodyIsLeftAnAdministratorNamesTheApprover() {
        PlanVersionId version = team.draft(company, LOW, company.id("manager"), company.id("boss"));
        team.submit(company, version);
        team.pass(company, version, AuthoringTask.CHECK_LEGAL);
        Open task = team.awaitOpen(version, AuthoringTask.NAME_APPROVER, 1).getFirst();
        assertThat(plans.get(version).state()).isEqualTo(PlanVersionState.IN_APPROVAL);
        assertThatThrownBy(() -> team.complete(
                        task, company.id("admin"), Map.of("approver", company.id("boss"), "comment", "Boss")))
                .isInstanceOf(Refusal.class);
        team.complete(
                task, company.id("admin"), Map.of("approver", company.id("finance"), "comment", "Knows the team"));
        Open approve = approval(version, 1).getFirst();
        assertThat(approve.assignee()).isEqualTo(company.id("finance"));
        team.approve(approve, company.id("finance"));
        team.awaitState(version, PlanVersionState.APPROVED);
    }

    @Test
    void lateApproverIsRemindedAndThenTheNextLevelUpIsAsked() {
        PlanVersionId version = submitted(LOW);
        team.pass(company, version, AuthoringTask.CHECK_LEGAL);
        Open task = approval(version, 1).getFirst();

        clock.advance(Duration.ofDays(2).plusMinutes(1));
        await().atMost(Duration.ofSeconds(60)).until(() -> remarks(version).contains("reminded"));
        assertThat(team.open(version, AuthoringTask.APPROVE).getFirst().assignee())
                .isEqualTo(company.id("manager"));

        clock.advance(Duration.ofDays(3));
        await().atMost(Duration.ofSeconds(60)).until(() -> remarks(version).contains("escalated"));
        await().atMost(Duration.ofSeconds(60))
                .until(() -> team.open(version, AuthoringTask.APPROVE)
                        .getFirst()
                        .assignee()
                        .equals(company.id("boss")));
        assertThatThrownBy(() -> team.approve(task, company.id("manager"))).isInstanceOf(Refusal.class);
        team.approve(task, company.id("boss"));
        team.awaitState(version, PlanVersionState.APPROVED);
        ApprovalView.Step step = approvals
                .history(version.subject())
                .getFirst()
                .levels()
                .getFirst()
                .steps()
                .getFirst();
        assertThat(step.state()).isEqualTo(StepState.APPROVED);
        assertThat(step.escalations()).isEqualTo(1);
    }

    private List<String> remarks(PlanVersionId version) {
        return approvals.history(version.subject()).getFirst().remarks().stream()
                .map(ApprovalView.Remark::code)
                .toList();
    }

    private PlanVersionId submitted(String targetIncentive) {
        PlanVersionId version = team.draft(company, targetIncentive, company.id("rep"), company.id("other"));
        team.submit(company, version);
        return version;
    }

    private List<Open> approval(PlanVersionId version, int count) {
        return team.awaitOpen(version, AuthoringTask.APPROVE, count);
    }
}
