package dev.accord.mail.domain;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import com.samskivert.mustache.Template;
import dev.accord.shared.Issue;
import dev.accord.shared.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Templates of {@code templates/mail/<name>.<language>.html}: the first line is {@code Subject: …}, the rest the HTML of the body, both with
 * Mustache merge fields. Values are escaped in the body; in the subject they cannot break out of the line. A file changed on disk is read again.
 */
@Component
class MailTemplates {

    private static final Set<String> ALWAYS = Set.of("baseUrl", "to");
    private static final String FRAME = "_frame.html";

    private final MailSettings settings;
    private final Map<Path, Compiled> cache = new ConcurrentHashMap<>();

    MailTemplates(MailSettings settings) {
        this.settings = settings;
    }

    /** Language without a template of its own falls back to English. */
    MailText render(String name, Locale language, Map<String, Object> fields) {
        Compiled template = load(fileOf(name, language));
        try {
            String subject = template.subject()
                    .execute(fields)
                    .replaceAll("[\\r\\n\\p{Cntrl}]+", " ")
                    .strip();
            String body = template.body().execute(fields);
            String frame = frame().body().execute(Map.of("body", body, "language", language.getLanguage()));
            return new MailText(subject, frame);
        } catch (MustacheException.Context e) {
            throw unknownField(template, e.key, e.lineNo, fields.keySet());
        } catch (MustacheException e) {
            throw broken(template.file(), e);
        }
    }

    /** What a template uses that the sender will not give, each with its line. */
    List<Issue> check(String name, Locale language, Set<String> known) {
        try {
            Compiled template = load(fileOf(name, language));
            Set<String> names = new TreeSet<>(known);
            names.addAll(ALWAYS);
            return template.names().stream()
                    .filter(field -> !names.contains(field))
                    .map(field ->
                            unknownField(template, field, 0, names).issues().getFirst())
                    .toList();
        } catch (Refusal e) {
            return e.issues();
        }
    }

    private Compiled frame() {
        Path file = settings.templates().resolve(FRAME);
        return load(file);
    }

    private Path fileOf(String name, Locale language) {
        if (!name.matches("[a-z0-9-]+")) {
            throw Refusal.invalid(Issue.of("mail.template-missing", name));
        }
        Path own = settings.templates().resolve(name + "." + language.getLanguage() + ".html");
        return Files.exists(own) ? own : settings.templates().resolve(name + ".en.html");
    }

    private Compiled load(Path file) {
        try {
            FileTime changed = Files.getLastModifiedTime(file);
            Compiled known = cache.get(file);
            if (known == null || !known.changed().equals(changed)) {
                known = compile(file, changed, Files.readString(file));
                cache.put(file, known);
            }
            return known;
        } catch (java.nio.file.NoSuchFileException e) {
            throw Refusal.invalid(Issue.of("mail.template-missing", file.getFileName()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Compiled compile(Path file, FileTime changed, String source) {
        Mustache.Compiler html =
                Mustache.compiler().nullValue("").strictSections(true).emptyStringIsFalse(true);
        boolean isFrame = file.endsWith(FRAME);
        String first = source.lines().findFirst().orElse("");
        if (!isFrame && !first.startsWith("Subject:")) {
            throw Refusal.invalid(Issue.of("mail.template-subject-missing", file.getFileName()));
        }
        try {
            String subject = isFrame ? "" : first.substring("Subject:".length()).strip();
            // The line break stays, so that lines are counted as in the file.
            String body = isFrame ? source : source.substring(first.length());
            return new Compiled(
                    file,
                    changed,
                    source,
                    html.escapeHTML(false).compile(subject),
                    html.escapeHTML(true).compile(body));
        } catch (MustacheException e) {
            throw broken(file, e);
        }
    }

    private static Refusal broken(Path file, MustacheException e) {
        return Refusal.invalid(Issue.of("mail.template-broken", file.getFileName(), String.valueOf(e.getMessage())));
    }

    private static Refusal unknownField(Compiled template, String field, int line, Set<String> known) {
        int shown = line > 0 && template.lineOf(field) == 0 ? line : template.lineOf(field);
        String names = new TreeSet<>(known).stream().collect(Collectors.joining(", "));
        return new Refusal(
                Refusal.Kind.INVALID,
                List.of(Issue.inRow(
                        Math.max(shown, 1),
                        field,
                        "mail.template-unknown-field",
                        template.file().getFileName(),
                        shown,
                        field,
                        names)));
    }

    /** For the log and the send log, where nobody's language is known. */
    static String inWords(Refusal refusal) {
        return refusal.issues().stream()
                .map(issue -> issue.code() + " " + String.join(" | ", issue.args()))
                .collect(Collectors.joining("; "));
    }

    private record Compiled(Path file, FileTime changed, String source, Template subject, Template body) {

        Set<String> names() {
            MergeFields fields = new MergeFields();
            subject.visit(fields);
            body.visit(fields);
            return fields.names();
        }

        int lineOf(String field) {
            List<String> lines = source.lines().toList();
            for (int i = 0; i < lines.size(); i++) {
                if (lines.get(i).matches(".*\\{\\{[{#^&]?\\s*" + java.util.regex.Pattern.quote(field) + "\\s*}.*")) {
                    return i + 1;
                }
            }
            return 0;
        }
    }
}
