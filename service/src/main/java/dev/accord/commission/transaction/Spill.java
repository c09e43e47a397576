package dev.accord.commission.transaction;

import dev.accord.commission.copy.CopyTarget;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;

/** Rows that replace stored ones, kept in a file until the copy of the new ones has ended. */
final class Spill implements AutoCloseable {

    private static final int BUFFER = 1 << 16;

    private final Path file;
    private final OutputStream out;
    private long rows;

    Spill() throws IOException {
        file = Files.createTempFile("accord-changed", ".rows");
        out = new BufferedOutputStream(Files.newOutputStream(file), BUFFER);
    }

    void row(byte[] bytes, int from, int length) throws IOException {
        out.write(bytes, from, length);
        rows++;
    }

    long rows() {
        return rows;
    }

    void copyTo(CopyTarget target) throws IOException, SQLException {
        out.flush();
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = Files.newInputStream(file)) {
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                target.rows(buffer, 0, count);
            }
        }
        target.end();
    }

    @Override
    public void close() throws IOException {
        out.close();
        Files.deleteIfExists(file);
    }
}
