package dev.accord.task.domain;

import dev.accord.workflow.ProcessModels;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * What processes and steps are called: the text {@code process.<id>} or {@code process.<id>.<element>} in the reader's language, else the name in the
 * model, else the id in words.
 */
@Component
public class StepNames {

    private final ProcessModels models;
    private final MessageSource messages;

    StepNames(ProcessModels models, MessageSource messages) {
        this.models = models;
        this.messages = messages;
    }

    public String process(String processId, Locale language) {
        return text("process." + processId, language)
                .or(() -> inModel(processId, processId))
                .orElseGet(() -> words(processId));
    }

    public String step(String processId, String elementId, Locale language) {
        return text("process." + processId + "." + elementId, language)
                .or(() -> inModel(processId, elementId))
                .orElseGet(() -> words(elementId));
    }

    private Optional<String> text(String key, Locale language) {
        return Optional.ofNullable(messages.getMessage(key, null, null, language));
    }

    private Optional<String> inModel(String processId, String elementId) {
        return models.bpmn(processId)
                .map(Pattern.compile("<[^>]*\\bid=\"" + Pattern.quote(elementId) + "\"[^>]*>")::matcher)
                .filter(Matcher::find)
                .map(tag -> Pattern.compile("\\bname=\"([^\"]+)\"").matcher(tag.group()))
                .filter(Matcher::find)
                .map(name -> name.group(1)
                        .replaceAll("&#10;|&#xA;", " ")
                        .replace("&amp;", "&")
                        .replace("&quot;", "\""));
    }

    /** {@code SignLetter} as "Sign letter". */
    private static String words(String id) {
        String spaced = id.replaceAll("(?<=[a-z0-9])(?=[A-Z])|[_-]", " ").strip();
        return spaced.isEmpty() ? id : spaced.charAt(0) + spaced.substring(1).toLowerCase(Locale.ROOT);
    }
}
