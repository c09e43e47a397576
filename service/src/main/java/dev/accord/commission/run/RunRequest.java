package dev.accord.commission.run;

import org.jspecify.annotations.Nullable;

/**
 * What to compute.
 *
 * @param kind complete, or only whom the changes since the last run concern; the results are the same
 * @param trial with each plan's newest version, drafts included: to look at, never to be released
 * @param reason why; required once the period is released, because that restates it
 */
public record RunRequest(
        @Nullable Kind kind, boolean trial, @Nullable String reason) {

    public enum Kind {
        COMPLETE,
        INCREMENTAL
    }

    public Kind kindOrComplete() {
        return kind == null ? Kind.COMPLETE : kind;
    }
}
