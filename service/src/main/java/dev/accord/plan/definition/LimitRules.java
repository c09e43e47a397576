package dev.accord.plan.definition;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Caps and floors: each states one value, once per scope, and no cap lies below the floor of its scope. */
final class LimitRules {

    private LimitRules() {}

    static void caps(Findings found, String path, List<Limit> limits, List<Limit.Scope> allowed) {
        Map<Limit.Scope, Limit> seen = new EnumMap<>(Limit.Scope.class);
        for (int i = 0; i < limits.size(); i++) {
            Limit limit = limits.get(i);
            String at = path + "[" + i + "]";
            if (!allowed.contains(limit.scope())) {
                found.add(at + ".scope", "limit-scope", limit.scope().word(), words(allowed));
            }
            if (seen.put(limit.scope(), limit) != null) {
                found.add(at + ".scope", "limit-twice", limit.scope().word());
            }
            if (limit.amount() == null && limit.share() == null) {
                found.add(at + ".amount", "limit-empty");
            } else if (limit.amount() != null && limit.share() != null) {
                found.add(at + ".share", "limit-both");
            }
            if (limit.amount() != null && limit.amount().signum() < 0) {
                found.add(at + ".amount", "limit-negative", limit.amount().toPlainString());
            }
            if (limit.share() != null && limit.share().signum() < 0) {
                found.add(at + ".share", "limit-negative", Findings.percent(limit.share()));
            }
        }
    }

    static void capsAboveFloors(Findings found, String path, List<Limit> caps, List<Limit> floors) {
        for (int i = 0; i < caps.size(); i++) {
            Limit cap = caps.get(i);
            for (Limit floor : floors) {
                if (cap.scope() == floor.scope()) {
                    compare(found, path + "[" + i + "]", cap, floor);
                }
            }
        }
    }

    private static void compare(Findings found, String at, Limit cap, Limit floor) {
        if (cap.amount() != null && floor.amount() != null && cap.amount().compareTo(floor.amount()) < 0) {
            found.add(
                    at + ".amount",
                    "cap-below-floor",
                    cap.amount().toPlainString(),
                    floor.amount().toPlainString(),
                    cap.scope().word());
        }
        if (cap.share() != null && floor.share() != null && cap.share().compareTo(floor.share()) < 0) {
            found.add(
                    at + ".share",
                    "cap-below-floor",
                    Findings.percent(cap.share()),
                    Findings.percent(floor.share()),
                    cap.scope().word());
        }
    }

    private static String words(List<Limit.Scope> scopes) {
        return scopes.stream().map(Limit.Scope::word).collect(Collectors.joining(", "));
    }
}
