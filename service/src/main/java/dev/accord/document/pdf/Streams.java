package dev.accord.document.pdf;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;

/** Streams whose bytes are already compressed, so that the same font is not compressed again for each document. */
final class Streams {

    private Streams() {}

    static COSStream deflated(byte[] bytes) {
        COSStream stream = new COSStream();
        try (OutputStream out = stream.createRawOutputStream()) {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        stream.setItem(COSName.FILTER, COSName.FLATE_DECODE);
        return stream;
    }

    static COSStream program(byte[] deflated, int length) {
        COSStream stream = deflated(deflated);
        stream.setInt(COSName.LENGTH1, length);
        return stream;
    }
}
