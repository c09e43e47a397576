package dev.accord.commission.calc;

import java.util.List;

/**
 * One step of how a figure came about: data, made into a sentence only when somebody reads it.
 *
 * @param key which sentence: {@code step.<key>} in the messages, and which arithmetic
 * @param operands in the order of the sentence
 */
public record Step(String key, List<Value> operands, Value result) {

    public Step {
        operands = List.copyOf(operands);
    }

    static Step of(String key, Value result, Value... operands) {
        return new Step(key, List.of(operands), result);
    }
}
