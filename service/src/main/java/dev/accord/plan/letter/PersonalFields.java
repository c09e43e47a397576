package dev.accord.plan.letter;

import dev.accord.people.Person;
import dev.accord.plan.Assignment;
import dev.accord.plan.definition.Component;
import dev.accord.plan.definition.PlanDefinition;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Adds one person and their own numbers to what the plan says to everybody. */
final class PersonalFields {

    private final PlanFields standard;
    private final Words words;

    PersonalFields(PlanFields standard, Words words) {
        this.standard = standard;
        this.words = words;
    }

    Map<String, Object> of(Person person, String manager, @Nullable Assignment assignment, LocalDate asOf) {
        PlanDefinition plan = standard.plan();
        Map<String, Object> fields = new HashMap<>(standard.whole());
        fields.put("person", person(person, manager));
        fields.put("personName", person.name());
        fields.put("date", words.day(asOf));
        fields.put("paper", person.jurisdiction().startsWith("US") ? "letter" : "a4");
        fields.put("inCalifornia", person.jurisdiction().equals("US-CA"));
        fields.put("inNewYork", person.jurisdiction().equals("US-NY"));
        fields.put("inJapan", person.jurisdiction().equals("JP"));
        LocalDate from =
                assignment == null ? plan.from() : assignment.effective().from();
        LocalDate to = assignment == null || assignment.effective().to() == null
                ? plan.to()
                : assignment.effective().to();
        fields.put("validFrom", words.day(from));
        fields.put("validTo", words.day(to));
        BigDecimal total = assignment != null && assignment.targetIncentive() != null
                ? assignment.targetIncentive()
                : plan.targetIncentive();
        fields.put("target", words.money(total));
        fields.put("components", components(plan, total, assignment));
        return fields;
    }

    private static Map<String, Object> person(Person person, String manager) {
        return Map.of(
                "id", person.id(),
                "name", person.name(),
                "title", person.title(),
                "team", person.team(),
                "jurisdiction", person.jurisdiction(),
                "manager", manager);
    }

    private List<Map<String, Object>> components(
            PlanDefinition plan, @Nullable BigDecimal total, @Nullable Assignment assignment) {
        List<Map<String, Object>> rows = new ArrayList<>();
        TierFields tiers = new TierFields(words);
        for (Component component : plan.components()) {
            Assignment.Own own = assignment == null ? Assignment.Own.NOTHING : assignment.of(component.code());
            BigDecimal target = own.targetIncentive() != null ? own.targetIncentive() : plan.targetOf(component, total);
            Map<String, Object> row =
                    new HashMap<>(Objects.requireNonNull(standard.components().get(component.code())));
            row.put("target", words.money(target));
            row.put("quota", quota(component, own, words));
            row.put(
                    "quotaPer",
                    component.quota() == null
                            ? ""
                            : words.say("per." + component.quota().per().word()));
            row.put("ownRates", !own.rateOverrides().isEmpty());
            row.put(
                    "tiers",
                    component.rateTable() == null
                            ? List.of()
                            : tiers.of(component.rateTable(), own.rateOverrides(), target));
            rows.add(row);
        }
        return rows;
    }

    static String quota(Component component, Assignment.Own own, Words words) {
        if (component.quota() == null) {
            return "";
        }
        BigDecimal amount =
                own.quota() != null ? own.quota() : component.quota().amount();
        return switch (component.measure().kind()) {
            case AMOUNT, MARGIN -> words.money(amount);
            case COUNT -> words.number(amount);
            case ATTAINMENT, MBO -> words.percent(amount);
        };
    }
}
