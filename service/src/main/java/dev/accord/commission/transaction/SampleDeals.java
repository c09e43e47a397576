package dev.accord.commission.transaction;

import dev.accord.commission.calc.Deal;
import dev.accord.commission.calc.Deal.Participant;
import dev.accord.commission.calc.Deal.Payment;
import dev.accord.people.People;
import dev.accord.shared.Issue;
import dev.accord.shared.Refusal;
import dev.accord.shared.csv.CsvFormat;
import dev.accord.shared.csv.CsvIssues;
import dev.accord.shared.csv.CsvRow;
import dev.accord.shared.csv.CsvTable;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A small file of deals to try plans on, in the columns of transaction files. Nothing of it is kept. */
@Component
public class SampleDeals {

    private static final int MOST_BYTES = 5_000_000;
    private static final int MOST_ROWS = 5_000;
    private static final int LONGEST = 200;
    private static final String ATTRIBUTE = "attr.";

    private final People people;

    SampleDeals(People people) {
        this.people = people;
    }

    /** @throws Refusal with every fault and its row */
    public List<Deal> read(byte[] file) {
        CsvIssues issues = new CsvIssues();
        CsvTable table = CsvTable.read(file, format(file), issues);
        Map<String, Integer> rows = new LinkedHashMap<>();
        List<Deal> deals = new ArrayList<>();
        for (CsvRow row : table.rows()) {
            Deal deal = deal(row, table.columns(), issues);
            if (deal != null) {
                Integer former = rows.putIfAbsent(deal.id(), row.number());
                if (former != null) {
                    issues.add(row.number(), "id", "commission.row-twice", former);
                }
                deals.add(deal);
            }
        }
        known(deals, rows, issues);
        issues.orRefuse();
        if (deals.isEmpty()) {
            throw Refusal.invalid(Issue.at("file", "commission.no-file"));
        }
        return deals;
    }

    private static CsvFormat format(byte[] file) {
        String heading = new String(file, 0, Math.min(file.length, 10_000), StandardCharsets.UTF_8)
                .lines()
                .findFirst()
                .orElse("");
        List<String> attributes = Stream.of(heading.split(","))
                .map(name -> name.strip().replace("\"", "").toLowerCase(Locale.ROOT))
                .filter(name -> name.startsWith(ATTRIBUTE))
                .distinct()
                .toList();
        List<String> optional = new ArrayList<>(List.of(
                "invoiced",
                "paid",
                "payments",
                "quantity",
                "cost",
                "product",
                "category",
                "customer",
                "region",
                "participants",
                "commission_free",
                "reverses",
                "reversal"));
        optional.addAll(attributes);
        return new CsvFormat(List.of("id", "booked", "amount", "currency"), optional, MOST_BYTES, MOST_ROWS);
    }

    private static @Nullable Deal deal(CsvRow row, List<String> columns, CsvIssues issues) {
        int before = issues.count();
        String id = row.required("id", LONGEST, issues);
        row.required("booked", LONGEST, issues);
        row.required("amount", LONGEST, issues);
        LocalDate booked = row.date("booked", issues);
        LocalDate invoiced = row.date("invoiced", issues);
        LocalDate paid = row.date("paid", issues);
        BigDecimal amount = row.decimal("amount", issues);
        BigDecimal quantity = row.decimal("quantity", issues);
        BigDecimal cost = row.decimal("cost", issues);
        if (row.required("currency", LONGEST, issues) != null && !known(row.text("currency"))) {
            issues.add(row.number(), "currency", "commission.bad-currency", row.text("currency"));
        }
        Deal.Reversal reversal = row.choice(
                "reversal",
                text -> Stream.of(Deal.Reversal.values())
                        .filter(one -> one.name().equalsIgnoreCase(text))
                        .findFirst(),
                "credit_memo, cancellation, return, non_payment",
                issues);
        List<Participant> participants =
                parsed(row, "participants", issues, text -> text.isEmpty() ? List.of() : ParticipantText.parse(text));
        List<Payment> payments =
                parsed(row, "payments", issues, text -> text.isEmpty() ? List.of() : PaymentText.parse(text));
        if (issues.count() > before || id == null || booked == null || amount == null) {
            return null;
        }
        if (paid != null && payments.isEmpty()) {
            payments = List.of(new Payment(paid, amount));
        }
        return new Deal(
                id,
                booked,
                invoiced,
                payments,
                amount,
                row.text("currency"),
                Objects.requireNonNullElse(quantity, row.has("reverses") ? BigDecimal.ONE.negate() : BigDecimal.ONE),
                cost,
                textOrNull(row, "product"),
                textOrNull(row, "category"),
                textOrNull(row, "customer"),
                textOrNull(row, "region"),
                participants,
                List.of("true", "yes", "1").contains(row.text("commission_free").toLowerCase(Locale.ROOT)),
                attributes(row, columns),
                textOrNull(row, "reverses"),
                reversal);
    }

    private static <T> List<T> parsed(CsvRow row, String column, CsvIssues issues, Function<String, List<T>> parser) {
        try {
            return parser.apply(row.text(column));
        } catch (Refusal refused) {
            refused.issues()
                    .forEach(issue -> issues.add(new Issue(issue.code(), row.number(), issue.field(), issue.args())));
            return List.of();
        }
    }

    private static Map<String, String> attributes(CsvRow row, List<String> columns) {
        Map<String, String> attributes = new TreeMap<>();
        for (String column : columns) {
            if (column.startsWith(ATTRIBUTE) && row.has(column)) {
                attributes.put(column.substring(ATTRIBUTE.length()), row.text(column));
            }
        }
        return attributes;
    }

    private void known(List<Deal> deals, Map<String, Integer> rows, CsvIssues issues) {
        List<String> named = deals.stream()
                .flatMap(deal -> deal.participants().stream())
                .map(Participant::personId)
                .distinct()
                .toList();
        var found = people.latest(named).keySet();
        for (Deal deal : deals) {
            for (Participant one : deal.participants()) {
                if (!found.contains(one.personId())) {
                    issues.add(
                            rows.getOrDefault(deal.id(), 0),
                            "participants",
                            "commission.unknown-participant",
                            one.personId());
                }
            }
        }
    }

    private static boolean known(String currency) {
        return Currency.getAvailableCurrencies().stream()
                .anyMatch(one -> one.getCurrencyCode().equals(currency));
    }

    private static @Nullable String textOrNull(CsvRow row, String column) {
        return row.has(column) ? row.text(column) : null;
    }
}
