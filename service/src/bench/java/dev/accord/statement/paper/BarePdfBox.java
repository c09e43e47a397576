package dev.accord.statement.paper;

import dev.accord.document.font.Face;
import dev.accord.document.layout.Mark;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/** PDFBox with an embedded font parsed once: no template, no layout, no tags; the texts and lines are put where they are known to belong. */
final class BarePdfBox {

    private final TrueTypeFont regular = font("/fonts/BIZUDPGothic-Regular.ttf");
    private final TrueTypeFont bold = font("/fonts/BIZUDPGothic-Bold.ttf");

    private static TrueTypeFont font(String resource) {
        try (InputStream in = Objects.requireNonNull(BarePdfBox.class.getResourceAsStream(resource))) {
            return new TTFParser().parse(RandomAccessReadBuffer.createBufferFromStream(in));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    byte[] draw(List<List<Mark>> pages) throws IOException {
        try (PDDocument pdf = new PDDocument()) {
            return draw(pages, pdf, PDType0Font.load(pdf, regular, true), PDType0Font.load(pdf, bold, true));
        }
    }

    /** With Helvetica, which every reader has: nothing is embedded. What it lacks is drawn as a question mark. */
    byte[] drawWithoutFont(List<List<Mark>> pages) throws IOException {
        try (PDDocument pdf = new PDDocument()) {
            PDFont plain = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
            return draw(pages, pdf, plain, new PDType1Font(Standard14Fonts.FontName.HELVETICA_BOLD));
        }
    }

    /** The same text in the characters Helvetica has. */
    static List<List<Mark>> western(List<List<Mark>> pages) {
        return pages.stream()
                .map(marks -> marks.stream()
                        .map(mark -> mark instanceof Mark.Text text
                                ? new Mark.Text(
                                        text.x(),
                                        text.y(),
                                        text.text().replaceAll("[^\\x20-\\x7e]", "?"),
                                        text.style(),
                                        null)
                                : mark)
                        .toList())
                .toList();
    }

    private static byte[] draw(List<List<Mark>> pages, PDDocument pdf, PDFont plain, PDFont strong) throws IOException {
        for (List<Mark> marks : pages) {
            PDPage page = new PDPage(PDRectangle.A4);
            pdf.addPage(page);
            try (PDPageContentStream out = new PDPageContentStream(pdf, page)) {
                draw(marks, out, plain, strong);
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(65536);
        pdf.save(bytes);
        return bytes.toByteArray();
    }

    private static void draw(List<Mark> marks, PDPageContentStream out, PDFont plain, PDFont strong)
            throws IOException {
        float height = PDRectangle.A4.getHeight();
        for (Mark mark : marks) {
            if (mark instanceof Mark.Fill fill) {
                colour(out, fill.ink().rgb());
                out.addRect(fill.x(), height - fill.bottom(), fill.width(), fill.height());
                out.fill();
            }
        }
        for (Mark mark : marks) {
            if (mark instanceof Mark.Text text) {
                colour(out, text.style().ink().rgb());
                out.beginText();
                out.setFont(
                        text.style().face() == Face.BOLD ? strong : plain,
                        text.style().size());
                out.newLineAtOffset(text.x(), height - text.y());
                out.showText(text.text());
                out.endText();
            }
        }
    }

    private static void colour(PDPageContentStream out, int rgb) throws IOException {
        out.setNonStrokingColor(((rgb >> 16) & 255) / 255f, ((rgb >> 8) & 255) / 255f, (rgb & 255) / 255f);
    }
}
