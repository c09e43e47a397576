package dev.accord.commission.calc;

/** Why a closed period turned out different, so that the open one carries the difference. */
public enum Reason {
    /** The deal or score came, or became eligible, after its period was closed. */
    LATE,
    /** The deal, its credit or its score changed. */
    CHANGED,
    /** The deal gives no credit any more. */
    WITHDRAWN,
    /** The deal is as it was; its tier, gate, cap, quota or rate is not. */
    RERATED
}
