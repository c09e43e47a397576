package dev.accord.approval.domain;

import dev.accord.approval.ApprovalProperties;
import dev.accord.approval.ApprovalState;
import dev.accord.approval.StepState;
import dev.accord.approval.domain.Resolution.Note;
import dev.accord.audit.AuditLog;
import dev.accord.people.People;
import dev.accord.people.Person;
import dev.accord.shared.Actor;
import dev.accord.shared.Decision;
import dev.accord.shared.SubjectRef;
import dev.accord.task.Tasks;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the job workers of PlanApproval ask for. Every use case may be asked for again and then answers the same. */
@Service
@Transactional
public class ApprovalSteps {

    static final String TASK = "ApprovePlan";

    private final ApprovalRequests requests;
    private final ApproverResolver resolver;
    private final ApprovalPolicies policies;
    private final StandIns standIns;
    private final ApprovalMails mails;
    private final ApprovalJournal journal;
    private final Tasks tasks;
    private final People people;
    private final AuditLog audit;
    private final ApprovalProperties properties;
    private final Clock clock;

    ApprovalSteps(
            ApprovalRequests requests,
            ApproverResolver resolver,
            ApprovalPolicies policies,
            StandIns standIns,
            ApprovalMails mails,
            ApprovalJournal journal,
            Tasks tasks,
            People people,
            AuditLog audit,
            ApprovalProperties properties,
            Clock clock) {
        this.requests = requests;
        this.resolver = resolver;
        this.policies = policies;
        this.standIns = standIns;
        this.mails = mails;
        this.journal = journal;
        this.tasks = tasks;
        this.people = people;
        this.audit = audit;
        this.properties = properties;
        this.clock = clock;
    }

    /** @param levels numbers of the levels, in order */
    public record Opened(UUID request, boolean approversFound, List<Integer> levels) {}

    /** @param person {@code null} when any holder of the role may decide */
    public record Asked(
            UUID step, @Nullable String person, @Nullable String role, Instant dueAt) {}

    /** One request per instance of the process; an earlier one of the subject that was left open ends. */
    public Opened open(SubjectRef subject, long instance, String requester, LocalDate asOf, List<ApproverRule> rules) {
        ApprovalRequest request = requests.findByProcessInstanceKey(instance)
                .orElseGet(() -> create(subject, instance, requester, asOf, rules));
        return new Opened(
                request.id(),
                request.unresolved().isEmpty(),
                request.levels().stream().map(ApprovalLevel::number).toList());
    }

    private ApprovalRequest create(
            SubjectRef subject, long instance, String requester, LocalDate asOf, List<ApproverRule> rules) {
        requests.findBySubjectOrderByOpenedAtDesc(subject.toString()).stream()
                .filter(ApprovalRequest::isOpen)
                .forEach(former -> {
                    former.withdrawn(clock.instant());
                    requests.saveAndFlush(former);
                });
        ApprovalRequest request = new ApprovalRequest(subject, instance, requester, asOf, clock.instant());
        Resolution resolution =
                resolver.resolve(rules, requester, asOf, person -> policies.mayApprove(subject, requester, person));
        List<Resolution.Level> levels = resolution.levels().isEmpty()
                ? List.of(new Resolution.Level(1, List.of(), "no-rule"))
                : resolution.levels();
        levels.forEach(request::add);
        requests.saveAndFlush(request);
        resolution.notes().forEach(note -> journal.note(request.id(), me(), note));
        request.unresolved()
                .ifPresent(level -> journal.note(
                        request.id(),
                        me(),
                        Note.of("unresolved", String.valueOf(level.number()), String.valueOf(level.unresolved()))));
        audit.record(
                "approval.opened",
                subject,
                Map.of(
                        "request", request.id().toString(),
                        "requester", requester,
                        "asOf", asOf.toString(),
                        "rules",
                                rules.stream()
                                        .map(rule -> rule.level() + " " + rule.approver())
                                        .toList()));
        return request;
    }

    /** Asks the approvers of a level, or whoever stands in for them today. */
    public List<Asked> openLevel(long instance, int number) {
        ApprovalRequest request = requests.findByProcessInstanceKey(instance)
                .flatMap(found -> requests.lock(found.id()))
                .orElseThrow();
        ApprovalLevel level = request.level(number).orElseThrow();
        if (request.isOpen() && level.openedAt() == null) {
            level.open(clock.instant());
            level.steps().stream()
                    .filter(step -> step.state() == StepState.WAITING)
                    .forEach(step -> ask(request, step));
            requests.saveAndFlush(request);
        }
        return level.steps().stream()
                .filter(step -> step.state() == StepState.OPEN)
                .map(ApprovalSteps::asked)
                .toList();
    }

    private static Asked asked(ApprovalStep step) {
        return new Asked(
                step.id(),
                step.assignee(),
                step.assignee() == null && step.role() != null ? step.role().key() : null,
                java.util.Objects.requireNonNull(step.dueAt()));
    }

    private void ask(ApprovalRequest request, ApprovalStep step) {
        String approver = step.approver();
        Instant due = clock.instant().plus(properties.escalation());
        if (approver == null) {
            step.open(null, due);
            mails.requested(request, step, "requested");
            return;
        }
        String person = standIns.whomToAsk(approver, today(), request.asOf(), mayApprove(request));
        Optional<ApprovalStep> other = request.alsoAskedIn(step, person);
        if (other.isPresent()) {
            step.become(StepState.SKIPPED);
            journal.note(
                    request.id(),
                    me(),
                    Note.of(
                            "once",
                            person,
                            String.valueOf(step.level().number()),
                            String.valueOf(other.get().level().number())));
            return;
        }
        step.open(person, due);
        if (!person.equals(approver)) {
            journal.note(request.id(), me(), Note.of("substituted", approver, person));
            audit.record(
                    "approval.substituted",
                    request.subject(),
                    Map.of("step", step.id().toString(), "approver", approver, "asked", person));
        }
        mails.requested(request, step, "requested");
    }

    public void remind(UUID stepId, long jobKey) {
        open(stepId).ifPresent(step -> {
            ApprovalRequest request =
                    requests.lock(requests.requestOf(stepId).orElseThrow()).orElseThrow();
            if (journal.note(request.id(), me(), Note.of("reminded", whom(step)), jobKey)) {
                mails.reminder(request, step, "reminder:" + jobKey);
            }
        });
    }

    /** Hands the step to the next one up who is free to decide and not asked already; where there is none it stays where it is. */
    public void escalate(UUID stepId, long jobKey) {
        open(stepId).ifPresent(step -> {
            ApprovalRequest request =
                    requests.lock(requests.requestOf(stepId).orElseThrow()).orElseThrow();
            Optional<String> next = firstAsked(step)
                    .flatMap(from -> standIns.nextUp(
                            from,
                            today(),
                            request.asOf(),
                            person -> request.asks(person)
                                    ? Decision.rejected(dev.accord.shared.Issue.of("approval.decided-already"))
                                    : policies.mayApprove(request.subject(), request.requester(), person)));
            Note note = next.map(person -> Note.of("escalated", whom(step), person))
                    .orElse(Note.of("top-reached", whom(step)));
            if (!journal.note(request.id(), me(), note, jobKey)) {
                return;
            }
            audit.record(
                    "approval." + note.code(),
                    request.subject(),
                    Map.of("step", stepId.toString(), "from", whom(step), "to", next.orElse("")));
            if (next.isEmpty()) {
                mails.reminder(request, step, "reminder:" + jobKey);
                return;
            }
            step.escalateTo(next.get());
            requests.saveAndFlush(request);
            tasks.reassign(
                    request.subject(), TASK, Map.of("stepId", stepId.toString()), next.get(), "approval.escalated");
            mails.requested(request, step, "escalated:" + jobKey);
        });
    }

    /** After the last level, or after a rejection: what the gateway reads. */
    public ApprovalState close(long instance) {
        ApprovalRequest request = requests.findByProcessInstanceKey(instance)
                .flatMap(found -> requests.lock(found.id()))
                .orElseThrow();
        boolean concludes = request.isOpen();
        request.conclude(clock.instant());
        requests.saveAndFlush(request);
        tasks.withdraw(request.subject(), "approval." + request.state().key());
        if (concludes) {
            audit.record(
                    "approval.approved",
                    request.subject(),
                    Map.of("request", request.id().toString()));
        }
        return request.state();
    }

    private Optional<ApprovalStep> open(UUID stepId) {
        return requests.requestOf(stepId)
                .flatMap(requests::lock)
                .filter(ApprovalRequest::isOpen)
                .flatMap(request -> request.step(stepId))
                .filter(step -> step.state() == StepState.OPEN);
    }

    private Optional<String> firstAsked(ApprovalStep step) {
        String assignee = step.assignee();
        return assignee != null
                ? Optional.of(assignee)
                : Optional.ofNullable(step.role()).stream()
                        .flatMap(role -> people.holdersOf(role, today()).stream())
                        .map(Person::id)
                        .sorted()
                        .findFirst();
    }

    private static String whom(ApprovalStep step) {
        String assignee = step.assignee();
        return assignee != null
                ? assignee
                : "role:" + java.util.Objects.requireNonNull(step.role()).key();
    }

    private Function<String, Decision> mayApprove(ApprovalRequest request) {
        return person -> policies.mayApprove(request.subject(), request.requester(), person);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static String me() {
        return Actor.current().personId();
    }
}
