package dev.accord.statement.check;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing a rule found.
 *
 * @param key the same when the same thing is found again, unique within the rule: ids of what it is about, and its figures where another figure is another thing
 * @param rule its name: the sentence is {@code statement.finding.<rule>} with the arguments, the mend {@code statement.finding.<rule>.mend}
 * @param person whose statement it concerns; {@code null} when nobody's in particular
 * @param deal external id of the transaction; {@code null} without one
 * @param amount the money at stake; {@code null} when it cannot be told
 * @param args what the sentence names, in plain text
 */
public record Finding(
        String key,
        String rule,
        Severity severity,
        @Nullable String person,
        @Nullable String deal,
        @Nullable BigDecimal amount,
        @Nullable String currency,
        List<String> args) {}
