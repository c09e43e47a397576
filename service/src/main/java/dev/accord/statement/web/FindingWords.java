package dev.accord.statement.web;

import dev.accord.statement.check.Findings;
import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Findings in the reader's language. */
@Component
class FindingWords {

    private final MessageSource messages;

    FindingWords(MessageSource messages) {
        this.messages = messages;
    }

    /**
     * @param message what was found
     * @param mend what to do
     * @param waiver why it was let pass; {@code null} while it is open
     */
    record Worded(
            long id,
            String rule,
            String severity,
            @Nullable String person,
            @Nullable String deal,
            @Nullable BigDecimal amount,
            @Nullable String currency,
            String message,
            String mend,
            @Nullable String waivedBy,
            @Nullable String waiver) {

        public boolean isOpen() {
            return waivedBy == null;
        }
    }

    /** Reasons of the calculator come as constants. */
    private String word(String argument, Locale language) {
        return argument.matches("[A-Z]+_[A-Z_]+")
                ? String.valueOf(messages.getMessage("commission.why." + argument, null, argument, language))
                : argument;
    }

    Worded of(Findings.Stored found, Locale language) {
        Object[] arguments =
                found.args().stream().map(arg -> word(arg, language)).toArray();
        return new Worded(
                found.id(),
                found.rule(),
                found.severity().name().toLowerCase(Locale.ROOT),
                found.person(),
                found.deal(),
                found.amount(),
                found.currency(),
                messages.getMessage("statement.finding." + found.rule(), arguments, language),
                messages.getMessage("statement.finding." + found.rule() + ".mend", arguments, language),
                found.waivedBy(),
                found.waiver());
    }
}
