package dev.accord.signature.domain;

import dev.accord.document.Hash;
import dev.accord.signature.Consent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The files {@code templates/consent/<number>.<language>.txt}: the highest number counts. A new wording is a new number, so that a page opened
 * before it cannot be signed with the old one unseen.
 */
@Component
class ConsentTexts {

    private static final Pattern FILE = Pattern.compile("(\\d{1,6})\\.([a-z]{2})\\.txt");

    private final Path folder;

    ConsentTexts(@Value("${accord.templates:templates}") Path templates) {
        this.folder = templates.resolve("consent");
    }

    /** The text of today in that language, else in English. */
    Consent current(Locale language) {
        return newest(language.getLanguage())
                .or(() -> newest("en"))
                .orElseThrow(() -> new IllegalStateException("No consent text in " + folder + ": add 1.en.txt"));
    }

    /** The text that was shown, when it still is the one to consent to. */
    Optional<Consent> shown(@Nullable String version) {
        if (version == null || !version.matches("\\d{1,6}-[a-z]{2}")) {
            return Optional.empty();
        }
        String language = version.substring(version.length() - 2);
        return newest(language).filter(consent -> consent.version().equals(version));
    }

    private Optional<Consent> newest(String language) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> isIn(file, language))
                    .max(Comparator.comparingInt(ConsentTexts::number))
                    .map(file -> read(file, language));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + folder, e);
        }
    }

    private static boolean isIn(Path file, String language) {
        Matcher name = FILE.matcher(file.getFileName().toString());
        return name.matches() && name.group(2).equals(language);
    }

    private static int number(Path file) {
        String name = file.getFileName().toString();
        return Integer.parseInt(name.substring(0, name.indexOf('.')));
    }

    private static Consent read(Path file, String language) {
        try {
            String text = Files.readString(file).strip().replace("\r\n", "\n");
            String sha256 = Hash.of(text.getBytes(StandardCharsets.UTF_8));
            return new Consent(number(file) + "-" + language, Locale.of(language), text, sha256);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }
}
