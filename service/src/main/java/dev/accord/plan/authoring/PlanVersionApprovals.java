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
import dev.accord.plan.definition.PlanDefinition;
import dev.accord.shared.Decision;
import dev.accord.shared.Issue;
import dev.accord.shared.SubjectRef;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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
    public Map<SubjectRef, Decision> mayApprove(Collection<SubjectRef> subjects, String personId) {
        Collection<PlanVersionView> versions =
                plans.find(subjects.stream().map(PlanVersionId::of).toList()).values();
        Set<PlanVersionId> paying = paying(versions, personId);
        return versions.stream()
                .collect(Collectors.toMap(version -> version.id().subject(), version -> {
                    if (version.isBy(personId)) {
                        return Decision.rejected(Issue.of("plan.authoring.own-draft", name(personId)));
                    }
                    return paying.contains(version.id())
                            ? Decision.rejected(Issue.of("plan.authoring.own-plan", name(personId)))
                            : Decision.allowed();
                }));
    }

    /** Those this person is assigned to today or when the plan begins; while nobody is assigned, those whose audience selects them. */
    private Set<PlanVersionId> paying(Collection<PlanVersionView> versions, String personId) {
        LocalDate today = LocalDate.now(clock);
        Map<String, Boolean> taken = assignments.taken(
                versions.stream().map(PlanVersionView::planCode).toList(), personId, today);
        Set<PlanVersionId> paying = versions.stream()
                .filter(version -> taken.getOrDefault(version.planCode(), false))
                .map(PlanVersionView::id)
                .collect(Collectors.toCollection(HashSet::new));
        List<PlanVersionView> untaken = versions.stream()
                .filter(version -> !taken.containsKey(version.planCode()))
                .toList();
        Map<PlanVersionId, PlanDefinition> definitions = untaken.isEmpty()
                ? Map.of()
                : plans.definitions(untaken.stream().map(PlanVersionView::id).toList());
        untaken.stream()
                .filter(version -> Optional.ofNullable(definitions.get(version.id()))
                        .filter(definition -> selects(definition.audience(), personId, today, version.periodFrom()))
                        .isPresent())
                .forEach(version -> paying.add(version.id()));
        return paying;
    }

    private boolean selects(Audience audience, String personId, LocalDate... days) {
        PeopleRule rule = new PeopleRule(
                audience.titles(), audience.teams(), audience.jurisdictions(), Set.of(), audience.people());
        return !audience.equals(Audience.EVERYBODY)
                && Stream.of(days)
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
