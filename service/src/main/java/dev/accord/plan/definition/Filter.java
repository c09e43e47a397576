package dev.accord.plan.definition;

import java.util.List;

/**
 * A condition on one field of a transaction.
 *
 * @param values one for comparisons, one or more for {@code in} and {@code not_in}
 */
public record Filter(String field, Operator operator, List<String> values) {

    public Filter {
        values = List.copyOf(values);
    }

    public enum Operator implements Word {
        IS,
        IS_NOT,
        IN,
        NOT_IN,
        AT_LEAST,
        LESS_THAN,
        STARTS_WITH;

        public boolean takesMany() {
            return this == IN || this == NOT_IN;
        }

        public boolean comparesNumbers() {
            return this == AT_LEAST || this == LESS_THAN;
        }
    }
}
