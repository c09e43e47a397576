package dev.accord.approval.domain;

import dev.accord.approval.ApprovalSubjects;
import dev.accord.approval.StepState;
import dev.accord.people.People;
import dev.accord.people.Person;
import dev.accord.shared.Decision;
import dev.accord.shared.Issue;
import dev.accord.shared.SubjectRef;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The rules of who may approve. Read together they are the segregation of duties:
 *
 * <ul>
 *   <li>nobody approves what they asked for;
 *   <li>nobody approves what they wrote or are paid by (the business module says who that is);
 *   <li>one person decides once in a request, whoever they decide for;
 *   <li>a decision is taken while the step is open, and once.
 * </ul>
 *
 * <p>They hold for whoever takes the decision, be it as delegate or substitute, and for the person it is taken for.
 */
@Component
class ApprovalPolicies {

    private final List<ApprovalSubjects> subjects;
    private final People people;
    private final ApprovalJournal journal;

    ApprovalPolicies(List<ApprovalSubjects> subjects, People people, ApprovalJournal journal) {
        this.subjects = subjects;
        this.people = people;
        this.journal = journal;
    }

    ApprovalSubjects of(SubjectRef subject) {
        return subjects.stream()
                .filter(one -> one.supports(subject.type()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nobody knows how " + subject.type() + " is approved"));
    }

    Decision mayApprove(SubjectRef subject, String requester, String person) {
        return person.equals(requester)
                ? Decision.rejected(Issue.of("approval.own-request", name(person)))
                : of(subject).mayApprove(subject, person);
    }

    /** The business modules' own rules, for many subjects at once. */
    Map<SubjectRef, Decision> mayApprove(Collection<SubjectRef> wanted, String person) {
        Map<SubjectRef, Decision> decisions = new HashMap<>();
        wanted.stream()
                .collect(Collectors.groupingBy(this::of))
                .forEach((module, theirs) -> decisions.putAll(module.mayApprove(theirs, person)));
        return decisions;
    }

    Decision mayDecide(ApprovalRequest request, ApprovalStep step, String person, @Nullable String onBehalfOf) {
        return first(
                () -> isOpen(request, step),
                () -> mayApprove(request.subject(), request.requester(), person),
                () -> onBehalfOf == null
                        ? Decision.allowed()
                        : mayApprove(request.subject(), request.requester(), onBehalfOf),
                () -> decidesOnce(request, person));
    }

    private static Decision isOpen(ApprovalRequest request, ApprovalStep step) {
        if (!request.isOpen()) {
            return Decision.rejected(
                    Issue.of("approval.closed." + request.state().key()));
        }
        return step.state() == StepState.OPEN
                ? Decision.allowed()
                : Decision.rejected(Issue.of("approval.decided-already"));
    }

    private Decision decidesOnce(ApprovalRequest request, String person) {
        boolean decided = journal.decisions(request.id()).stream()
                .anyMatch(one -> one.person().equals(person));
        return decided ? Decision.rejected(Issue.of("approval.decides-once", name(person))) : Decision.allowed();
    }

    @SafeVarargs
    private static Decision first(Supplier<Decision>... rules) {
        return Stream.of(rules)
                .map(Supplier::get)
                .filter(Decision.Rejected.class::isInstance)
                .findFirst()
                .orElse(Decision.allowed());
    }

    private String name(String person) {
        return Objects.requireNonNull(people.latest(person).map(Person::name).orElse(person));
    }
}
