package dev.accord.plan.assignment;

import dev.accord.shared.csv.CsvFormat;
import dev.accord.shared.csv.CsvIssues;
import dev.accord.shared.csv.CsvRow;
import dev.accord.shared.csv.CsvTable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The rows of an assignments file (docs/assignments-format.md), each read by itself. */
final class LineReader {

    private static final CsvFormat FORMAT = CsvFormat.of(
            List.of("plan_code", "person_id"),
            List.of("component", "quota", "target_incentive", "rate_overrides", "effective_from", "effective_to"));
    private static final Pattern AMOUNT = Pattern.compile("(-?\\d{1,15}(?:\\.\\d{1,6})?)(?: ?([A-Za-z]{3}))?");
    private static final Pattern SEPARATED =
            Pattern.compile("-?\\d{1,3}([,' \u00a0.]\\d{3})+([.,]\\d+)?( ?[A-Za-z]{3})?");

    private LineReader() {}

    static List<Line> read(byte[] file, CsvIssues issues) {
        List<Line> lines = new ArrayList<>();
        for (CsvRow row : CsvTable.read(file, FORMAT, issues).rows()) {
            int before = issues.count();
            Line line = line(row, issues);
            if (issues.count() == before) {
                lines.add(line);
            }
        }
        return lines;
    }

    private static Line line(CsvRow row, CsvIssues issues) {
        String plan = row.required("plan_code", 40, issues);
        String person = row.required("person_id", 40, issues);
        Amount quota = amount(row, "quota", issues);
        Amount target = amount(row, "target_incentive", issues);
        if (quota.currency() != null) {
            issues.add(row.number(), "quota", "plan.assignments.quota-currency", row.text("quota"));
        }
        return new Line(
                row.number(),
                plan == null ? "" : plan,
                person == null ? "" : person,
                row.text("component"),
                quota.value(),
                target.value(),
                target.currency(),
                row.text("rate_overrides"),
                row.date("effective_from", issues),
                row.date("effective_to", issues));
    }

    private record Amount(
            @Nullable BigDecimal value, @Nullable String currency) {
        static final Amount NONE = new Amount(null, null);
    }

    private static Amount amount(CsvRow row, String column, CsvIssues issues) {
        String text = row.text(column);
        if (text.isEmpty()) {
            return Amount.NONE;
        }
        Matcher amount = AMOUNT.matcher(text);
        if (!amount.matches()) {
            boolean separated = SEPARATED.matcher(text).matches();
            issues.add(
                    row.number(), column, separated ? "plan.file.number-separators" : "plan.file.not-a-number", text);
            return Amount.NONE;
        }
        BigDecimal value = new BigDecimal(amount.group(1));
        if (value.signum() <= 0) {
            issues.add(row.number(), column, "plan.not-positive", text);
        }
        return new Amount(value, amount.group(2));
    }
}
