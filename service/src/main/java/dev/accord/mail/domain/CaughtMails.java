package dev.accord.mail.domain;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Service;

/** The files of the embedded mail catcher, so that a newcomer can read what went out. Where mail goes to a real server there are none. */
@Service
public class CaughtMails {

    private static final String FOLDER = "accord.embedded.mail-folder";
    private static final String NAME = "\\d{8}\\.eml";

    private final Environment environment;

    CaughtMails(Environment environment) {
        this.environment = environment;
    }

    /** Whether this installation catches its mails. */
    public boolean caught() {
        return environment.containsProperty(FOLDER);
    }

    public long count() {
        try (Stream<Path> files = files()) {
            return files.count();
        }
    }

    /** Newest first. */
    public List<CaughtMail> list(int page, int size) {
        try (Stream<Path> files = files()) {
            return files.sorted(Comparator.comparing(Path::getFileName).reversed())
                    .skip((long) page * size)
                    .limit(size)
                    .map(file -> read(file, true))
                    .flatMap(Optional::stream)
                    .toList();
        }
    }

    public Optional<CaughtMail> find(long number) {
        return caught()
                ? read(folder().resolve(String.format(Locale.ROOT, "%08d.eml", number)), false)
                : Optional.empty();
    }

    private Stream<Path> files() {
        if (!caught()) {
            return Stream.empty();
        }
        try {
            return Files.list(folder())
                    .filter(file -> file.getFileName().toString().matches(NAME));
        } catch (NoSuchFileException cleared) {
            return Stream.empty();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private Path folder() {
        return Path.of(environment.getRequiredProperty(FOLDER));
    }

    private static Optional<CaughtMail> read(Path file, boolean headOnly) {
        long number = Long.parseLong(file.getFileName().toString().substring(0, 8));
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            MimeMessage message = new MimeMessage(Session.getInstance(new Properties()), in);
            return Optional.of(headOnly ? CaughtMail.head(number, message) : CaughtMail.whole(number, message));
        } catch (NoSuchFileException gone) {
            return Optional.empty();
        } catch (IOException | MessagingException unreadable) {
            return Optional.of(CaughtMail.unreadable(number, file.getFileName().toString()));
        }
    }
}
