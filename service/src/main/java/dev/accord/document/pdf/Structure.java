package dev.accord.document.pdf;

import dev.accord.document.layout.Element;
import dev.accord.document.layout.Kid;
import dev.accord.document.layout.Piece;
import dev.accord.document.layout.Role;
import java.util.ArrayList;
import java.util.List;

/** Writes the tree a screen reader walks, and the way from each marked content back to its element. */
final class Structure {

    private final PdfFile file;
    private final int[] pages;
    private final List<LinkPlace> links;
    private int heading;
    private boolean ordered = true;

    /** A link's annotation on a page, and the element it belongs to. */
    record LinkPlace(Element element, int page, int annotation) {}

    /** @param pages numbers of the page objects */
    Structure(PdfFile file, int[] pages, List<LinkPlace> links) {
        this.file = file;
        this.pages = pages;
        this.links = links;
    }

    /**
     * @param contents by page: the elements of its marked contents
     * @return the number of the tree's root
     */
    int write(Element document, List<List<Element>> contents) {
        number(document);
        int root = file.reserve();
        int parents = file.reserve();
        element(document, root);
        file.object(root)
                .add("<</Type/StructTreeRoot/K ")
                .reference(document.number())
                .add("/ParentTree ")
                .reference(parents)
                .add("/ParentTreeNextKey ")
                .number(contents.size() + links.size())
                .add(">>");
        List<Integer> arrays = new ArrayList<>();
        for (List<Element> page : contents) {
            int array = file.reserve();
            arrays.add(array);
            Bytes out = file.object(array).add('[');
            for (Element element : page) {
                out.reference(element.number()).add(' ');
            }
            out.add(']');
        }
        for (LinkPlace link : links) {
            arrays.add(link.element().number());
        }
        Bytes out = file.object(parents).add("<</Nums[");
        for (int i = 0; i < arrays.size(); i++) {
            out.number(i).add(' ').reference(arrays.get(i)).add(' ');
        }
        out.add("]>>");
        return root;
    }

    /** Whether no heading leaves out a level, as PDF/UA wants it. */
    boolean isOrdered() {
        return ordered;
    }

    private void number(Element element) {
        element.number(file.reserve());
        int level = element.role().headingLevel();
        if (level > 0) {
            ordered &= level <= heading + 1;
            heading = level;
        }
        for (Kid kid : element.kids()) {
            if (kid instanceof Element inner) {
                number(inner);
            }
        }
    }

    private void element(Element element, int parent) {
        Bytes out =
                file.object(element.number()).add("<</S/").add(element.role().type());
        out.add("/P ").reference(parent);
        attributes(element, out);
        kids(element, out);
        out.add(">>");
        for (Kid kid : element.kids()) {
            if (kid instanceof Element inner) {
                element(inner, element.number());
            }
        }
    }

    private static void attributes(Element element, Bytes out) {
        String alternative = element.alternative();
        if (alternative != null) {
            out.add("/Alt").text(alternative);
        }
        String span = element.span() > 1 ? "/ColSpan " + element.span() : "";
        switch (element.role()) {
            case COLUMN_HEADER -> out.add("/A<</O/Table/Scope/Column").add(span).add(">>");
            case ROW_HEADER -> out.add("/A<</O/Table/Scope/Row").add(span).add(">>");
            case CELL -> {
                if (!span.isEmpty()) {
                    out.add("/A<</O/Table").add(span).add(">>");
                }
            }
            case BULLETS -> out.add("/A<</O/List/ListNumbering/Disc>>");
            case NUMBERS -> out.add("/A<</O/List/ListNumbering/Decimal>>");
            default -> {}
        }
    }

    private void kids(Element element, Bytes out) {
        int first = -1;
        for (Kid kid : element.kids()) {
            if (kid instanceof Piece piece && piece.count() > 0 && first < 0) {
                first = piece.page(0);
            }
        }
        if (first >= 0) {
            out.add("/Pg ").reference(pages[first]);
        }
        out.add("/K[");
        for (Kid kid : element.kids()) {
            switch (kid) {
                case Element inner -> out.reference(inner.number()).add(' ');
                case Piece piece -> contents(piece, first, out);
            }
        }
        if (element.role() == Role.LINK) {
            for (LinkPlace link : links) {
                if (link.element() == element) {
                    out.add("<</Type/OBJR/Obj ").reference(link.annotation());
                    out.add("/Pg ").reference(pages[link.page()]).add(">>");
                }
            }
        }
        out.add(']');
    }

    private void contents(Piece piece, int page, Bytes out) {
        for (int i = 0; i < piece.count(); i++) {
            if (piece.page(i) == page) {
                out.number(piece.content(i)).add(' ');
            } else {
                out.add("<</Type/MCR/Pg ").reference(pages[piece.page(i)]);
                out.add("/MCID ").number(piece.content(i)).add(">>");
            }
        }
    }
}
