package dev.accord.document.pdf;

import java.io.ByteArrayOutputStream;
import java.util.zip.Deflater;

/** Compresses the content of a page: a fast level, because figures and hexadecimal text shrink well with any. */
final class Deflate {

    private Deflate() {}

    static byte[] bytes(byte[] plain) {
        Deflater deflater = new Deflater(4);
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
