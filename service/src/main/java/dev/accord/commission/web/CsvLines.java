package dev.accord.commission.web;

import dev.accord.shared.web.FileAnswer;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** A CSV file written while it is read, so that none is in memory as a whole. */
final class CsvLines {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private CsvLines() {}

    /** @param lines gives line after line, each guarded and with its end */
    static ResponseEntity<StreamingResponseBody> file(String name, String heading, Consumer<Consumer<String>> lines) {
        return FileAnswer.named(name, CSV, true).body(out -> {
            try (Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8))) {
                // With a byte order mark, without which spreadsheets garble Japanese names.
                writer.write("\uFEFF" + heading);
                lines.accept(line -> write(writer, line));
            }
        });
    }

    private static void write(Writer writer, String line) {
        try {
            writer.write(line);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
