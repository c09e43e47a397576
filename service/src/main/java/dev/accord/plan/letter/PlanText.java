package dev.accord.plan.letter;

import dev.accord.plan.PlanVersionView;
import dev.accord.plan.definition.Component;
import dev.accord.plan.definition.PlanDefinition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.MessageSource;

/** A plan in the sentences of its letter, without anybody's own numbers: for pages. */
@org.springframework.stereotype.Component
public class PlanText {

    private final MessageSource messages;

    PlanText(MessageSource messages) {
        this.messages = messages;
    }

    /** The fields of the letter, with the plan's own quotas, targets and tiers. */
    public Map<String, Object> of(PlanVersionView version, PlanDefinition plan, Locale language) {
        Words words = new Words(messages, language, plan.currency());
        PlanFields fields = PlanFields.of(version, plan, words);
        Map<String, Object> text = new HashMap<>(fields.whole());
        text.put("target", words.money(plan.targetIncentive()));
        List<Map<String, Object>> components = new ArrayList<>();
        TierFields tiers = new TierFields(words);
        for (Component component : plan.components()) {
            Map<String, Object> row =
                    new HashMap<>(Objects.requireNonNull(fields.components().get(component.code())));
            row.put("target", words.money(plan.targetOf(component, plan.targetIncentive())));
            row.put("quota", PersonalFields.quota(component, dev.accord.plan.Assignment.Own.NOTHING, words));
            row.put(
                    "quotaPer",
                    component.quota() == null
                            ? ""
                            : words.say("per." + component.quota().per().word()));
            row.put(
                    "tiers",
                    component.rateTable() == null ? List.of() : tiers.of(component.rateTable(), List.of(), null));
            components.add(row);
        }
        text.put("components", components);
        return text;
    }
}
