package dev.accord.document.font;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/**
 * Characters that are embedded together as one font: numbered in the order of their code points, so that the same characters give the
 * same font. The characters of Latin script are one repertoire, those of a template another: both are made once and put into document
 * after document; only what a document has beyond them is made for it.
 */
public final class Repertoire {

    /** Latin text, figures and the signs of money and typography. */
    public static final Repertoire LATIN = new Repertoire(latin());

    private final BitSet characters;
    private final char[] bmpNumbers;
    private final Map<Integer, Integer> otherNumbers = new HashMap<>();
    private final int[] codePoints;
    private final EmbeddableFont[] fonts = new EmbeddableFont[Face.values().length];

    public Repertoire(BitSet characters) {
        this.characters = (BitSet) characters.clone();
        codePoints = characters.stream().toArray();
        int last = characters.previousSetBit(0xffff);
        bmpNumbers = new char[last + 1];
        for (int i = 0; i < codePoints.length; i++) {
            if (codePoints[i] <= last) {
                bmpNumbers[codePoints[i]] = (char) (i + 1);
            } else {
                otherNumbers.put(codePoints[i], i + 1);
            }
        }
    }

    private static BitSet latin() {
        BitSet set = new BitSet();
        set.set(0x20, 0x7f);
        " £¥§©«°±·»×–—‘’“”•…€−≤≥→".codePoints().forEach(set::set);
        return set;
    }

    public boolean contains(int codePoint) {
        return characters.get(codePoint);
    }

    /** The number by which content refers to the character; 0 when it is not in this repertoire. */
    public int number(int codePoint) {
        if (codePoint < bmpNumbers.length) {
            return bmpNumbers[codePoint];
        }
        return codePoint <= 0xffff ? 0 : otherNumbers.getOrDefault(codePoint, 0);
    }

    int[] codePoints() {
        return codePoints;
    }

    /** The font file and its tables, made on first use. */
    public synchronized EmbeddableFont font(Face face) {
        EmbeddableFont font = fonts[face.ordinal()];
        if (font == null) {
            font = EmbeddableFont.of(face, this);
            fonts[face.ordinal()] = font;
        }
        return font;
    }
}
