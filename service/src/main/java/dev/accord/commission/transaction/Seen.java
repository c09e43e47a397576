package dev.accord.commission.transaction;

import org.jspecify.annotations.Nullable;

/**
 * The ids of a file that were read so far, with their row and content, in 24 bytes each: 96 bits of a digest stand for the id. So a file of
 * five million rows is checked for repetitions in memory of a known size.
 */
final class Seen {

    private static final int FIELDS = 3;
    private static final long LOW = 0xFFFF_FFFFL;

    private long[] slots = new long[FIELDS << 14];
    private int mask = (1 << 14) - 1;
    private int size;

    /** What an id stood for when it was read first. */
    record Found(int row, boolean sameContent) {}

    /** Notes the id unless it is known; answers what is known about it. */
    @Nullable
    Found add(long id, int more, int row, long content) {
        if (size * 5L > (mask + 1L) * 3) {
            grow();
        }
        int slot = slot(id, more);
        if (slots[slot + 1] != 0) {
            return new Found((int) (slots[slot + 1] & LOW), slots[slot + 2] == content);
        }
        slots[slot] = id;
        slots[slot + 1] = ((long) more << 32) | (row & LOW);
        slots[slot + 2] = content;
        size++;
        return null;
    }

    /** The row on which the id stands; 0 when it is not in the file. */
    int row(long id, int more) {
        return (int) (slots[slot(id, more) + 1] & LOW);
    }

    /** The content under an id that is there. */
    long content(long id, int more) {
        return slots[slot(id, more) + 2];
    }

    /** The slot of this id, or the free one where it belongs. A row is never 0, so a slot that is taken never looks free. */
    private int slot(long id, int more) {
        int at = (int) (id ^ (id >>> 32)) & mask;
        while (slots[at * FIELDS + 1] != 0
                && (slots[at * FIELDS] != id || (int) (slots[at * FIELDS + 1] >>> 32) != more)) {
            at = (at + 1) & mask;
        }
        return at * FIELDS;
    }

    private void grow() {
        long[] former = slots;
        mask = mask * 2 + 1;
        slots = new long[FIELDS * (mask + 1)];
        for (int i = 0; i < former.length; i += FIELDS) {
            if (former[i + 1] != 0) {
                int slot = slot(former[i], (int) (former[i + 1] >>> 32));
                System.arraycopy(former, i, slots, slot, FIELDS);
            }
        }
    }
}
