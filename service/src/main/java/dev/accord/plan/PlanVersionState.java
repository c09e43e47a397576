package dev.accord.plan;

import java.util.Locale;

/** Where a version stands between being written and being replaced. */
public enum PlanVersionState {
    /** Being written; the only state in which the definition may change. */
    DRAFT,
    /** Handed in; finance and legal look at it. */
    IN_CHECKS,
    /** With its approvers. */
    IN_APPROVAL,
    /** In force; never changes again. */
    APPROVED,
    /** Approved once, replaced by a later approved version. */
    SUPERSEDED;

    /** The word used in addresses, message keys and the API: {@code in-approval}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public boolean isFinal() {
        return this == APPROVED || this == SUPERSEDED;
    }
}
