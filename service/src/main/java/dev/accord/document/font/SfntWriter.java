package dev.accord.document.font;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Puts tables together to a TrueType file: directory, padding and check sums. */
final class SfntWriter {

    private static final String[] TAGS = {"glyf", "head", "hhea", "hmtx", "loca", "maxp"};

    private SfntWriter() {}

    static byte[] write(byte[] head, byte[] hhea, byte[] maxp, byte[] hmtx, byte[] loca, byte[] glyf) {
        head[8] = head[9] = head[10] = head[11] = 0;
        byte[][] tables = {glyf, head, hhea, hmtx, loca, maxp};
        int size = 12 + 16 * TAGS.length;
        for (byte[] table : tables) {
            size += padded(table.length);
        }
        ByteBuffer file = ByteBuffer.allocate(size);
        // Search range 64, entry selector 2, range shift 32: what six tables give.
        file.putInt(0x00010000).putShort((short) TAGS.length).putShort((short) 64);
        file.putShort((short) 2).putShort((short) 32);
        int offset = 12 + 16 * TAGS.length;
        int headOffset = 0;
        for (int i = 0; i < TAGS.length; i++) {
            file.put(TAGS[i].getBytes(StandardCharsets.US_ASCII)).putInt(sum(tables[i]));
            file.putInt(offset).putInt(tables[i].length);
            if ("head".equals(TAGS[i])) {
                headOffset = offset;
            }
            file.put(offset, tables[i]);
            offset += padded(tables[i].length);
        }
        file.putInt(headOffset + 8, 0xB1B0AFBA - sum(file.array()));
        return file.array();
    }

    private static int padded(int length) {
        return (length + 3) & ~3;
    }

    private static int sum(byte[] table) {
        int sum = 0;
        for (int i = 0; i < table.length; i += 4) {
            int word = 0;
            for (int j = 0; j < 4; j++) {
                word = (word << 8) | (i + j < table.length ? table[i + j] & 0xff : 0);
            }
            sum += word;
        }
        return sum;
    }
}
