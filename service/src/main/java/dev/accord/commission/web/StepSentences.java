package dev.accord.commission.web;

import dev.accord.commission.calc.Step;
import dev.accord.commission.calc.explain.Explainer;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** A step as a sentence in the reader's language, with the words of the messages. */
@Component
class StepSentences {

    private final Explainer explainer;

    StepSentences(MessageSource messages) {
        this.explainer =
                new Explainer((key, arguments, language) -> messages.getMessage(key, arguments, null, language));
    }

    String of(Step step, Locale language) {
        return explainer.say(step, language);
    }
}
