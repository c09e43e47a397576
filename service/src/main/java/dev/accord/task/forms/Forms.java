package dev.accord.task.forms;

import dev.accord.workflow.ProcessModels;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Finds a form in the reader's language: {@code forms/<language>/<id>.form} when there is one, else the deployed form. What is
 * entered is always validated against the deployed one: a translation keeps keys, options and rules and changes only words.
 */
@Component
public class Forms {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,100}");

    private final ProcessModels models;
    private final Path folder;

    Forms(ProcessModels models, @Value("${accord.workflow.forms:${accord.forms:forms}}") Path folder) {
        this.models = models;
        this.folder = folder;
    }

    public Optional<FormSchema> find(String id, Locale language) {
        if (!ID.matcher(id).matches()) {
            return Optional.empty();
        }
        return translated(id, language).or(() -> deployed(id));
    }

    /** The form whose rules hold. */
    public Optional<FormSchema> deployed(String id) {
        return models.form(id).map(text -> FormSchema.read(id, text));
    }

    private Optional<FormSchema> translated(String id, Locale language) {
        Optional<String> words = language.getLanguage().equals("en")
                ? Optional.empty()
                : text(folder.resolve(language.getLanguage()).resolve(id + ".form"));
        return words.map(text -> FormSchema.read(id, text));
    }

    private static Optional<String> text(Path file) {
        try {
            return Files.isRegularFile(file) ? Optional.of(Files.readString(file)) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
