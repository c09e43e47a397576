package dev.accord.plan.definition;

/** The event that makes a transaction count. */
public enum Eligibility implements Word {
    BOOKING,
    INVOICING,
    PAYMENT
}
