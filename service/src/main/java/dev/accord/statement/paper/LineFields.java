package dev.accord.statement.paper;

import dev.accord.statement.paper.StatementDocument.Line;
import dev.accord.statement.paper.StatementDocument.Rate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The merge fields of one line. */
final class LineFields {

    private LineFields() {}

    static Map<String, Object> of(Line line, String number, String currency, PaperWords words) {
        Map<String, Object> fields = new HashMap<>(32);
        String kind = words.say("line." + line.kind().key());
        String transaction = line.transaction();
        fields.put("number", number);
        fields.put("transaction", transaction == null ? kind : transaction);
        String tag = transaction == null || line.kind() == LineKind.EARNED ? "" : kind;
        fields.put("kind", tag);
        fields.put("isTagged", !tag.isEmpty() && line.reason() != null);
        fields.put("hasNote", !tag.isEmpty() || line.reason() != null);
        fields.put("date", words.shortDay(line.date()));
        fields.put("about", Objects.requireNonNullElse(line.about(), ""));
        fields.put("credit", line.credit() == null ? "" : words.measure(line.credit(), currency));
        fields.put("rate", rates(line.rates(), currency, words));
        fields.put("amount", words.figure(line.amount(), currency));
        fields.put("reason", Objects.requireNonNullElse(line.reason(), ""));
        fields.put("held", Objects.requireNonNullElse(line.held(), ""));
        fields.put("hasSteps", !line.steps().isEmpty());
        List<Map<String, Object>> steps = new ArrayList<>(line.steps().size());
        for (String step : line.steps()) {
            steps.add(Map.of("step", number + "." + (steps.size() + 1), "text", step));
        }
        fields.put("steps", steps);
        return fields;
    }

    /** One rate, or the lowest and the highest. */
    private static String rates(List<Rate> rates, String currency, PaperWords words) {
        if (rates.isEmpty()) {
            return "";
        }
        String first = rate(rates.getFirst(), currency, words);
        return rates.size() == 1 ? first : first + " – " + rate(rates.getLast(), currency, words);
    }

    private static String rate(Rate rate, String currency, PaperWords words) {
        return switch (rate.unit()) {
            case SHARE -> words.percent(rate.value());
            case TIMES_TARGET -> "×\u00a0" + words.number(rate.value());
            case EACH -> words.figure(rate.value(), currency);
        };
    }
}
