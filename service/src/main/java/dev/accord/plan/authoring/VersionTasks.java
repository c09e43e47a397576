package dev.accord.plan.authoring;

import dev.accord.approval.Approvals;
import dev.accord.people.CurrentUser;
import dev.accord.plan.PlanVersionId;
import dev.accord.plan.Plans;
import dev.accord.shared.Decision;
import dev.accord.shared.Issue;
import dev.accord.shared.Refusal;
import dev.accord.shared.SubjectRef;
import dev.accord.task.TaskSubjects;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The inbox asks here about tasks on plan versions: drafting, the two checks, approving, and naming an approver where none is left. */
@Component
class VersionTasks implements TaskSubjects {

    private final VersionTaskWords words;
    private final AuthoringRows rows;
    private final PlanChecking checks;
    private final Plans plans;
    private final Approvals approvals;

    VersionTasks(VersionTaskWords words, AuthoringRows rows, PlanChecking checks, Plans plans, Approvals approvals) {
        this.words = words;
        this.rows = rows;
        this.checks = checks;
        this.plans = plans;
        this.approvals = approvals;
    }

    @Override
    public boolean supports(String subjectType) {
        return PlanVersionId.SUBJECT_TYPE.equals(subjectType);
    }

    @Override
    public Description describe(SubjectRef subject, String elementId, Map<String, Object> variables, Locale language) {
        return words.describe(PlanVersionId.of(subject), elementId, variables, language);
    }

    @Override
    public Map<String, Object> formData(
            SubjectRef subject, String elementId, Map<String, Object> variables, Locale language) {
        return words.formData(PlanVersionId.of(subject), elementId, variables);
    }

    @Override
    public Decision mayDecide(SubjectRef subject, String elementId, Map<String, Object> variables, String personId) {
        return switch (elementId) {
            case AuthoringTask.APPROVE -> approvals.mayDecide(id(variables, "stepId"), personId);
            case AuthoringTask.CHECK_FINANCE, AuthoringTask.CHECK_LEGAL ->
                checks.mayCheck(PlanVersionId.of(subject), personId);
            default -> Decision.allowed();
        };
    }

    @Override
    public Set<String> ruledSteps() {
        return Set.of(AuthoringTask.APPROVE, AuthoringTask.CHECK_FINANCE, AuthoringTask.CHECK_LEGAL);
    }

    @Override
    public Set<Long> barred(Collection<Offered> tasks, String personId) {
        Map<Boolean, List<Offered>> kinds = tasks.stream()
                .collect(Collectors.partitioningBy(task -> AuthoringTask.APPROVE.equals(task.elementId())));
        List<Offered> approving = kinds.getOrDefault(true, List.of());
        List<Offered> checking = kinds.getOrDefault(false, List.of());
        Set<UUID> steps = approvals.barred(
                approving.stream().map(task -> id(task.variables(), "stepId")).toList(), personId);
        Set<PlanVersionId> versions = checks.barred(
                checking.stream().map(task -> PlanVersionId.of(task.subject())).toList(), personId);
        return Stream.concat(
                        approving.stream().filter(task -> steps.contains(id(task.variables(), "stepId"))),
                        checking.stream().filter(task -> versions.contains(PlanVersionId.of(task.subject()))))
                .map(Offered::jobKey)
                .collect(Collectors.toSet());
    }

    @Override
    public Map<String, Object> decide(
            SubjectRef subject,
            String elementId,
            Map<String, Object> variables,
            Map<String, Object> input,
            CurrentUser user,
            @Nullable String onBehalfOf) {
        PlanVersionId version = PlanVersionId.of(subject);
        String comment = text(input, "comment");
        return switch (elementId) {
            case AuthoringTask.DRAFT -> handIn(version, input, comment);
            case AuthoringTask.CHECK_FINANCE ->
                Map.of("financePassed", check(version, "finance", input, comment, user));
            case AuthoringTask.CHECK_LEGAL -> Map.of("legalPassed", check(version, "legal", input, comment, user));
            case AuthoringTask.APPROVE ->
                approvals.decide(id(variables, "stepId"), chose(input, "approve", "reject"), comment, user, onBehalfOf);
            case AuthoringTask.NAME_APPROVER -> {
                approvals.nameApprover(
                        id(variables, "approvalId"),
                        String.valueOf(input.get("approver")),
                        comment == null ? "" : comment,
                        user);
                yield Map.of();
            }
            default -> throw new IllegalStateException("No decision is taken at " + elementId);
        };
    }

    private Map<String, Object> handIn(PlanVersionId version, Map<String, Object> input, @Nullable String comment) {
        if (rows.lock(version)
                .filter(authoring -> authoring.stage() == Authoring.Stage.DRAFTING)
                .isEmpty()) {
            throw Refusal.conflict(Issue.of("plan.authoring.not-drafting"));
        }
        String asOf = text(input, "approversAsOf");
        if (asOf != null) {
            rows.approversAsOf(version, LocalDate.parse(asOf));
        }
        // Before the plan says so itself: the task that is being decided needs no completing from outside.
        rows.handIn(version);
        if (comment != null) {
            plans.comment(version, comment);
        }
        plans.submit(version);
        return Map.of();
    }

    private boolean check(
            PlanVersionId version, String name, Map<String, Object> input, @Nullable String comment, CurrentUser user) {
        boolean passed = chose(input, "pass", "return");
        checks.answer(rows.lock(version).orElseThrow(Refusal::notFound), name, passed, comment, user);
        return passed;
    }

    private static boolean chose(Map<String, Object> input, String yes, String no) {
        Object decision = input.get("decision");
        if (!yes.equals(decision) && !no.equals(decision)) {
            throw Refusal.invalid(Issue.at("decision", "plan.authoring.decision-missing", yes, no));
        }
        return yes.equals(decision);
    }

    private static UUID id(Map<String, Object> variables, String name) {
        return UUID.fromString(String.valueOf(variables.get(name)));
    }

    private static @Nullable String text(Map<String, Object> input, String key) {
        Object value = input.get(key);
        return value == null || value.toString().isBlank()
                ? null
                : value.toString().strip();
    }
}
