package dev.accord.approval.domain;

import dev.accord.people.People;
import dev.accord.people.Person;
import dev.accord.shared.Decision;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Who is asked in an approver's place: their substitute while they are absent, the next one up when they have left or are late. */
@Component
class StandIns {

    private final People people;

    StandIns(People people) {
        this.people = people;
    }

    /**
     * The approver, when there; else the substitute, when free to approve; else the next one up. An absent approver for whom nobody can stand in
     * is asked all the same: reminders and escalation follow.
     */
    String whomToAsk(String approver, LocalDate today, LocalDate asOf, Function<String, Decision> mayApprove) {
        if (people.find(approver, today).isEmpty()) {
            return nextUp(approver, today, asOf, mayApprove).orElse(approver);
        }
        Optional<String> substitute = people.substituteFor(approver, today);
        if (substitute.isEmpty()) {
            return approver;
        }
        return substitute
                .filter(person -> isFree(person, mayApprove))
                .or(() -> nextUp(approver, today, asOf, mayApprove))
                .orElse(approver);
    }

    /** The nearest manager in the line of that day who is still there and free to approve. */
    Optional<String> nextUp(String person, LocalDate today, LocalDate asOf, Function<String, Decision> mayApprove) {
        return Stream.concat(people.managersOf(person, asOf).stream(), people.managersOf(person, today).stream())
                .map(Person::id)
                .distinct()
                .filter(manager -> people.find(manager, today).isPresent())
                .filter(manager -> isFree(manager, mayApprove))
                .findFirst();
    }

    private static boolean isFree(String person, Function<String, Decision> mayApprove) {
        return mayApprove.apply(person) instanceof Decision.Allowed;
    }
}
