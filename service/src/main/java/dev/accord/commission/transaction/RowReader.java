package dev.accord.commission.transaction;

import dev.accord.commission.calc.Deal.Payment;
import dev.accord.shared.Issue;
import dev.accord.shared.Refusal;
import dev.accord.shared.csv.CsvCells;
import dev.accord.shared.csv.CsvIssues;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Checks one row and writes it in the order of {@link #STORED}, straight from characters to the bytes PostgreSQL reads. All faults of a row are noted; what
 * was written for it is then worthless.
 */
final class RowReader {

    /** The stored columns in the order in which a row is written. */
    static final String STORED =
            "id, stamp, version, content, booked, invoiced, amount, currency, quantity, cost, product, category,"
                    + " customer, region, payments, participants, commission_free, reverses, reversal, attributes";

    private static final int FIELDS = 20;
    private static final int LONGEST_ID = 100;
    private static final int LONGEST_TEXT = 200;
    private static final int LONGEST_ATTRIBUTE = 500;
    private static final int LONGEST_LIST = 4_000;
    private static final Set<String> REVERSALS = Set.of("credit_memo", "cancellation", "return", "non_payment");
    private static final Set<String> YES = Set.of("true", "yes", "1");
    private static final Set<String> NO = Set.of("false", "no", "0");
    private static final Set<String> CURRENCIES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());
    private static final char[] ONE = {'1'};
    private static final char[] MINUS_ONE = {'-', '1'};

    private final Columns columns;
    private final KnownFacts known;
    private final ParticipantCheck participants;
    private final CsvIssues issues;
    private final Map<String, String> currencies = new HashMap<>();
    private final PgBinary out;

    /** Where the last row's id ends and its stamp, version and content are. */
    int idStart;

    int idEnd;
    int stampAt;
    int versionAt;
    int contentAt;
    boolean reverses;

    RowReader(Columns columns, KnownFacts known, CsvIssues issues, PgBinary out) {
        this.columns = columns;
        this.known = known;
        this.issues = issues;
        this.out = out;
        this.participants = new ParticipantCheck(known, issues);
    }

    /** @return false when the row has a fault */
    boolean read(CsvCells row) {
        int before = issues.count();
        if (row.count() != columns.count) {
            issues.add(row.line(), null, "csv.wrong-cell-count", row.count(), columns.count);
            return false;
        }
        out.begin(FIELDS);
        if (row.isEmpty(columns.id)) {
            issues.add(row.line(), "id", "csv.empty", "id");
        }
        idStart = out.used() + 4;
        text(row, columns.id, "id", LONGEST_ID);
        idEnd = out.used();
        stampAt = out.blank(8);
        versionAt = out.blank(4);
        contentAt = out.blank(16);
        int booked = day(row, columns.booked, "booked", true);
        day(row, columns.invoiced, "invoiced", false);
        int amountAt = number(row, columns.amount, "amount");
        String currency = currency(row);
        quantity(row, amountAt);
        optionalNumber(row, columns.cost, "cost");
        text(row, columns.product, "product", LONGEST_TEXT);
        text(row, columns.category, "category", LONGEST_TEXT);
        text(row, columns.customer, "customer", LONGEST_TEXT);
        text(row, columns.region, "region", LONGEST_TEXT);
        payments(row, before);
        participants.write(row, columns.participants, booked, currency, LONGEST_LIST, out);
        commissionFree(row);
        reversal(row);
        attributes(row);
        return issues.count() == before;
    }

    String idOf(CsvCells row) {
        return row.text(columns.id);
    }

    private boolean has(CsvCells row, int cell) {
        return cell >= 0 && !row.isEmpty(cell);
    }

    private void text(CsvCells row, int cell, String column, int longest) {
        if (!has(row, cell)) {
            out.nothing();
            return;
        }
        int length = row.end(cell) - row.start(cell);
        if (length > longest) {
            issues.add(row.line(), column, "csv.too-long", column, length, longest);
        }
        out.text(row.chars(), row.start(cell), row.end(cell));
    }

    private int day(CsvCells row, int cell, String column, boolean required) {
        if (!has(row, cell)) {
            if (required) {
                issues.add(row.line(), column, "csv.empty", column);
            }
            out.nothing();
            return Numbers.NONE;
        }
        int day = Numbers.day(row.chars(), row.start(cell), row.end(cell));
        if (day == Numbers.NONE) {
            issues.add(row.line(), column, "csv.bad-date", row.shortened(cell));
        } else if (!known.hasPeriod(day)) {
            noPeriod(row, column, KnownFacts.written(day));
        }
        out.date(day);
        return day;
    }

    private void noPeriod(CsvCells row, String column, String day) {
        issues.add(row.line(), column, "commission.no-period", day, known.calendar());
    }

    /** @return where the number was written; -1 when there is none */
    private int number(CsvCells row, int cell, String column) {
        if (row.isEmpty(cell)) {
            issues.add(row.line(), column, "csv.empty", column);
            return -1;
        }
        return numeric(row, cell, column);
    }

    private int numeric(CsvCells row, int cell, String column) {
        if (!Numbers.isNumber(row.chars(), row.start(cell), row.end(cell))) {
            issues.add(row.line(), column, "csv.bad-number", row.shortened(cell));
            return -1;
        }
        return out.numeric(row.chars(), row.start(cell), row.end(cell));
    }

    private void optionalNumber(CsvCells row, int cell, String column) {
        if (has(row, cell)) {
            numeric(row, cell, column);
        } else {
            out.nothing();
        }
    }

    private void quantity(CsvCells row, int amountAt) {
        if (has(row, columns.quantity)) {
            numeric(row, columns.quantity, "quantity");
        } else if (has(row, columns.reverses) && amountAt >= 0 && out.isNegative(amountAt)) {
            out.numeric(MINUS_ONE, 0, 2);
        } else {
            out.numeric(ONE, 0, 1);
        }
    }

    private String currency(CsvCells row) {
        int cell = columns.currency;
        if (row.isEmpty(cell)) {
            issues.add(row.line(), "currency", "csv.empty", "currency");
            return "";
        }
        String code = row.text(cell);
        if (!CURRENCIES.contains(code)) {
            issues.add(row.line(), "currency", "commission.bad-currency", row.shortened(cell));
            return "";
        }
        String kept = currencies.computeIfAbsent(code, one -> one);
        out.ascii(kept);
        return kept;
    }

    private void payments(CsvCells row, int faultsBefore) {
        boolean listed = has(row, columns.payments);
        boolean atOnce = has(row, columns.paid);
        if (!listed && !atOnce) {
            out.nothing();
        } else if (listed && atOnce) {
            issues.add(row.line(), "payments", "commission.paid-twice");
        } else if (atOnce) {
            paidAtOnce(row, faultsBefore);
        } else {
            listed(row, faultsBefore);
        }
    }

    private void paidAtOnce(CsvCells row, int faultsBefore) {
        int day = Numbers.day(row.chars(), row.start(columns.paid), row.end(columns.paid));
        if (day == Numbers.NONE) {
            issues.add(row.line(), "paid", "csv.bad-date", row.shortened(columns.paid));
        } else if (!known.hasPeriod(day)) {
            noPeriod(row, "paid", KnownFacts.written(day));
        } else if (issues.count() == faultsBefore) {
            int value = out.beginText();
            out.append(row.chars(), row.start(columns.paid), row.end(columns.paid));
            out.appendAmount(row.chars(), row.start(columns.amount), row.end(columns.amount));
            out.endText(value);
        }
    }

    private void listed(CsvCells row, int faultsBefore) {
        try {
            List<Payment> payments = PaymentText.parse(row.text(columns.payments));
            payments.stream()
                    .filter(one -> !known.hasPeriod((int) one.on().toEpochDay()))
                    .findFirst()
                    .ifPresent(one -> noPeriod(row, "payments", one.on().toString()));
            if (issues.count() == faultsBefore) {
                PaymentText.check(payments, new BigDecimal(row.text(columns.amount)));
                out.textOf(PaymentText.write(payments));
            }
        } catch (Refusal refusal) {
            refusal.issues().forEach(issue -> note(row, issue));
        }
    }

    private void note(CsvCells row, Issue issue) {
        issues.add(new Issue(issue.code(), row.line(), issue.field(), issue.args()));
    }

    private void commissionFree(CsvCells row) {
        String word = has(row, columns.commissionFree) ? row.text(columns.commissionFree) : "false";
        if (!YES.contains(word) && !NO.contains(word)) {
            issues.add(
                    row.line(),
                    "commission_free",
                    "csv.bad-choice",
                    row.shortened(columns.commissionFree),
                    "true, false");
        }
        out.bool(YES.contains(word));
    }

    private void reversal(CsvCells row) {
        reverses = has(row, columns.reverses);
        boolean why = has(row, columns.reversal);
        if (reverses != why) {
            issues.add(
                    row.line(),
                    reverses ? "reversal" : "reverses",
                    reverses ? "commission.reversal-without-reason" : "commission.reversal-of-nothing");
        }
        if (reverses && row.text(columns.reverses).equals(row.text(columns.id))) {
            issues.add(row.line(), "reverses", "commission.reverses-itself");
        }
        text(row, columns.reverses, "reverses", LONGEST_ID);
        if (why && !REVERSALS.contains(row.text(columns.reversal))) {
            issues.add(
                    row.line(),
                    "reversal",
                    "csv.bad-choice",
                    row.shortened(columns.reversal),
                    "credit_memo, cancellation, return, non_payment");
        }
        text(row, columns.reversal, "reversal", LONGEST_ID);
    }

    private void attributes(CsvCells row) {
        int value = -1;
        for (Columns.Attribute attribute : columns.attributes) {
            int cell = attribute.cell();
            if (row.isEmpty(cell)) {
                continue;
            }
            if (row.end(cell) - row.start(cell) > LONGEST_ATTRIBUTE) {
                issues.add(
                        row.line(),
                        attribute.column(),
                        "csv.too-long",
                        attribute.column(),
                        row.end(cell) - row.start(cell),
                        LONGEST_ATTRIBUTE);
            }
            if (value < 0) {
                value = out.beginText();
                out.character('{');
            } else {
                out.character(',');
            }
            out.raw(attribute.json());
            out.character('"');
            out.appendJson(row.chars(), row.start(cell), row.end(cell));
            out.character('"');
        }
        if (value < 0) {
            out.nothing();
        } else {
            out.character('}');
            out.endText(value);
        }
    }
}
