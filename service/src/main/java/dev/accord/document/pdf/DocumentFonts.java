package dev.accord.document.pdf;

import dev.accord.document.font.EmbeddableFont;
import dev.accord.document.font.Face;
import dev.accord.document.font.Repertoire;
import java.util.BitSet;

/**
 * The fonts of one document. Its characters come from three repertoires: Latin and the template's own, whose fonts are there already, and the
 * rest, whose font is made now.
 */
final class DocumentFonts {

    private final PdfFile file;
    private final Repertoire[] repertoires;
    private final int[][] objects;

    DocumentFonts(PdfFile file, Repertoire template, BitSet characters) {
        this.file = file;
        BitSet rest = new BitSet();
        for (int c = characters.nextSetBit(0); c >= 0; c = characters.nextSetBit(c + 1)) {
            if (!Repertoire.LATIN.contains(c) && !template.contains(c)) {
                rest.set(c);
            }
        }
        repertoires = new Repertoire[] {Repertoire.LATIN, template, new Repertoire(rest)};
        objects = new int[repertoires.length][Face.values().length];
    }

    /** Index of the repertoire a character is taken from. */
    int repertoireOf(int codePoint) {
        for (int i = 0; i < repertoires.length - 1; i++) {
            if (repertoires[i].contains(codePoint)) {
                return i;
            }
        }
        return repertoires.length - 1;
    }

    /** The character's number in the font of that repertoire. */
    int number(int repertoire, int codePoint) {
        return repertoires[repertoire].number(codePoint);
    }

    /** Name by which content refers to the font; it is embedded because of this call. */
    String name(int repertoire, Face face) {
        if (objects[repertoire][face.ordinal()] == 0) {
            objects[repertoire][face.ordinal()] = file.reserve();
        }
        return NAMES[repertoire][face.ordinal()];
    }

    private static final String[][] NAMES = {{"L", "Lb"}, {"T", "Tb"}, {"R", "Rb"}};

    /** Writes the fonts that were used, and the resources all pages share. */
    void write(int resources) {
        for (int repertoire = 0; repertoire < repertoires.length; repertoire++) {
            for (Face face : Face.values()) {
                if (objects[repertoire][face.ordinal()] != 0) {
                    write(objects[repertoire][face.ordinal()], repertoires[repertoire].font(face), face);
                }
            }
        }
        Bytes out = file.object(resources).add("<</Font<<");
        for (int repertoire = 0; repertoire < repertoires.length; repertoire++) {
            for (Face face : Face.values()) {
                int object = objects[repertoire][face.ordinal()];
                if (object != 0) {
                    out.add('/').add(NAMES[repertoire][face.ordinal()]).add(' ').reference(object);
                }
            }
        }
        out.add(">>>>");
    }

    private void write(int number, EmbeddableFont font, Face face) {
        int toUnicode = file.stream("/Filter/FlateDecode", font.toUnicode());
        int program = file.stream("/Filter/FlateDecode/Length1 " + font.programLength(), font.program());
        int descendant = file.reserve();
        int descriptor = file.reserve();
        file.object(number)
                .add("<</Type/Font/Subtype/Type0/BaseFont/")
                .add(font.name())
                .add("/Encoding/Identity-H/DescendantFonts[")
                .reference(descendant)
                .add("]/ToUnicode ")
                .reference(toUnicode)
                .add(">>");
        Bytes out = file.object(descendant)
                .add("<</Type/Font/Subtype/CIDFontType2/BaseFont/")
                .add(font.name())
                .add("/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor ")
                .reference(descriptor)
                .add("/CIDToGIDMap/Identity/DW 1000/W[0[");
        for (int width : font.widths()) {
            out.number(width).add(' ');
        }
        out.add("]]>>");
        file.object(descriptor)
                .add("<</Type/FontDescriptor/FontName/")
                .add(font.name())
                .add("/Flags 4/FontBBox[-120 -200 1120 1000]/ItalicAngle 0/Ascent ")
                .number(Math.round(Face.ASCENT * 1000))
                .add("/Descent ")
                .number(Math.round(-Face.DESCENT * 1000))
                .add("/CapHeight 740/StemV ")
                .number(face == Face.BOLD ? 140 : 80)
                .add("/FontFile2 ")
                .reference(program)
                .add(">>");
    }
}
