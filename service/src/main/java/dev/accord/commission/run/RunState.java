package dev.accord.commission.run;

/** Where a run stands. */
public enum RunState {
    QUEUED,
    RUNNING,
    DONE,
    CANCELLED,
    FAILED
}
