package dev.accord.commission.events;

import java.util.UUID;

/** A run that is no trial was computed to the end. Told within the transaction that ends it. */
public record RunDone(UUID run, String period) {}
