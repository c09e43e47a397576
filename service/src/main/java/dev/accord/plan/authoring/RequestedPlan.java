package dev.accord.plan.authoring;

import dev.accord.plan.PlanVersionView;

/** A version that was asked for, and where it stands. */
public record RequestedPlan(Authoring authoring, PlanVersionView version) {

    public String page() {
        return VersionPage.version(version);
    }
}
