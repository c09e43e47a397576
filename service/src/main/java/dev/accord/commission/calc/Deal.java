package dev.accord.commission.calc;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One transaction in its current version, as the calculator reads it.
 *
 * @param id external id, unique in the company: the order of deals of one day follows it
 * @param currency ISO 4217, of {@code amount}, {@code cost}, the payments and every attribute used as money
 * @param payments what the customer paid and when; what is paid in full at once is one payment of the whole amount
 * @param participants who took part, with their shares; empty where coverage (territory, product, customer) says who is credited
 * @param commissionFree an item on which nobody earns: it is listed, but gives no credit
 * @param attributes free fields, as written; a measure or filter may name one
 * @param reverses external id of the deal this one takes back, wholly or in part; the amount is then negative
 * @param reversal why it is taken back; {@code null} when nothing is reversed
 */
public record Deal(
        String id,
        LocalDate booked,
        @Nullable LocalDate invoiced,
        List<Payment> payments,
        BigDecimal amount,
        String currency,
        BigDecimal quantity,
        @Nullable BigDecimal cost,
        @Nullable String product,
        @Nullable String category,
        @Nullable String customer,
        @Nullable String region,
        List<Participant> participants,
        boolean commissionFree,
        Map<String, String> attributes,
        @Nullable String reverses,
        @Nullable Reversal reversal) {

    public Deal {
        payments = List.copyOf(payments);
        participants = List.copyOf(participants);
        attributes = Map.copyOf(attributes);
    }

    public record Payment(LocalDate on, BigDecimal amount) {}

    /**
     * @param share of the deal, 0.6 being 60 %; the shares of all sellers add up to 1, an overlay's comes on top
     */
    public record Participant(String personId, BigDecimal share, Part part) {}

    public enum Part {
        SELLER,
        OVERLAY
    }

    public enum Reversal {
        CREDIT_MEMO,
        CANCELLATION,
        RETURN,
        NON_PAYMENT
    }
}
