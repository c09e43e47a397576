package dev.accord.document.pdf;

import dev.accord.document.font.Deflate;
import dev.accord.document.font.Repertoire;
import dev.accord.document.layout.Composer;
import dev.accord.document.layout.Composition;
import dev.accord.document.layout.Element;
import dev.accord.document.layout.Mark;
import dev.accord.document.layout.PageSink;
import dev.accord.document.layout.Paper;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * Writes a document as tagged PDF/A-2a, page by page while it is laid out. The same document gives the same bytes: nothing is taken from the clock or from chance.
 */
public final class PdfWriter implements PageSink {

    private final PdfFile file = new PdfFile();
    private final Composition document;
    private final Paper paper;
    private final DocumentFonts fonts;
    private final List<List<Element>> contents = new ArrayList<>();
    private final List<Integer> pages = new ArrayList<>();
    private final List<Integer> bodies = new ArrayList<>();
    private final List<List<Mark.Link>> links = new ArrayList<>();
    private final List<Structure.LinkPlace> places = new ArrayList<>();
    private final MessageDigest digest;
    private boolean decorativeLinks;
    private final int tree = file.reserve();
    private final int resources = file.reserve();

    private PdfWriter(Composition document, Repertoire template) {
        this.document = document;
        this.paper = document.paper();
        this.fonts = new DocumentFonts(file, template, document.characters());
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** @param template characters whose font is shared by all documents of the template */
    public static byte[] write(Composition document, Repertoire template) {
        PdfWriter writer = new PdfWriter(document, template);
        Element root = Composer.compose(document, writer);
        return writer.finish(root);
    }

    @Override
    public void body(List<Mark> marks) {
        List<Element> elements = new ArrayList<>();
        Content content = new Content(fonts, paper.height(), pages.size(), elements);
        bodies.add(stream(content.of(marks)));
        contents.add(elements);
        pages.add(file.reserve());
        links.add(linksOf(marks));
    }

    private static List<Mark.Link> linksOf(List<Mark> marks) {
        List<Mark.Link> found = new ArrayList<>(0);
        for (Mark mark : marks) {
            if (mark instanceof Mark.Link link) {
                found.add(link);
            }
        }
        return found;
    }

    private int stream(byte[] content) {
        digest.update(content);
        return file.stream("/Filter/FlateDecode", Deflate.fast(content));
    }

    @Override
    public void running(int page, List<Mark> marks) {
        int content = stream(new Content(fonts, paper.height(), page, contents.get(page)).of(marks));
        List<Mark.Link> all = new ArrayList<>(links.get(page));
        all.addAll(linksOf(marks));
        List<Integer> annotations = new ArrayList<>(all.size());
        for (Mark.Link link : all) {
            annotations.add(annotation(link, page));
        }
        Bytes out = file.object(pages.get(page)).add("<</Type/Page/Parent ").reference(tree);
        out.add("/MediaBox[0 0 ").number(paper.width()).add(' ').number(paper.height());
        out.add("]/Resources ").reference(resources).add("/Contents[").reference(bodies.get(page));
        out.add(' ').reference(content).add("]/Tabs/S/StructParents ").number(page);
        if (!annotations.isEmpty()) {
            out.add("/Annots[");
            annotations.forEach(annotation -> out.reference(annotation).add(' '));
            out.add(']');
        }
        out.add(">>");
    }

    private int annotation(Mark.Link link, int page) {
        int number = file.reserve();
        Bytes out = file.object(number).add("<</Type/Annot/Subtype/Link/F 4/Border[0 0 0]/Rect[");
        out.number(link.x())
                .add(' ')
                .number(paper.height() - link.y() - link.height())
                .add(' ');
        out.number(link.x() + link.width()).add(' ').number(paper.height() - link.y());
        out.add("]/Contents").text(link.address());
        out.add("/A<</S/URI/URI(");
        for (char c : link.address().toCharArray()) {
            out.inString(c);
        }
        out.add(")>>");
        Element element = link.element();
        if (element != null) {
            out.add("/StructParent ").number(pages.size() + places.size());
            places.add(new Structure.LinkPlace(element, page, number));
        } else {
            decorativeLinks = true;
        }
        out.add(">>");
        return number;
    }

    private byte[] finish(Element root) {
        Bytes kids = file.object(tree)
                .add("<</Type/Pages/Count ")
                .number(pages.size())
                .add("/Kids[");
        pages.forEach(page -> kids.reference(page).add(' '));
        kids.add("]>>");
        fonts.write(resources);
        int[] numbers = pages.stream().mapToInt(Integer::intValue).toArray();
        Structure structure = new Structure(file, numbers, places);
        int tags = structure.write(root, contents);
        boolean accessible =
                structure.isOrdered() && !decorativeLinks && !document.title().isEmpty();
        int colours = Description.colours(file);
        int metadata = Description.metadata(file, document, accessible);
        int information = Description.information(file, document);
        int catalog = file.reserve();
        file.object(catalog)
                .add("<</Type/Catalog/Pages ")
                .reference(tree)
                .add("/Lang")
                .text(document.language())
                .add("/MarkInfo<</Marked true>>/StructTreeRoot ")
                .reference(tags)
                .add("/Metadata ")
                .reference(metadata)
                .add("/OutputIntents[")
                .reference(colours)
                .add("]/ViewerPreferences<</DisplayDocTitle true>>>>");
        return file.finish(catalog, information, HexFormat.of().formatHex(digest.digest(), 0, 16));
    }
}
