package dev.accord.commission.transaction;

import static dev.accord.commission.transaction.Columns.AMOUNT;
import static dev.accord.commission.transaction.Columns.ATTRIBUTES;
import static dev.accord.commission.transaction.Columns.BOOKED;
import static dev.accord.commission.transaction.Columns.CATEGORY;
import static dev.accord.commission.transaction.Columns.COMMISSION_FREE;
import static dev.accord.commission.transaction.Columns.COST;
import static dev.accord.commission.transaction.Columns.CURRENCY;
import static dev.accord.commission.transaction.Columns.CUSTOMER;
import static dev.accord.commission.transaction.Columns.ID;
import static dev.accord.commission.transaction.Columns.INVOICED;
import static dev.accord.commission.transaction.Columns.PAID;
import static dev.accord.commission.transaction.Columns.PARTICIPANTS;
import static dev.accord.commission.transaction.Columns.PAYMENTS;
import static dev.accord.commission.transaction.Columns.PRODUCT;
import static dev.accord.commission.transaction.Columns.QUANTITY;
import static dev.accord.commission.transaction.Columns.REGION;
import static dev.accord.commission.transaction.Columns.REVERSAL;
import static dev.accord.commission.transaction.Columns.REVERSES;
import static dev.accord.commission.transaction.RowCells.has;

import dev.accord.commission.calc.Deal.Payment;
import dev.accord.commission.copy.PgBinary;
import dev.accord.shared.Issue;
import dev.accord.shared.Refusal;
import dev.accord.shared.csv.CsvCells;
import dev.accord.shared.csv.CsvIssues;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Checks one row and writes it in the order of {@link Columns#stored}, straight from characters to the bytes PostgreSQL reads. All faults of a row are noted; what
 * was written for it is then worthless.
 */
final class RowReader {

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
    private final PgBinary out;
    private String lastCurrency = "";
    final RowCells cells;

    /** Where the last row's id, stamp and content are. */
    int idStart;

    int idEnd;
    int stampAt;
    int contentAt;
    boolean reverses;

    RowReader(Columns columns, KnownFacts known, CsvIssues issues, PgBinary out) {
        this.columns = columns;
        this.known = known;
        this.issues = issues;
        this.out = out;
        this.cells = new RowCells(known, issues, out);
        this.participants = new ParticipantCheck(known, issues);
    }

    /** @return false when the row has a fault */
    boolean read(CsvCells row) {
        int before = issues.count();
        if (row.count() != columns.count) {
            issues.add(row.line(), null, "csv.wrong-cell-count", row.count(), columns.count);
            return false;
        }
        cells.begin();
        out.begin(columns.fields);
        cells.required(row, columns.id, ID);
        idStart = out.used() + 4;
        cells.text(row, columns.id, ID, LONGEST_ID);
        idEnd = out.used();
        stampAt = out.blank(8);
        contentAt = out.blank(16);
        cells.required(row, columns.booked, BOOKED);
        int booked = cells.day(row, columns.booked, BOOKED);
        cells.day(row, columns.invoiced, INVOICED);
        cells.required(row, columns.amount, AMOUNT);
        int amountAt = cells.number(row, columns.amount, AMOUNT);
        String currency = currency(row);
        quantity(row, amountAt);
        cells.number(row, columns.cost, COST);
        cells.text(row, columns.product, PRODUCT, LONGEST_TEXT);
        cells.text(row, columns.category, CATEGORY, LONGEST_TEXT);
        cells.text(row, columns.customer, CUSTOMER, LONGEST_TEXT);
        cells.text(row, columns.region, REGION, LONGEST_TEXT);
        payments(row, before);
        participants(row, booked, currency);
        commissionFree(row);
        reversal(row);
        attributes(row);
        return issues.count() == before;
    }

    String idOf(CsvCells row) {
        return row.text(columns.id);
    }

    private String currency(CsvCells row) {
        int cell = columns.currency;
        cells.required(row, cell, CURRENCY);
        cells.text(row, cell, CURRENCY, LONGEST_ID);
        if (isLastCurrency(row, cell)) {
            return lastCurrency;
        }
        String code = row.text(cell);
        if (CURRENCIES.contains(code)) {
            lastCurrency = code;
            return code;
        }
        if (!code.isEmpty()) {
            issues.add(row.line(), "currency", "commission.bad-currency", row.shortened(cell));
        }
        return "";
    }

    /** Neighbouring rows mostly share theirs; then no text is made. */
    private boolean isLastCurrency(CsvCells row, int cell) {
        return !row.isEmpty(cell) && row.is(cell, lastCurrency);
    }

    private void quantity(CsvCells row, int amountAt) {
        if (has(row, columns.quantity)) {
            cells.number(row, columns.quantity, QUANTITY);
        } else if (columns.writesQuantity()) {
            boolean backwards = has(row, columns.reverses) && amountAt >= 0 && out.isNegative(amountAt);
            int since = out.used();
            char[] value = backwards ? MINUS_ONE : ONE;
            out.numeric(value, 0, value.length);
            cells.isContent(QUANTITY, since);
        } else {
            // Left to its default, it still counts as content, as if it were written.
            int since = out.used();
            out.numeric(ONE, 0, 1);
            cells.isContent(QUANTITY, since);
            out.cutTo(since);
        }
    }

    private void payments(CsvCells row, int faultsBefore) {
        if (!columns.writesPayments()) {
            return;
        }
        boolean listed = has(row, columns.payments);
        boolean atOnce = has(row, columns.paid);
        int since = out.used();
        if (listed && atOnce) {
            issues.add(row.line(), "payments", "commission.paid-twice");
        } else if (atOnce) {
            cells.checkedDay(row, columns.paid, PAID);
            out.text(row.chars(), row.start(columns.paid), row.end(columns.paid));
            cells.isContent(PAYMENTS, since);
        } else if (listed) {
            listed(row, faultsBefore);
            cells.isContent(PAYMENTS, since);
        } else {
            out.nothing();
        }
    }

    private void listed(CsvCells row, int faultsBefore) {
        int length = row.end(columns.payments) - row.start(columns.payments);
        if (length > LONGEST_LIST) {
            issues.add(row.line(), "payments", "csv.too-long", "payments", length, LONGEST_LIST);
            return;
        }
        try {
            List<Payment> payments = PaymentText.parse(row.text(columns.payments));
            payments.stream()
                    .filter(one -> !known.hasPeriod((int) one.on().toEpochDay()))
                    .findFirst()
                    .ifPresent(one -> cells.noPeriod(row, PAYMENTS, one.on().toString()));
            if (issues.count() == faultsBefore) {
                BigDecimal amount = new BigDecimal(row.text(columns.amount));
                PaymentText.check(payments, amount);
                out.textOf(PaymentText.write(payments, amount));
            }
        } catch (Refusal refusal) {
            refusal.issues()
                    .forEach(issue -> issues.add(new Issue(issue.code(), row.line(), issue.field(), issue.args())));
        }
    }

    private void participants(CsvCells row, int booked, String currency) {
        if (columns.participants < 0) {
            return;
        }
        int since = out.used();
        participants.write(row, columns.participants, booked, currency, LONGEST_LIST, out);
        if (!row.isEmpty(columns.participants)) {
            cells.isContent(PARTICIPANTS, since);
        }
    }

    private void commissionFree(CsvCells row) {
        if (columns.commissionFree < 0) {
            return;
        }
        String word = row.isEmpty(columns.commissionFree) ? "false" : row.text(columns.commissionFree);
        if (!YES.contains(word) && !NO.contains(word)) {
            String shown = row.shortened(columns.commissionFree);
            issues.add(row.line(), "commission_free", "csv.bad-choice", shown, "true, false");
        }
        int since = out.used();
        out.bool(YES.contains(word));
        if (YES.contains(word)) {
            cells.isContent(COMMISSION_FREE, since);
        }
    }

    private void reversal(CsvCells row) {
        reverses = has(row, columns.reverses);
        if (!columns.writesReversal()) {
            return;
        }
        boolean why = has(row, columns.reversal);
        if (reverses && !why) {
            issues.add(row.line(), "reversal", "commission.reversal-without-reason");
        } else if (why && !reverses) {
            issues.add(row.line(), "reverses", "commission.reversal-of-nothing");
        }
        if (reverses && row.text(columns.reverses).equals(idOf(row))) {
            issues.add(row.line(), "reverses", "commission.reverses-itself");
        }
        if (why && !REVERSALS.contains(row.text(columns.reversal))) {
            String shown = row.shortened(columns.reversal);
            issues.add(
                    row.line(), "reversal", "csv.bad-choice", shown, "credit_memo, cancellation, return, non_payment");
        }
        orNothing(row, columns.reverses, REVERSES);
        orNothing(row, columns.reversal, REVERSAL);
    }

    private void orNothing(CsvCells row, int cell, int column) {
        if (cell < 0) {
            out.nothing();
        } else {
            cells.text(row, cell, column, LONGEST_ID);
        }
    }

    private void attributes(CsvCells row) {
        if (columns.attributes.isEmpty()) {
            return;
        }
        int since = out.used();
        int value = -1;
        for (Columns.Attribute attribute : columns.attributes) {
            int cell = attribute.cell();
            int length = row.end(cell) - row.start(cell);
            if (length == 0) {
                continue;
            }
            if (length > LONGEST_ATTRIBUTE) {
                String column = attribute.column();
                issues.add(row.line(), column, "csv.too-long", column, length, LONGEST_ATTRIBUTE);
            }
            boolean first = value < 0;
            value = first ? out.beginText() : value;
            out.character(first ? '{' : ',');
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
            cells.isContent(ATTRIBUTES, since);
        }
    }
}
