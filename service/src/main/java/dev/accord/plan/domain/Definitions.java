package dev.accord.plan.domain;

import dev.accord.plan.definition.LocalizedText;
import dev.accord.plan.definition.PlanDefinition;
import dev.accord.plan.file.PlanFile;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Parsed definitions by their hash: content that never changes under its name, so nothing has to be forgotten. */
@Component
class Definitions {

    private static final int KEPT = 300;

    private final Map<String, PlanDefinition> byHash = lru();
    private final Map<String, LocalizedText> names = lru();

    PlanDefinition of(PlanVersion version) {
        PlanDefinition known = byHash.get(version.hash());
        if (known == null) {
            known = PlanFile.fromJson(version.definition());
            byHash.put(version.hash(), known);
        }
        return known;
    }

    LocalizedText name(String json) {
        LocalizedText known = names.get(json);
        if (known == null) {
            known = PlanFile.textFromJson(json);
            names.put(json, known);
        }
        return known;
    }

    private static <V> Map<String, V> lru() {
        return Collections.synchronizedMap(new LinkedHashMap<>(64, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
                return size() > KEPT;
            }
        });
    }
}
