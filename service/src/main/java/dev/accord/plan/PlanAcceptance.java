package dev.accord.plan;

import java.util.Collection;
import java.util.Map;
import java.util.Set;

/** Implemented by whoever knows which plans people have accepted; with none, everything counts as accepted. */
public interface PlanAcceptance {

    /** Codes of the plans each of these people was sent and has not accepted; people with none are left out. */
    Map<String, Set<String>> openPlans(Collection<String> people);

    default Set<String> openPlans(String person) {
        return openPlans(Set.of(person)).getOrDefault(person, Set.of());
    }
}
