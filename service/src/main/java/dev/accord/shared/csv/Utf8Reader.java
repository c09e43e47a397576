package dev.accord.shared.csv;

import dev.accord.shared.Issue;
import dev.accord.shared.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Decodes UTF-8 strictly while a file streams by, and knows the line on which another encoding shows. */
final class Utf8Reader extends Reader {

    private static final int BYTES = 1 << 16;
    private static final int BYTE_ORDER_MARK = 3;

    private final InputStream in;
    private final long maxBytes;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private final ByteBuffer bytes = ByteBuffer.allocate(BYTES).flip();
    private boolean end;
    private long read;
    private long lines = 1;

    Utf8Reader(InputStream in, long maxBytes) throws IOException {
        this.in = in;
        this.maxBytes = maxBytes;
        fill();
        if (bytes.remaining() >= BYTE_ORDER_MARK
                && bytes.get(0) == (byte) 0xEF
                && bytes.get(1) == (byte) 0xBB
                && bytes.get(2) == (byte) 0xBF) {
            bytes.position(BYTE_ORDER_MARK);
        }
    }

    long bytesRead() {
        return read;
    }

    /** The line up to which was decoded: where a fault of the whole text was met. */
    long line() {
        return lines;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        CharBuffer chars = CharBuffer.wrap(target, offset, length);
        while (true) {
            CoderResult result = decoder.decode(bytes, chars, end);
            int decoded = chars.position() - offset;
            if (result.isError()) {
                count(target, offset, decoded);
                throw wrongEncoding();
            }
            if (decoded > 0) {
                count(target, offset, decoded);
                return decoded;
            }
            if (end) {
                return -1;
            }
            fill();
        }
    }

    private void count(char[] target, int offset, int length) {
        long found = 0;
        int zeros = 0;
        for (int i = offset; i < offset + length; i++) {
            char c = target[i];
            found += c == '\n' ? 1 : 0;
            zeros += c == 0 ? 1 : 0;
        }
        if (zeros > 0) {
            for (int i = offset; target[i] != 0; i++) {
                lines += target[i] == '\n' ? 1 : 0;
            }
            throw wrongEncoding();
        }
        lines += found;
    }

    private void fill() throws IOException {
        bytes.compact();
        int count = in.read(bytes.array(), bytes.position(), bytes.remaining());
        if (count < 0) {
            end = true;
        } else {
            bytes.position(bytes.position() + count);
            read += count;
        }
        bytes.flip();
        if (read > maxBytes) {
            throw new Refusal(Refusal.Kind.TOO_LARGE, List.of(Issue.of("csv.larger-than", maxBytes)));
        }
    }

    private Refusal wrongEncoding() {
        return Refusal.invalid(Issue.inRow((int) lines, null, "csv.wrong-encoding"));
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
