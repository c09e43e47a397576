package dev.accord.document.pdf;

import dev.accord.document.font.Deflate;
import dev.accord.document.font.Repertoire;
import dev.accord.document.layout.Composition;
import dev.accord.document.layout.Mark;
import dev.accord.document.layout.Page;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** Writes pages as a PDF. The same pages give the same bytes: nothing is taken from the clock or from chance. */
public final class PdfWriter {

    private PdfWriter() {}

    /** @param template characters whose font is shared by all documents of the template */
    public static byte[] write(Composition document, List<Page> pages, Repertoire template) {
        DocumentFonts fonts = new DocumentFonts(template, pages);
        COSDictionary resources = new COSDictionary();
        resources.setItem(COSName.FONT, fonts.resources());
        try (PDDocument pdf = new PDDocument()) {
            long id = 17;
            for (Page page : pages) {
                byte[] content = Content.of(page, fonts);
                id = id * 31 + java.util.Arrays.hashCode(content);
                pdf.addPage(page(page, content, resources));
            }
            describe(pdf, document);
            pdf.setDocumentId(id);
            ByteArrayOutputStream out = new ByteArrayOutputStream(65536);
            pdf.save(out, CompressParameters.NO_COMPRESSION);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + document.title(), e);
        }
    }

    private static PDPage page(Page page, byte[] content, COSDictionary resources) {
        PDPage pdPage =
                new PDPage(new PDRectangle(page.paper().width(), page.paper().height()));
        COSDictionary dictionary = pdPage.getCOSObject();
        dictionary.setItem(COSName.RESOURCES, resources);
        dictionary.setItem(COSName.CONTENTS, Streams.deflated(Deflate.fast(content)));
        COSArray links = new COSArray();
        for (Mark mark : page.marks()) {
            if (mark instanceof Mark.Link link) {
                links.add(link(link, page.paper().height()));
            }
        }
        if (links.size() > 0) {
            dictionary.setItem(COSName.ANNOTS, links);
        }
        return pdPage;
    }

    private static COSDictionary link(Mark.Link link, float height) {
        COSDictionary action = new COSDictionary();
        action.setItem(COSName.S, COSName.URI);
        action.setItem(COSName.URI, new COSString(link.address()));
        COSDictionary annotation = new COSDictionary();
        annotation.setItem(COSName.TYPE, COSName.ANNOT);
        annotation.setItem(COSName.SUBTYPE, COSName.getPDFName("Link"));
        COSArray corners = new COSArray();
        corners.add(new COSFloat(link.x()));
        corners.add(new COSFloat(height - link.y() - link.height()));
        corners.add(new COSFloat(link.x() + link.width()));
        corners.add(new COSFloat(height - link.y()));
        annotation.setItem(COSName.RECT, corners);
        COSArray border = new COSArray();
        for (int i = 0; i < 3; i++) {
            border.add(COSInteger.ZERO);
        }
        annotation.setItem(COSName.BORDER, border);
        annotation.setInt(COSName.F, 4);
        annotation.setItem(COSName.A, action);
        return annotation;
    }

    private static void describe(PDDocument pdf, Composition document) {
        PDDocumentInformation information = new PDDocumentInformation();
        information.setTitle(document.title());
        information.setProducer("Accord");
        if (document.state() != null) {
            information.setCustomMetadataValue("State", document.state());
        }
        if (document.date() != null) {
            information.setCustomMetadataValue("Date", document.date());
        }
        pdf.setDocumentInformation(information);
        COSDictionary catalog = pdf.getDocumentCatalog().getCOSObject();
        catalog.setString(COSName.LANG, document.language());
        COSDictionary preferences = new COSDictionary();
        preferences.setBoolean(COSName.getPDFName("DisplayDocTitle"), true);
        catalog.setItem(COSName.VIEWER_PREFERENCES, preferences);
    }
}
