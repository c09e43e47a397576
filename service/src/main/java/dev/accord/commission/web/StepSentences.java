package dev.accord.commission.web;

import dev.accord.commission.calc.Step;
import dev.accord.commission.calc.Value;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** A step as a sentence in the reader's language. */
@Component
class StepSentences {

    private final MessageSource messages;

    StepSentences(MessageSource messages) {
        this.messages = messages;
    }

    String of(Step step, Locale language) {
        Object[] words = step.operands().stream().map(Object::toString).toArray();
        String plain = step.operands().stream().map(Value::toString).collect(Collectors.joining(" "));
        return Objects.requireNonNullElse(messages.getMessage("step." + step.key(), words, plain, language), plain);
    }
}
