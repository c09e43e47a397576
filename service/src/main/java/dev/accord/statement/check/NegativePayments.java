package dev.accord.statement.check;

import dev.accord.commission.calc.Settlement.Kind;
import dev.accord.commission.calc.Settlement.Move;
import dev.accord.commission.run.RunReads;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Plans that would take money from a person, and what is carried into the next period below zero. */
@Component
class NegativePayments implements Rule {

    @Override
    public String name() {
        return "negative-payment";
    }

    @Override
    public void look(Inquiry inquiry, Consumer<Finding> found) {
        for (RunReads.Payment payment : inquiry.payments()) {
            if (payment.paid().signum() < 0) {
                found.accept(finding(payment, name(), Severity.ERROR, payment.paid()));
            }
            BigDecimal carried = payment.moves().stream()
                    .filter(move -> move.kind() == Kind.CARRIED_OUT)
                    .map(Move::amount)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            // Carrying a debt out raises the payment to zero.
            if (carried.signum() > 0) {
                found.accept(finding(payment, "negative-balance", Severity.WARNING, carried.negate()));
            }
        }
    }

    private static Finding finding(RunReads.Payment payment, String rule, Severity severity, BigDecimal amount) {
        return new Finding(
                payment.person() + " " + payment.plan() + " " + Figures.key(amount, payment.currency()),
                rule,
                severity,
                payment.person(),
                null,
                amount,
                payment.currency(),
                List.of(payment.person(), payment.plan(), Figures.text(amount, payment.currency())));
    }
}
