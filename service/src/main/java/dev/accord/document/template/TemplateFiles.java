package dev.accord.document.template;

import dev.accord.shared.Issue;
import dev.accord.shared.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The files of {@code templates/document}; one that has changed on disk is read again. */
@Component
public class TemplateFiles {

    private static final int LIMIT = 1024 * 1024;

    private record Loaded(Path file, FileTime changed, long size, Template template) {}

    private final Path folder;
    private final Map<Path, Loaded> loaded = new ConcurrentHashMap<>();

    TemplateFiles(@Value("${accord.templates:templates}") Path templates) {
        this.folder = templates.resolve("document");
    }

    /** @throws Refusal when there is no such template, or when it is broken */
    public Template find(String name, Locale language) {
        Path file = file(name, language);
        try {
            FileTime changed = Files.getLastModifiedTime(file);
            long size = Files.size(file);
            Loaded known = loaded.get(file);
            if (known != null && known.changed().equals(changed) && known.size() == size) {
                return known.template();
            }
            Template template = new Template(file.getFileName().toString(), source(file));
            loaded.put(file, new Loaded(file, changed, size, template));
            return template;
        } catch (NoSuchFileException e) {
            throw missing(name);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the template " + file, e);
        }
    }

    /** Everything that is wrong with the file, given the names its fields may have. */
    public List<Issue> check(String name, Locale language, Set<String> knownFields) {
        Path file = file(name, language);
        String fileName = file.getFileName().toString();
        try {
            String source = source(file);
            List<Issue> issues = new ArrayList<>(TemplateCheck.markup(fileName, source));
            issues.addAll(FieldCheck.unknown(fileName, source, knownFields));
            return issues;
        } catch (NoSuchFileException e) {
            throw missing(name);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the template " + file, e);
        }
    }

    private static String source(Path file) throws IOException {
        if (Files.size(file) > LIMIT) {
            throw Refusal.invalid(Issue.of("document.template.too-large", file.getFileName()));
        }
        try {
            String source = Files.readString(file);
            return source.startsWith("\uFEFF") ? source.substring(1) : source;
        } catch (CharacterCodingException e) {
            throw Refusal.invalid(Issue.of("document.template.not-utf-8", file.getFileName()));
        }
    }

    private Path file(String name, Locale language) {
        if (!name.matches("[a-z0-9-]{1,60}")) {
            throw missing(name);
        }
        Path own = folder.resolve(name + "." + language.getLanguage() + ".html");
        return Files.exists(own) ? own : folder.resolve(name + ".en.html");
    }

    private Refusal missing(String name) {
        return Refusal.invalid(Issue.of("document.template.missing", name, folder));
    }
}
