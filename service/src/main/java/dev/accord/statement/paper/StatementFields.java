package dev.accord.statement.paper;

import dev.accord.statement.paper.StatementDocument.Figure;
import dev.accord.statement.paper.StatementDocument.Person;
import dev.accord.statement.paper.StatementDocument.Version;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The merge fields of the template; {@code templates/document/statement.fields.md} explains them. */
final class StatementFields {

    private final StatementDocument document;
    private final PaperWords words;
    private final Map<String, Object> fields = new HashMap<>();

    StatementFields(StatementDocument document, PaperWords words) {
        this.document = document;
        this.words = words;
    }

    Map<String, Object> all() {
        person(document.person());
        version(document.version());
        fields.put("periodName", document.period().name());
        fields.put("periodFrom", words.day(document.period().from()));
        fields.put("periodTo", words.day(document.period().to()));
        fields.put("currency", document.currency());
        fields.put("total", words.money(document.total(), document.currency()));
        fields.put("totalFigure", words.figure(document.total(), document.currency()));
        fields.put("isNegative", document.total().signum() < 0);
        fields.put("paper", document.paper());
        texts("notices", document.notices());
        plans();
        list("yearToDate", figures(document.yearToDate(), document.currency(), words));
        glossary();
        return fields;
    }

    private void person(Person person) {
        fields.put("personName", person.name());
        fields.put(
                "person",
                Map.of(
                        "id", person.id(),
                        "name", person.name(),
                        "title", person.title(),
                        "team", person.team(),
                        "manager", Objects.requireNonNullElse(person.manager(), "")));
    }

    private void version(Version version) {
        boolean preview = version.issued() == null;
        fields.put("isPreview", preview);
        fields.put("version", String.valueOf(version.number()));
        fields.put(
                "state",
                preview ? words.say("state.preview") : words.say("state.version", String.valueOf(version.number())));
        fields.put("supersedes", version.supersedes() == null ? "" : String.valueOf(version.supersedes()));
        fields.put("issued", words.day(version.issued()));
        fields.put("disputeUntil", words.day(version.disputeUntil()));
        fields.put("verifyCode", Objects.requireNonNullElse(version.verifyCode(), ""));
        fields.put(
                "inputHash",
                version.inputHash()
                        .substring(0, Math.min(16, version.inputHash().length())));
        texts("changes", version.changes());
    }

    private void plans() {
        List<Map<String, Object>> plans = new ArrayList<>();
        LineNumbers numbers = new LineNumbers();
        boolean several = document.plans().size() > 1;
        for (StatementDocument.PlanPart plan : document.plans()) {
            plans.add(new PlanFields(plan, document, words, several).all(numbers));
        }
        list("plans", plans);
        fields.put("severalPlans", several);
        // One plan in the person's own currency says the total already.
        fields.put("sumsUp", several || plans.stream().anyMatch(plan -> Boolean.TRUE.equals(plan.get("converted"))));
        fields.put("lineCount", words.number(BigDecimal.valueOf(numbers.given())));
        fields.put("hasLines", numbers.given() > 0);
        fields.put("hasSteps", numbers.explained());
    }

    private void glossary() {
        List<Map<String, Object>> entries = new ArrayList<>();
        for (GlossaryWord word : GlossaryWord.values()) {
            if (document.glossary().contains(word)) {
                entries.add(Map.of(
                        "word", words.say("glossary." + word.key()),
                        "text", words.say("glossary." + word.key() + ".text")));
            }
        }
        list("glossary", entries);
    }

    static List<Map<String, Object>> figures(List<Figure> figures, String currency, PaperWords words) {
        List<Map<String, Object>> rows = new ArrayList<>(figures.size());
        for (Figure figure : figures) {
            rows.add(Map.of(
                    "label", words.say("figure." + figure.kind().key()),
                    "about", Objects.requireNonNullElse(figure.about(), ""),
                    "amount", words.figure(figure.amount(), currency)));
        }
        return rows;
    }

    private void texts(String name, List<String> texts) {
        list(
                name,
                texts.stream().map(text -> Map.<String, Object>of("text", text)).toList());
    }

    private void list(String name, List<Map<String, Object>> entries) {
        fields.put(name, entries);
        fields.put("has" + Character.toUpperCase(name.charAt(0)) + name.substring(1), !entries.isEmpty());
    }
}
