package dev.accord.document.pdf;

import dev.accord.document.font.Deflate;
import java.util.Arrays;

/**
 * The objects of a PDF file and where they are. Streams are written as they come, everything else is gathered and compressed, so that the thousands of small objects a
 * structure has cost little time and room.
 */
final class PdfFile {

    private static final int GATHERED = 200;

    private final Bytes out = new Bytes(1 << 16);
    private final Bytes bodies = new Bytes(1 << 14);
    private final Bytes index = new Bytes(2048);
    private int gathered;
    private int holder;
    private int count;

    /** By object number: where it starts in the file, or the object that holds it. */
    private int[] places = new int[256];

    /** By object number: its place among those its holder holds, or -1. */
    private int[] ranks = new int[256];

    PdfFile() {
        // The high characters say that the file is not text.
        out.add("%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n");
        reserve();
    }

    /** The number of an object that will be written later. */
    int reserve() {
        if (count == places.length) {
            places = Arrays.copyOf(places, count * 2);
            ranks = Arrays.copyOf(ranks, count * 2);
        }
        return count++;
    }

    /** @param entries of the stream's dictionary but its length */
    int stream(String entries, byte[] data) {
        int number = reserve();
        stream(number, entries, data);
        return number;
    }

    private void stream(int number, String entries, byte[] data) {
        places[number] = out.length();
        ranks[number] = -1;
        out.number(number).add(" 0 obj\n<<").add(entries).add("/Length ").number(data.length);
        out.add(">>\nstream\n").add(data, data.length).add("\nendstream\nendobj\n");
    }

    /** Begins an object that is no stream; what is added to the result until the next call belongs to it. */
    Bytes object(int number) {
        if (gathered == GATHERED) {
            flush();
        }
        if (gathered == 0) {
            holder = reserve();
        }
        places[number] = holder;
        ranks[number] = gathered++;
        bodies.add('\n');
        index.number(number).add(' ').number(bodies.length()).add(' ');
        return bodies;
    }

    private void flush() {
        if (gathered == 0) {
            return;
        }
        Bytes all = new Bytes(index.length() + bodies.length());
        all.add(index.array(), index.length()).add(bodies.array(), bodies.length());
        stream(
                holder,
                "/Type/ObjStm/N " + gathered + "/First " + index.length() + "/Filter/FlateDecode",
                Deflate.fast(all.copy()));
        bodies.clear();
        index.clear();
        gathered = 0;
    }

    /** @param id 32 hexadecimal digits */
    byte[] finish(int catalog, int information, String id) {
        flush();
        int number = reserve();
        int start = out.length();
        places[number] = start;
        ranks[number] = -1;
        Bytes table = new Bytes(count * 7);
        entry(table, 0, 0, 0xffff);
        for (int i = 1; i < count; i++) {
            boolean direct = ranks[i] < 0;
            entry(table, direct ? 1 : 2, places[i], direct ? 0 : ranks[i]);
        }
        stream(
                number,
                "/Type/XRef/Size " + count + "/W[1 4 2]/Root " + catalog + " 0 R/Info " + information + " 0 R/ID[<" + id
                        + "><" + id + ">]/Filter/FlateDecode",
                Deflate.fast(table.copy()));
        out.add("startxref\n").number(start).add("\n%%EOF\n");
        return out.copy();
    }

    private static void entry(Bytes table, int type, int place, int rank) {
        table.add(type).add(place >>> 24).add(place >>> 16).add(place >>> 8);
        table.add(place).add(rank >>> 8).add(rank);
    }
}
