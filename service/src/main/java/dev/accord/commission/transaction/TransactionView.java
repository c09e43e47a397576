package dev.accord.commission.transaction;

import dev.accord.commission.calc.Deal;
import dev.accord.commission.calc.Deal.Participant;
import dev.accord.commission.calc.Deal.Payment;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One version of a transaction.
 *
 * @param version from 1; a changed row of an import is a new one
 * @param reversal {@code credit_memo}, {@code cancellation}, {@code return} or {@code non_payment}
 */
@Schema(name = "Transaction")
public record TransactionView(
        String id,
        int version,
        LocalDate booked,
        @Nullable LocalDate invoiced,
        BigDecimal amount,
        String currency,
        BigDecimal quantity,
        @Nullable BigDecimal cost,
        @Nullable String product,
        @Nullable String category,
        @Nullable String customer,
        @Nullable String region,
        List<Payment> payments,
        List<Participant> participants,
        boolean commissionFree,
        @Nullable String reverses,
        @Nullable String reversal,
        Map<String, String> attributes) {

    public boolean hasParticipant(String person) {
        return participants.stream().anyMatch(one -> one.personId().equals(person));
    }

    public String participantsText() {
        return ParticipantText.write(participants);
    }

    public String paymentsText() {
        return PaymentText.write(payments);
    }

    public boolean isOverlay(Participant one) {
        return one.part() == Deal.Part.OVERLAY;
    }
}
