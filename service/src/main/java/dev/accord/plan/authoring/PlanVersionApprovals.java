package dev.accord.plan.authoring;

import dev.accord.approval.ApprovalSubjects;
import dev.accord.people.CurrentUser;
import dev.accord.people.People;
import dev.accord.people.PeopleRule;
import dev.accord.people.Person;
import dev.accord.people.Role;
import dev.accord.plan.Assignments;
import dev.accord.plan.PlanVersionId;
import dev.accord.plan.PlanVersionView;
import dev.accord.plan.Plans;
import dev.accord.plan.definition.Audience;
import dev.accord.shared.Decision;
import dev.accord.shared.Issue;
import dev.accord.shared.SubjectRef;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What an approval cannot know about plans: nobody approves what they wrote, handed in or are paid by. */
@Component
class PlanVersionApprovals implements ApprovalSubjects {

    private final Plans plans;
    private final Assignments assignments;
    private final People people;
    private final AuthoringRows rows;
    private final MessageSource messages;
    private final Clock clock;

    PlanVersionApprovals(
            Plans plans,
            Assignments assignments,
            People people,
            AuthoringRows rows,
            MessageSource messages,
            Clock clock) {
        this.plans = plans;
        this.assignments = assignments;
        this.people = people;
        this.rows = rows;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public boolean supports(String subjectType) {
        return PlanVersionId.SUBJECT_TYPE.equals(subjectType);
    }

    @Override
    public Decision mayApprove(SubjectRef subject, String personId) {
        PlanVersionView version = plans.get(PlanVersionId.of(subject));
        if (personId.equals(version.owner()) || personId.equals(version.submittedBy())) {
            return Decision.rejected(Issue.of("plan.authoring.own-draft", name(personId)));
        }
        return isPaidBy(version, personId)
                ? Decision.rejected(Issue.of("plan.authoring.own-plan", name(personId)))
                : Decision.allowed();
    }

    /** Assigned today or when the plan begins; while nobody is assigned, whoever its audience selects. */
    private boolean isPaidBy(PlanVersionView version, String personId) {
        Set<LocalDate> days = Set.copyOf(
                Stream.of(LocalDate.now(clock), version.periodFrom()).distinct().toList());
        if (days.stream()
                .anyMatch(day ->
                        assignments.find(version.planCode(), personId, day).isPresent())) {
            return true;
        }
        boolean nobodyAssigned = days.stream()
                .allMatch(day -> assignments.ofPlan(version.planCode(), day).isEmpty());
        Audience audience = plans.definition(version.id()).audience();
        PeopleRule rule = new PeopleRule(
                audience.titles(), audience.teams(), audience.jurisdictions(), Set.of(), audience.people());
        return nobodyAssigned
                && !audience.equals(Audience.EVERYBODY)
                && days.stream()
                        .anyMatch(day ->
                                people.find(personId, day).filter(rule::matches).isPresent());
    }

    @Override
    public boolean mayRead(SubjectRef subject, CurrentUser user) {
        return user.hasAny(Role.COMP, Role.FINANCE, Role.LEGAL, Role.ADMIN, Role.AUDITOR, Role.MANAGER)
                || rows.find(PlanVersionId.of(subject))
                        .filter(authoring -> authoring.requestedBy().equals(user.id()))
                        .isPresent();
    }

    @Override
    public String title(SubjectRef subject, Locale language) {
        PlanVersionView version = plans.get(PlanVersionId.of(subject));
        return Objects.requireNonNull(messages.getMessage(
                "plan.authoring.version",
                new Object[] {version.name(language), String.valueOf(version.number())},
                language));
    }

    @Override
    public String page(SubjectRef subject) {
        return VersionPage.version(plans.get(PlanVersionId.of(subject)));
    }

    private String name(String person) {
        return Objects.requireNonNull(people.latest(person).map(Person::name).orElse(person));
    }
}
