package dev.accord.statement;

import java.util.List;

/** Implemented by whoever has something open that belongs to a period: while there is something, the period is not closed. */
public interface OpenCases {

    /** Each in one sentence in English: what it is and whose. */
    List<String> of(String period);
}
