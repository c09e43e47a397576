package dev.accord.commission.imports;

import dev.accord.shared.Issue;
import dev.accord.shared.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Files on their way in. They are on disk, never in memory, and are deleted with the end of their import. */
@Component
class Spool {

    private static final int BUFFER = 1 << 16;

    private final Path folder;

    Spool(@Value("${accord.data}") Path data) {
        this.folder = data.toAbsolutePath().resolve("imports");
    }

    /** @throws Refusal as soon as the file turns out to be larger than allowed */
    Path store(UUID id, InputStream in, long maxBytes) {
        Path file = kept(id);
        try {
            Files.createDirectories(folder);
            try (OutputStream out = Files.newOutputStream(file)) {
                byte[] buffer = new byte[BUFFER];
                long size = 0;
                for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                    size += count;
                    if (size > maxBytes) {
                        throw tooLarge(maxBytes);
                    }
                    out.write(buffer, 0, count);
                }
            }
            return file;
        } catch (IOException failed) {
            delete(file);
            throw new UncheckedIOException(failed);
        } catch (RuntimeException refused) {
            delete(file);
            throw refused;
        }
    }

    Path kept(UUID id) {
        return folder.resolve(id + ".csv");
    }

    /** Gives the file to another import: only one can have it. */
    Path taken(UUID from, UUID to) {
        try {
            return Files.move(kept(from), kept(to));
        } catch (IOException gone) {
            throw Refusal.conflict(Issue.of("commission.checked-file-gone"));
        }
    }

    /** Files that nobody confirmed. */
    void forgetBefore(Instant moment) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.csv")) {
            for (Path file : files) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(moment)) {
                    delete(file);
                }
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static Refusal tooLarge(long maxBytes) {
        return new Refusal(Refusal.Kind.TOO_LARGE, List.of(Issue.of("csv.larger-than", maxBytes)));
    }

    void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** What an application that was killed left behind. */
    void empty() {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.csv")) {
            for (Path file : files) {
                delete(file);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
