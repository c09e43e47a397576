package dev.accord.approval.domain;

import dev.accord.approval.ApprovalState;
import dev.accord.approval.ApprovalView;
import dev.accord.approval.Approvals;
import dev.accord.approval.StepState;
import dev.accord.approval.domain.Resolution.Note;
import dev.accord.audit.AuditLog;
import dev.accord.people.CurrentUser;
import dev.accord.people.People;
import dev.accord.shared.Decision;
import dev.accord.shared.Issue;
import dev.accord.shared.Refusal;
import dev.accord.shared.SubjectRef;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class ApprovalService implements Approvals {

    private final ApprovalRequests requests;
    private final ApprovalViews views;
    private final ApprovalPolicies policies;
    private final BarredSteps barred;
    private final ApprovalMails mails;
    private final ApprovalJournal journal;
    private final People people;
    private final AuditLog audit;
    private final Clock clock;

    ApprovalService(
            ApprovalRequests requests,
            ApprovalViews views,
            ApprovalPolicies policies,
            BarredSteps barred,
            ApprovalMails mails,
            ApprovalJournal journal,
            People people,
            AuditLog audit,
            Clock clock) {
        this.requests = requests;
        this.views = views;
        this.policies = policies;
        this.barred = barred;
        this.mails = mails;
        this.journal = journal;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<ApprovalView> history(SubjectRef subject) {
        return requests.findBySubjectOrderByOpenedAtDesc(subject.toString()).stream()
                .map(views::of)
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<ApprovalState> stateOf(SubjectRef subject) {
        return requests.findBySubjectOrderByOpenedAtDesc(subject.toString()).stream()
                .map(ApprovalRequest::state)
                .findFirst();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<ApprovalView> find(UUID request) {
        return requests.findById(request).map(views::of);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<ApprovalView> ofStep(UUID step) {
        return requests.requestOf(step).flatMap(this::find);
    }

    @Override
    public Map<String, Object> decide(
            UUID stepId, boolean approve, @Nullable String comment, CurrentUser user, @Nullable String onBehalfOf) {
        ApprovalRequest request =
                requests.requestOf(stepId).flatMap(requests::lock).orElseThrow(Refusal::notFound);
        ApprovalStep step = request.step(stepId).orElseThrow(Refusal::notFound);
        policies.mayDecide(request, step, user.id(), onBehalfOf).orRefuse();
        if (!approve && textOrNull(comment) == null) {
            throw Refusal.invalid(Issue.at("comment", "approval.comment-missing"));
        }
        StepState outcome = approve ? StepState.APPROVED : StepState.REJECTED;
        if (!journal.decide(stepId, outcome, user.id(), onBehalfOf, textOrNull(comment))) {
            throw Refusal.conflict(Issue.of("approval.decided-already"));
        }
        step.become(outcome);
        if (!approve) {
            request.rejected(clock.instant());
        }
        requests.saveAndFlush(request);
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("request", request.id().toString());
        facts.put("step", stepId.toString());
        facts.put("level", step.level().number());
        facts.put("rule", step.rule());
        facts.put("onBehalfOf", Objects.requireNonNullElse(onBehalfOf, ""));
        audit.record("approval.step-" + outcome.key(), request.subject(), facts);
        return Map.of("outcome", outcome.key());
    }

    @Override
    @Transactional(readOnly = true)
    public Decision mayDecide(UUID stepId, String personId) {
        ApprovalRequest request =
                requests.requestOf(stepId).flatMap(requests::findById).orElseThrow(Refusal::notFound);
        return policies.mayDecide(request, request.step(stepId).orElseThrow(Refusal::notFound), personId, null);
    }

    @Override
    @Transactional(readOnly = true)
    public Set<UUID> barred(Collection<UUID> steps, String personId) {
        return barred.of(steps, personId);
    }

    @Override
    public void nameApprover(UUID requestId, String personId, String reason, CurrentUser user) {
        ApprovalRequest request = requests.lock(requestId).orElseThrow(Refusal::notFound);
        if (people.find(personId, LocalDate.now(clock)).isEmpty()) {
            throw Refusal.invalid(Issue.at("approver", "approval.unknown-person", personId));
        }
        if (policies.mayApprove(request.subject(), request.requester(), personId)
                instanceof Decision.Rejected(var because)) {
            throw Refusal.invalid(
                    Issue.at("approver", because.code(), because.args().toArray()));
        }
        request.unresolved().ifPresent(level -> {
            level.name(personId);
            requests.saveAndFlush(request);
            journal.note(request.id(), user.id(), Note.of("named", personId, String.valueOf(level.number())));
            journal.say(request.id(), user.id(), reason);
            audit.record(
                    "approval.approver-named",
                    request.subject(),
                    Map.of(
                            "request",
                            requestId.toString(),
                            "level",
                            level.number(),
                            "approver",
                            personId,
                            "reason",
                            reason));
        });
    }

    @Override
    public void withdraw(SubjectRef subject) {
        requests.findBySubjectOrderByOpenedAtDesc(subject.toString()).stream()
                .filter(ApprovalRequest::isOpen)
                .forEach(open -> {
                    open.withdrawn(clock.instant());
                    requests.saveAndFlush(open);
                    audit.record(
                            "approval.withdrawn",
                            subject,
                            Map.of("request", open.id().toString()));
                });
    }

    @Override
    public void say(UUID requestId, String text, CurrentUser user) {
        ApprovalRequest request = requests.lock(requestId)
                .filter(found -> policies.of(found.subject()).mayRead(found.subject(), user))
                .orElseThrow(Refusal::notFound);
        if (!request.isOpen()) {
            throw Refusal.conflict(Issue.of("approval.closed." + request.state().key()));
        }
        if (text.isBlank() || text.length() > 2000) {
            throw Refusal.invalid(Issue.at("text", "approval.text-length"));
        }
        journal.say(requestId, user.id(), text.strip());
        audit.record("approval.commented", request.subject(), Map.of("request", requestId.toString()));
        int nth = journal.entries(requestId).size();
        Stream.concat(
                        Stream.of(request.requester()),
                        request.steps()
                                .filter(step -> step.state() == StepState.OPEN)
                                .map(ApprovalStep::assignee))
                .filter(Objects::nonNull)
                .distinct()
                .filter(person -> !person.equals(user.id()))
                .flatMap(person -> people.latest(person).stream())
                .forEach(person -> mails.said(request, person, user.name(), text.strip(), "said:" + nth));
    }

    private static @Nullable String textOrNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
