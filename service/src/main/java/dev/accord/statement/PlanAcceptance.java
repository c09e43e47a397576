package dev.accord.statement;

import java.util.Set;

/** Implemented by whoever knows which plans people have accepted; with none, everything counts as accepted. */
public interface PlanAcceptance {

    /** Codes of the plans this person was sent and has not accepted. */
    Set<String> openPlans(String person);
}
