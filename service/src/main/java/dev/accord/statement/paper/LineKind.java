package dev.accord.statement.paper;

import java.util.Locale;

/** What a line is, and under which heading it stands. */
public enum LineKind {
    EARNED(Group.COMPONENT),
    SPIFF(Group.COMPONENT),
    CAP(Group.COMPONENT),
    FLOOR(Group.COMPONENT),
    NETTED(Group.COMPONENT),
    ROUNDING(Group.COMPONENT),
    RETROACTIVE(Group.EARLIER),
    GATE(Group.EARLIER),
    CLAWBACK(Group.EARLIER),
    CORRECTED(Group.EARLIER),
    ADJUSTED(Group.ADJUSTMENTS);

    /** Lines of the plan's components, lines about earlier deals, and adjustments. */
    enum Group {
        COMPONENT,
        EARLIER,
        ADJUSTMENTS
    }

    private final Group group;

    LineKind(Group group) {
        this.group = group;
    }

    Group group() {
        return group;
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
