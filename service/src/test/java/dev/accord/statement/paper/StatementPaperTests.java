package dev.accord.statement.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class StatementPaperTests {

    private final StatementPaper paper = Papers.paper();

    @Test
    void figuresStandInTheReadersLanguage() throws Exception {
        assertThat(text(paper.render(Papers.statement(30, Locale.ENGLISH), Locale.ENGLISH)))
                .contains(
                        "Commission statement",
                        "March 2027",
                        "99%",
                        "How every line".toLowerCase(Locale.ROOT),
                        "Page 1 of");
        assertThat(text(paper.render(Papers.statement(30, Locale.JAPANESE), Locale.JAPANESE)))
                .contains("コミッション明細書", "髙橋 健太", "東京電機株式会社");
    }

    static String text(byte[] pdf) throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
