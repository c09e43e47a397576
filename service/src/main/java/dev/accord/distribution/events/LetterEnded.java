package dev.accord.distribution.events;

import dev.accord.distribution.LetterId;
import dev.accord.distribution.LetterState;

/** A letter has come to its end: archived, deemed accepted, declined, expired or recalled. */
public record LetterEnded(LetterId letter, LetterState state, String personId) {}
