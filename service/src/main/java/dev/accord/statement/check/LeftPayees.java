package dev.accord.statement.check;

import dev.accord.commission.run.RunReads;
import dev.accord.people.People;
import dev.accord.people.Person;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Who is paid although they left before the period began. */
@Component
class LeftPayees implements Rule {

    private final People people;

    LeftPayees(People people) {
        this.people = people;
    }

    @Override
    public String name() {
        return "payee-left";
    }

    @Override
    public void look(Inquiry inquiry, Consumer<Finding> found) {
        Map<String, Person> known = people.latest(
                inquiry.payments().stream().map(RunReads.Payment::person).collect(Collectors.toSet()));
        for (RunReads.Payment payment : inquiry.payments()) {
            Person person = known.get(payment.person());
            LocalDate last = person == null ? null : person.effective().to();
            if (last != null
                    && last.isBefore(inquiry.period().from())
                    && payment.payout().signum() != 0) {
                found.accept(new Finding(
                        payment.person() + " " + payment.plan() + " "
                                + Figures.key(payment.payout(), payment.payoutCurrency()),
                        name(),
                        Severity.WARNING,
                        payment.person(),
                        null,
                        payment.payout(),
                        payment.payoutCurrency(),
                        List.of(
                                payment.person(),
                                last.toString(),
                                Figures.text(payment.payout(), payment.payoutCurrency()))));
            }
        }
    }
}
