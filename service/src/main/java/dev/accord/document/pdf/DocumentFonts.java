package dev.accord.document.pdf;

import dev.accord.document.font.EmbeddableFont;
import dev.accord.document.font.Face;
import dev.accord.document.font.Repertoire;
import dev.accord.document.layout.Mark;
import dev.accord.document.layout.Page;
import java.util.BitSet;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;

/**
 * The fonts of one document. Its characters come from three repertoires: Latin and the template's own, whose fonts are there already, and the
 * rest, whose font is made now.
 */
final class DocumentFonts {

    private final Repertoire[] repertoires;
    private final boolean[][] used;
    private final COSDictionary resources = new COSDictionary();

    DocumentFonts(Repertoire template, List<Page> pages) {
        repertoires = new Repertoire[] {Repertoire.LATIN, template, rest(template, pages)};
        used = new boolean[repertoires.length][Face.values().length];
    }

    private static Repertoire rest(Repertoire template, List<Page> pages) {
        BitSet rest = new BitSet();
        for (Page page : pages) {
            for (Mark mark : page.marks()) {
                if (mark instanceof Mark.Text text) {
                    text.text()
                            .codePoints()
                            .filter(c -> !Repertoire.LATIN.contains(c) && !template.contains(c))
                            .forEach(rest::set);
                }
            }
        }
        return new Repertoire(rest);
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
        String name = "F" + repertoire + (face == Face.BOLD ? "b" : "r");
        if (!used[repertoire][face.ordinal()]) {
            used[repertoire][face.ordinal()] = true;
            resources.setItem(COSName.getPDFName(name), dictionary(repertoires[repertoire].font(face), face));
        }
        return name;
    }

    /** Shared by all pages. */
    COSDictionary resources() {
        return resources;
    }

    private static COSDictionary dictionary(EmbeddableFont font, Face face) {
        COSDictionary composite = typed(COSName.FONT);
        composite.setItem(COSName.SUBTYPE, COSName.TYPE0);
        composite.setName(COSName.BASE_FONT, font.name());
        composite.setItem(COSName.ENCODING, COSName.IDENTITY_H);
        composite.setItem(COSName.DESCENDANT_FONTS, indirect(array(descendant(font, face))));
        composite.setItem(COSName.TO_UNICODE, Streams.deflated(font.toUnicode()));
        return composite;
    }

    private static COSDictionary descendant(EmbeddableFont font, Face face) {
        COSDictionary descendant = typed(COSName.FONT);
        descendant.setItem(COSName.SUBTYPE, COSName.CID_FONT_TYPE2);
        descendant.setName(COSName.BASE_FONT, font.name());
        COSDictionary system = new COSDictionary();
        system.setItem(COSName.REGISTRY, new COSString("Adobe"));
        system.setItem(COSName.ORDERING, new COSString("Identity"));
        system.setInt(COSName.SUPPLEMENT, 0);
        descendant.setItem(COSName.CIDSYSTEMINFO, system);
        descendant.setItem(COSName.FONT_DESC, descriptor(font, face));
        descendant.setItem(COSName.CID_TO_GID_MAP, COSName.IDENTITY);
        descendant.setInt(COSName.DW, 1000);
        COSArray widths = new COSArray();
        for (int width : font.widths()) {
            widths.add(COSInteger.get(width));
        }
        descendant.setItem(COSName.W, array(COSInteger.ZERO, widths));
        return descendant;
    }

    private static COSDictionary descriptor(EmbeddableFont font, Face face) {
        COSDictionary descriptor = typed(COSName.FONT_DESC);
        descriptor.setName(COSName.FONT_NAME, font.name());
        descriptor.setInt(COSName.FLAGS, 4);
        COSArray box = new COSArray();
        for (int edge : new int[] {-120, -200, 1120, 1000}) {
            box.add(COSInteger.get(edge));
        }
        descriptor.setItem(COSName.FONT_BBOX, box);
        descriptor.setInt(COSName.ITALIC_ANGLE, 0);
        descriptor.setInt(COSName.ASCENT, Math.round(Face.ASCENT * 1000));
        descriptor.setInt(COSName.DESCENT, Math.round(-Face.DESCENT * 1000));
        descriptor.setInt(COSName.CAP_HEIGHT, 740);
        descriptor.setInt(COSName.STEM_V, face == Face.BOLD ? 140 : 80);
        descriptor.setItem(COSName.FONT_FILE2, Streams.program(font.program(), font.programLength()));
        return descriptor;
    }

    private static COSDictionary typed(COSName type) {
        COSDictionary dictionary = new COSDictionary();
        dictionary.setItem(COSName.TYPE, type);
        return dictionary;
    }

    private static COSArray indirect(COSArray array) {
        array.setDirect(true);
        return array;
    }

    private static COSArray array(org.apache.pdfbox.cos.COSBase... items) {
        COSArray array = new COSArray();
        for (org.apache.pdfbox.cos.COSBase item : items) {
            array.add(item);
        }
        return array;
    }
}
