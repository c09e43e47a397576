package dev.accord.statement.check;

import java.util.function.Consumer;

/** One check. A bean of its own in this package; what it may look at comes with the inquiry. */
interface Rule {

    /** In kebab-case: {@code uncredited-deal}. */
    String name();

    void look(Inquiry inquiry, Consumer<Finding> found);
}
