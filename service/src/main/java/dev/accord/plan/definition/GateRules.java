package dev.accord.plan.definition;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Gates name another component that has an attainment, and never lead round in a circle. */
final class GateRules {

    private GateRules() {}

    static void check(Findings found, List<Component> components) {
        Map<String, Component> byCode = new HashMap<>();
        components.forEach(component -> byCode.putIfAbsent(component.code(), component));
        for (int i = 0; i < components.size(); i++) {
            Component component = components.get(i);
            if (component.gate() != null) {
                one(found, "components[" + i + "].gate", component, component.gate(), byCode);
            }
        }
    }

    private static void one(
            Findings found, String path, Component component, Gate gate, Map<String, Component> byCode) {
        found.positive(path + ".atLeast", gate.atLeast());
        Component other = byCode.get(gate.component());
        if (other == null) {
            found.add(path + ".component", "gate-unknown", gate.component(), String.join(", ", byCode.keySet()));
            return;
        }
        Set<String> way = circle(component, byCode);
        if (!way.isEmpty()) {
            found.add(path + ".component", "gate-circular", String.join(" → ", way) + " → " + component.code());
        } else if (other.quota() == null && !other.measure().isAttainment()) {
            found.add(path + ".component", "gate-without-quota", gate.component());
        }
    }

    /** The components passed on the way back to this one; empty when the way ends elsewhere. */
    private static Set<String> circle(Component start, Map<String, Component> byCode) {
        Set<String> way = new LinkedHashSet<>();
        Component at = start;
        while (at != null && way.add(at.code())) {
            Gate gate = at.gate();
            if (gate == null) {
                return Set.of();
            }
            if (gate.component().equals(start.code())) {
                return way;
            }
            at = byCode.get(gate.component());
        }
        return Set.of();
    }
}
