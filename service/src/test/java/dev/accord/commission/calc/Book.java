package dev.accord.commission.calc;

import dev.accord.commission.calc.calendar.PayCalendar;
import dev.accord.plan.definition.PlanDefinition;
import dev.accord.plan.definition.Rounding;
import dev.accord.plan.file.PlanFile;
import dev.accord.shared.EffectiveRange;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Facts of a worked example, read from its tables. A column that is left out has its usual value. */
final class Book {

    private static final String HEAD = "name: Example\nperiod: { from: 2027-01-01, to: 2027-12-31 }\n";

    final Map<String, String> texts;
    final List<Row> deals;

    Book(Map<String, String> texts) {
        this.texts = texts;
        this.deals = table(texts.getOrDefault("deals", ""));
    }

    record Row(Map<String, String> cells) {
        String text(String column) {
            return cells.getOrDefault(column, "");
        }

        String text(String column, String otherwise) {
            String text = text(column);
            return text.isEmpty() ? otherwise : text;
        }

        LocalDate day(String column) {
            return LocalDate.parse(text(column));
        }
    }

    /** Lines of cells between bars; the first line names the columns. */
    static List<Row> table(String text) {
        List<String[]> lines = text.lines()
                .filter(line -> !line.isBlank())
                .map(line ->
                        Arrays.stream(line.split("\\|", -1)).map(String::strip).toArray(String[]::new))
                .toList();
        List<Row> rows = new ArrayList<>();
        for (String[] line : lines.isEmpty() ? lines : lines.subList(1, lines.size())) {
            Map<String, String> cells = new LinkedHashMap<>();
            for (int i = 0; i < line.length; i++) {
                cells.put(lines.getFirst()[i], line[i]);
            }
            rows.add(new Row(cells));
        }
        return rows;
    }

    PayCalendar calendar() {
        String text = texts.getOrDefault("calendar", "1");
        return text.contains("-")
                ? PayCalendar.fourFourFive(
                        Arrays.stream(text.split(" ")).map(LocalDate::parse).toList())
                : PayCalendar.months(Integer.parseInt(text));
    }

    /** {@code plan} is P; {@code plan Q} is Q; {@code plan P v2} is a later version of P. */
    List<PlanDefinition> plans() {
        return versions("9999").stream().map(List::getLast).toList();
    }

    /** Of each plan the versions approved by a period, oldest first; {@code version P v2} says when. */
    private List<List<PlanDefinition>> versions(String by) {
        Map<String, List<PlanDefinition>> plans = new LinkedHashMap<>();
        texts.forEach((key, text) -> {
            boolean replaced = key.equals("plan") && texts.containsKey("plan P");
            boolean later = texts.getOrDefault("version " + key.replaceFirst("plan ?", ""), "")
                            .compareTo(by)
                    > 0;
            if (key.startsWith("plan") && !replaced && !later) {
                String code = key.equals("plan") ? "P" : key.substring(5).split(" ")[0];
                plans.computeIfAbsent(code, it -> new ArrayList<>()).add(plan(code, text));
            }
        });
        return List.copyOf(plans.values());
    }

    private static PlanDefinition plan(String code, String text) {
        String head = "code: " + code + "\n" + (text.contains("currency:") ? "" : "currency: USD\n");
        String period = text.contains("period: {") ? HEAD.lines().findFirst().orElseThrow() + "\n" : HEAD;
        return PlanFile.fromYaml(head + period + text);
    }

    Facts facts(List<Deal> known, String by, String closed, Map<String, History> history) {
        return new Facts(
                calendar(),
                enrolments(by),
                known,
                coverage(),
                rates(),
                line(),
                scores(),
                payouts(),
                closed.isEmpty() ? null : closed,
                history);
    }

    List<Enrolment> enrolments() {
        return enrolments("9999");
    }

    private List<Enrolment> enrolments(String by) {
        Map<String, List<Row>> byPlan = new LinkedHashMap<>();
        for (Row row : table(texts.getOrDefault("people", "person | from\nE1 | 2027-01-01\n"))) {
            byPlan.computeIfAbsent(row.text("person") + " " + row.text("plan", "P"), key -> new ArrayList<>())
                    .add(row);
        }
        Map<String, Versions> plans = versions(by).stream()
                .collect(Collectors.toMap(versions -> versions.getFirst().code(), Versions::new));
        return byPlan.values().stream()
                .flatMap(rows -> plans
                        .get(rows.getFirst().text("plan", "P"))
                        .enrol(
                                rows.getFirst().text("person"),
                                rows.stream().map(Book::segment).toList())
                        .stream())
                .toList();
    }

    private static Enrolment.Segment segment(Row row) {
        Map<String, Enrolment.Own> own = new HashMap<>();
        for (String column : row.cells().keySet()) {
            if (column.startsWith("quota ") || column.startsWith("rates ") || column.startsWith("target ")) {
                String component = column.substring(column.indexOf(' ') + 1);
                own.put(
                        component,
                        new Enrolment.Own(
                                number(row.text("quota " + component)),
                                number(row.text("target " + component)),
                                ownRates(row.text("rates " + component))));
            }
        }
        LocalDate to = row.text("to").isEmpty() ? null : row.day("to");
        return new Enrolment.Segment(new EffectiveRange(row.day("from"), to), number(row.text("target")), own);
    }

    private static Map<Integer, BigDecimal> ownRates(String text) {
        Map<Integer, BigDecimal> rates = new HashMap<>();
        for (String one : text.isEmpty() ? new String[0] : text.split(";")) {
            rates.put(Integer.parseInt(one.substring(0, one.indexOf('='))), share(one.substring(one.indexOf('=') + 1)));
        }
        return rates;
    }

    private List<Coverage> coverage() {
        return table(texts.getOrDefault("coverage", "")).stream()
                .map(row -> new Coverage(
                        Coverage.Kind.valueOf(row.text("kind").toUpperCase(java.util.Locale.ROOT)),
                        row.text("value"),
                        row.text("person"),
                        share(row.text("share", "100%")),
                        new EffectiveRange(row.day("from"), row.text("to").isEmpty() ? null : row.day("to"))))
                .toList();
    }

    /** The last rate of that pair on or before the day. */
    private ExchangeRates rates() {
        List<Row> rows = table(texts.getOrDefault("rates", ""));
        return (from, to, day) -> rows.stream()
                .filter(row -> row.text("from").equals(from)
                        && row.text("to").equals(to)
                        && !row.day("on").isAfter(day))
                .reduce((first, second) -> second)
                .map(row -> number(row.text("rate")))
                .orElse(null);
    }

    private ReportingLine line() {
        List<Row> rows = table(texts.getOrDefault("line", ""));
        return (person, day) -> rows.stream()
                .filter(row ->
                        row.text("person").equals(person) && !row.day("from").isAfter(day))
                .reduce((first, second) -> second)
                .map(row -> row.text("manager"))
                .orElse(null);
    }

    private List<Score> scores() {
        return table(texts.getOrDefault("scores", "")).stream()
                .map(row -> new Score(
                        row.text("person", "E1"),
                        row.text("plan", "P"),
                        row.text("component"),
                        row.text("objective").isEmpty() ? null : row.text("objective"),
                        row.text("period"),
                        share(row.text("score"))))
                .toList();
    }

    private Map<String, Payout> payouts() {
        return table(texts.getOrDefault("payouts", "")).stream()
                .collect(Collectors.toMap(
                        row -> row.text("person"),
                        row -> new Payout(
                                row.text("currency"), Integer.parseInt(row.text("decimals")), Rounding.Mode.HALF_UP)));
    }

    static Deal deal(Row row) {
        BigDecimal amount = number(row.text("amount"));
        LocalDate booked = row.day("booked");
        List<Deal.Payment> payments = new ArrayList<>();
        for (String one :
                row.text("paid").isEmpty() ? new String[0] : row.text("paid").split(";")) {
            String[] parts = one.strip().split("=");
            payments.add(new Deal.Payment(LocalDate.parse(parts[0]), parts.length > 1 ? number(parts[1]) : amount));
        }
        Map<String, String> attributes = new HashMap<>();
        for (String one : row.text("fields").isEmpty()
                ? new String[0]
                : row.text("fields").split(",")) {
            attributes.put(
                    one.substring(0, one.indexOf(':')).strip(),
                    one.substring(one.indexOf(':') + 1).strip());
        }
        return new Deal(
                row.text("id"),
                booked,
                row.text("invoiced").isEmpty() ? null : row.day("invoiced"),
                payments,
                amount,
                row.text("currency", "USD"),
                number(row.text("quantity", "1")),
                number(row.text("cost")),
                orNull(row, "product"),
                orNull(row, "category"),
                orNull(row, "customer"),
                orNull(row, "region"),
                participants(row.cells().containsKey("sellers") ? row.text("sellers") : "E1"),
                !row.text("free").isEmpty(),
                attributes,
                orNull(row, "reverses"),
                row.text("reversal").isEmpty()
                        ? null
                        : Deal.Reversal.valueOf(row.text("reversal").toUpperCase(java.util.Locale.ROOT)));
    }

    private static List<Deal.Participant> participants(String text) {
        List<Deal.Participant> found = new ArrayList<>();
        for (String one : text.isEmpty() ? new String[0] : text.split(";")) {
            String[] parts = one.replace(" overlay", "").strip().split("=");
            found.add(new Deal.Participant(
                    parts[0],
                    parts.length > 1 ? share(parts[1]) : BigDecimal.ONE,
                    one.contains("overlay") ? Deal.Part.OVERLAY : Deal.Part.SELLER));
        }
        return found;
    }

    private static String orNull(Row row, String column) {
        return row.text(column).isEmpty() ? null : row.text(column);
    }

    static BigDecimal number(String text) {
        return text.isEmpty() ? null : new BigDecimal(text.replace(",", ""));
    }

    static BigDecimal share(String text) {
        return text.endsWith("%")
                ? new BigDecimal(text.substring(0, text.length() - 1)).movePointLeft(2)
                : new BigDecimal(text);
    }
}
