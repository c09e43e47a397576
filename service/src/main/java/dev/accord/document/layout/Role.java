package dev.accord.document.layout;

/** What a part of a document is to somebody who has it read aloud; named as PDF names it. */
public enum Role {
    DOCUMENT("Document"),
    DIVISION("Div"),
    PARAGRAPH("P"),
    HEADING_1("H1"),
    HEADING_2("H2"),
    HEADING_3("H3"),
    BULLETS("L"),
    NUMBERS("L"),
    ITEM("LI"),
    MARKER("Lbl"),
    ITEM_BODY("LBody"),
    TABLE("Table"),
    TABLE_HEAD("THead"),
    TABLE_BODY("TBody"),
    ROW("TR"),
    COLUMN_HEADER("TH"),
    ROW_HEADER("TH"),
    CELL("TD"),
    FIGURE("Figure"),
    LINK("Link");

    private final String type;

    Role(String type) {
        this.type = type;
    }

    public String type() {
        return type;
    }

    /** 1 to 3; 0 for everything else. */
    public int headingLevel() {
        return switch (this) {
            case HEADING_1 -> 1;
            case HEADING_2 -> 2;
            case HEADING_3 -> 3;
            default -> 0;
        };
    }

    /** @param level 0 for running text, 1 to 3 for a heading */
    static Role ofParagraph(int level) {
        return switch (level) {
            case 1 -> HEADING_1;
            case 2 -> HEADING_2;
            case 3 -> HEADING_3;
            default -> PARAGRAPH;
        };
    }
}
