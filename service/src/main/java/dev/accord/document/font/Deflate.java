package dev.accord.document.font;

import java.io.ByteArrayOutputStream;
import java.util.zip.Deflater;

/** Compresses what a PDF holds. */
public final class Deflate {

    private Deflate() {}

    /** The content of a page: a fast level, because figures and hexadecimal text shrink well with any. */
    public static byte[] fast(byte[] plain) {
        return with(4, plain);
    }

    /** What is compressed once and used often. */
    public static byte[] well(byte[] plain) {
        return with(Deflater.DEFAULT_COMPRESSION, plain);
    }

    private static byte[] with(int level, byte[] plain) {
        Deflater deflater = new Deflater(level);
        try {
            deflater.setInput(plain);
            deflater.finish();
            ByteArrayOutputStream out = new ByteArrayOutputStream(plain.length / 3 + 64);
            byte[] buffer = new byte[8192];
            while (!deflater.finished()) {
                out.write(buffer, 0, deflater.deflate(buffer));
            }
            return out.toByteArray();
        } finally {
            deflater.end();
        }
    }
}
