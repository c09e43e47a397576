package dev.accord.plan.authoring;

import dev.accord.plan.PlanVersionView;

/** Addresses of the plan's own pages. */
public final class VersionPage {

    private VersionPage() {}

    public static String version(PlanVersionView version) {
        return "/plans/versions/" + version.id();
    }
}
