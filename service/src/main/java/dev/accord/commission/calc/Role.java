package dev.accord.commission.calc;

/** What a person is credited for. */
public enum Role {
    SELLER,
    OVERLAY,
    /** Covers the territory, the product or the customer. */
    COVERAGE,
    /** Somebody below in the reporting line sold it. */
    MANAGER
}
