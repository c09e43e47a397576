package dev.accord.statement.paper;

import dev.accord.statement.paper.StatementDocument.Component;
import dev.accord.statement.paper.StatementDocument.Line;
import dev.accord.statement.paper.StatementDocument.PlanPart;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The merge fields of one plan: where the person stands, the lines under their headings, and how it becomes a payment. */
final class PlanFields {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal SCALE = BigDecimal.valueOf(150);

    private final PlanPart plan;
    private final StatementDocument document;
    private final PaperWords words;
    private final boolean several;

    PlanFields(PlanPart plan, StatementDocument document, PaperWords words, boolean several) {
        this.plan = plan;
        this.document = document;
        this.words = words;
        this.several = several;
    }

    Map<String, Object> all(LineNumbers numbers) {
        Map<String, Object> fields = new HashMap<>();
        fields.put("code", plan.code());
        fields.put("name", plan.name());
        fields.put("planVersion", String.valueOf(plan.version()));
        fields.put("from", words.shortDay(plan.from()));
        fields.put("to", words.shortDay(plan.to()));
        fields.put("planCurrency", plan.currency());
        fields.put("heading", several);
        fields.put("figures", StatementFields.figures(plan.figures(), plan.currency(), words));
        fields.put("paid", words.figure(plan.paid(), plan.currency()));
        fields.put("converted", plan.rate() != null);
        fields.put("rate", plan.rate() == null ? "" : words.number(plan.rate()));
        fields.put("payout", words.money(plan.payout(), document.currency()));
        fields.put("balances", StatementFields.figures(plan.balances(), plan.currency(), words));
        fields.put("hasBalances", !plan.balances().isEmpty());
        fields.put("components", plan.components().stream().map(this::component).toList());
        fields.put("hasComponents", !plan.components().isEmpty());
        List<Map<String, Object>> groups = groups(numbers);
        fields.put("groups", groups);
        fields.put("hasGroups", !groups.isEmpty());
        return fields;
    }

    private Map<String, Object> component(Component component) {
        Map<String, Object> fields = new HashMap<>();
        fields.put("name", component.name());
        fields.put("window", Objects.requireNonNullElse(component.window(), ""));
        fields.put("measured", words.measure(component.measured(), plan.currency()));
        fields.put("quota", component.quota() == null ? "" : words.measure(component.quota(), plan.currency()));
        BigDecimal attainment = component.attainment();
        fields.put("attainment", attainment == null ? "" : words.attainment(attainment));
        BigDecimal reached = attainment == null ? BigDecimal.ZERO : attainment.multiply(HUNDRED);
        fields.put("barValue", reached.setScale(2, RoundingMode.HALF_EVEN).toPlainString());
        fields.put("barMax", scale(reached).toPlainString());
        fields.put("earned", words.figure(component.earned(), plan.currency()));
        fields.put("next", Objects.requireNonNullElse(component.next(), ""));
        return fields;
    }

    /** Of a bar: 150 %, or the next whole hundred that holds the value. */
    private static BigDecimal scale(BigDecimal reached) {
        return reached.compareTo(SCALE) <= 0
                ? SCALE
                : reached.divide(HUNDRED, 0, RoundingMode.CEILING).multiply(HUNDRED);
    }

    private List<Map<String, Object>> groups(LineNumbers numbers) {
        Map<String, List<Line>> byTitle = new LinkedHashMap<>();
        Map<String, String> names = new HashMap<>();
        plan.components().forEach(component -> {
            names.put(component.code(), component.name());
            byTitle.put(component.name(), new ArrayList<>());
        });
        String whole = words.say("group.plan");
        List<Line> earlier = new ArrayList<>();
        List<Line> adjustments = new ArrayList<>();
        for (Line line : plan.lines()) {
            switch (line.kind().group()) {
                case COMPONENT -> {
                    String code = line.component();
                    String title = code == null ? whole : names.getOrDefault(code, code);
                    byTitle.computeIfAbsent(title, it -> new ArrayList<>()).add(line);
                }
                case EARLIER -> earlier.add(line);
                case ADJUSTMENTS -> adjustments.add(line);
            }
        }
        List<Map<String, Object>> groups = new ArrayList<>();
        byTitle.forEach((title, lines) -> add(groups, title, lines, numbers));
        add(groups, words.say("group.earlier"), earlier, numbers);
        add(groups, words.say("group.adjustments"), adjustments, numbers);
        return groups;
    }

    private void add(List<Map<String, Object>> groups, String title, List<Line> lines, LineNumbers numbers) {
        if (lines.isEmpty()) {
            return;
        }
        BigDecimal total = BigDecimal.ZERO;
        List<Map<String, Object>> rows = new ArrayList<>(lines.size());
        boolean explained = false;
        for (Line line : lines) {
            total = total.add(line.amount());
            explained |= !line.steps().isEmpty();
            rows.add(LineFields.of(line, numbers.next(!line.steps().isEmpty()), plan.currency(), words));
        }
        Map<String, Object> group = new HashMap<>();
        group.put("title", title);
        group.put("lines", rows);
        group.put("subtotal", words.figure(total, plan.currency()));
        group.put("explained", explained);
        groups.add(group);
    }
}
