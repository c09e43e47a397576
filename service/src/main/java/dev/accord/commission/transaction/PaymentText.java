package dev.accord.commission.transaction;

import dev.accord.commission.calc.Deal.Payment;
import dev.accord.shared.Issue;
import dev.accord.shared.Refusal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Payments as one cell: {@code 2027-03-01=4000.00;2027-04-02=6000.00}, kept by date. Stored, a date alone is the whole amount paid on that day. */
final class PaymentText {

    private static final int LONGEST_DATE = 10;

    private PaymentText() {}

    /** @throws Refusal with one issue, without row and column */
    static List<Payment> parse(String text) {
        List<Payment> payments = new ArrayList<>();
        for (String part : text.split(";")) {
            if (!part.isBlank()) {
                payments.add(one(part.strip()));
            }
        }
        payments.sort(Comparator.comparing(Payment::on).thenComparing(Payment::amount));
        return payments;
    }

    /** As stored. */
    static List<Payment> stored(String text, BigDecimal amount) {
        return text.length() == LONGEST_DATE ? List.of(new Payment(LocalDate.parse(text), amount)) : parse(text);
    }

    private static Payment one(String text) {
        char[] chars = text.toCharArray();
        int equals = text.indexOf('=');
        if (equals == LONGEST_DATE && Numbers.isNumber(chars, equals + 1, chars.length)) {
            int day = Numbers.day(chars, 0, equals);
            if (day != Numbers.NONE) {
                return new Payment(
                        LocalDate.ofEpochDay(day), plain(new BigDecimal(chars, equals + 1, chars.length - equals - 1)));
            }
        }
        throw Refusal.invalid(Issue.at("payments", "commission.bad-payment", text));
    }

    /** To be stored. */
    static String write(List<Payment> payments, BigDecimal amount) {
        if (payments.size() == 1 && payments.getFirst().amount().compareTo(amount) == 0) {
            return payments.getFirst().on().toString();
        }
        return write(payments);
    }

    static String write(List<Payment> payments) {
        StringBuilder text = new StringBuilder();
        for (Payment one : payments) {
            text.append(text.isEmpty() ? "" : ";")
                    .append(one.on())
                    .append('=')
                    .append(plain(one.amount()).toPlainString());
        }
        return text.toString();
    }

    /** More than the deal, or the other way round, is a typing error. */
    static void check(List<Payment> payments, BigDecimal amount) {
        BigDecimal sum = payments.stream().map(Payment::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean wrongWay = sum.signum() != 0 && sum.signum() != amount.signum();
        if (wrongWay || sum.abs().compareTo(amount.abs()) > 0) {
            throw Refusal.invalid(Issue.at(
                    "payments", "commission.paid-too-much", plain(sum).toPlainString(), amount.toPlainString()));
        }
    }

    private static BigDecimal plain(BigDecimal amount) {
        BigDecimal stripped = amount.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
