package dev.accord.document.template;

import static org.assertj.core.api.Assertions.assertThat;

import dev.accord.document.Renderer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RenderingTests {

    @TempDir
    Path templates;

    Renderer renderer;

    @BeforeEach
    void letter() {
        Samples.writeLetter(templates);
        renderer = Samples.renderer(templates);
    }

    @Test
    void valuesStandInTheOrderOfTheTemplate() throws IOException {
        String text = text(renderer.render("letter", Locale.ENGLISH, Samples.fields(false)));

        assertThat(text)
                .containsSubsequence(
                        "Enterprise Account Executive Plan",
                        "Zoë Müller-Łukasiewicz",
                        "$120,000.00",
                        "New business 1",
                        "$1,250,000.00",
                        "150% – 5.00%",
                        "Glossary")
                .contains("Page 1 of 2", "Page 2 of 2", "K7Q2M-9XJ4T");
    }

    @Test
    void japaneseCanBeReadBack() throws IOException {
        String text = text(renderer.render("letter", Locale.JAPANESE, Samples.fields(true)));

        assertThat(text).contains("エンタープライズ営業 報酬計画", "髙橋 健太", "シニア・アカウントエグゼクティブ", "¥12,000,000");
    }

    @Test
    void sameValuesGiveTheSameBytes() {
        byte[] once = renderer.render("letter", Locale.JAPANESE, Samples.fields(true));
        byte[] again = Samples.renderer(templates).render("letter", Locale.JAPANESE, Samples.fields(true));

        assertThat(again).isEqualTo(once);
    }

    @Test
    void titleAndLanguageAreInTheFile() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(renderer.render("letter", Locale.ENGLISH, Samples.fields(false)))) {
            assertThat(pdf.getDocumentInformation().getTitle())
                    .isEqualTo("Enterprise Account Executive Plan: Zoë Müller-Łukasiewicz");
            assertThat(pdf.getDocumentInformation().getCustomMetadataValue("State"))
                    .isEqualTo("Version 3");
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("en");
        }
    }

    @Test
    void paperIsChosenByTheBody() throws IOException {
        Samples.write(templates, "us.en.html", "<html><body data-page='{{paper}}'>x</body></html>");
        try (PDDocument pdf = Loader.loadPDF(renderer.render("us", Locale.ENGLISH, Map.of("paper", "letter")))) {
            PDPage page = pdf.getPage(0);
            assertThat(page.getMediaBox().getWidth()).isEqualTo(612);
        }
    }

    @Test
    void tableHeadIsRepeatedAndNoRowIsCut() throws IOException {
        Samples.write(
                templates,
                "long.en.html",
                Samples.page(
                        "<table><thead><tr><th>Deal</th><th>Amount</th></tr></thead>{{#rows}}<tr><td>start-{{n}}<br/>end-{{n}}</td><td"
                                + " class='num'>{{n}}</td></tr>{{/rows}}</table>"));
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            rows.add(Map.of("n", i));
        }

        try (PDDocument pdf = Loader.loadPDF(renderer.render("long", Locale.ENGLISH, Map.of("rows", rows)))) {
            assertThat(pdf.getNumberOfPages()).isGreaterThan(5);
            for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
                String text = text(pdf, page);
                assertThat(text).startsWith("Deal Amount");
                assertThat(count(text, "start-")).isEqualTo(count(text, "end-")).isPositive();
            }
            assertThat(count(text(pdf), "start-")).isEqualTo(200);
        }
    }

    @Test
    void rowTallerThanAPageIsDividedBetweenLines() throws IOException {
        Samples.write(
                templates,
                "tall.en.html",
                Samples.page("<table><thead><tr><th>Terms</th></tr></thead><tr><td>{{text}}</td></tr></table>"));
        String words = "word ".repeat(4000);

        String text = text(renderer.render("tall", Locale.ENGLISH, Map.of("text", words)));

        assertThat(count(text, "word")).isEqualTo(4000);
    }

    @Test
    void headingIsNotLeftBehind() throws IOException {
        Samples.write(
                templates,
                "heads.en.html",
                Samples.page("{{#parts}}<h2>Heading {{n}}</h2><p>Body {{n}} of the text</p>{{/parts}}"));
        List<Map<String, Object>> parts = new ArrayList<>();
        for (int i = 100; i < 200; i++) {
            parts.add(Map.of("n", i));
        }

        try (PDDocument pdf = Loader.loadPDF(renderer.render("heads", Locale.ENGLISH, Map.of("parts", parts)))) {
            for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
                assertThat(text(pdf, page).strip())
                        .doesNotEndWithIgnoringCase("heading")
                        .matches("(?s).*Body \\d+ of the text");
            }
        }
    }

    @Test
    void unknownCharactersAndMarkupInValuesDoNoHarm() throws IOException {
        Samples.write(templates, "odd.en.html", Samples.page("<p>{{name}}</p>"));
        String name = "😀 𠮷野 <b>&amp; \u0000\uD800 مرحبا";

        String text = text(renderer.render("odd", Locale.ENGLISH, Map.of("name", name)));

        assertThat(text).contains("<b>&amp;", "野", "😀");
    }

    @Test
    void changedTemplateIsReadAgain() throws IOException {
        Samples.write(templates, "fresh.en.html", Samples.page("<p>old</p>"));
        renderer.render("fresh", Locale.ENGLISH, Map.of());
        Samples.write(templates, "fresh.en.html", Samples.page("<p>newer</p>"));

        assertThat(text(renderer.render("fresh", Locale.ENGLISH, Map.of()))).contains("newer");
    }

    @Test
    void languageWithoutAFileGetsEnglish() throws IOException {
        assertThat(text(renderer.render("letter", Locale.FRENCH, Samples.fields(false))))
                .contains("Page 1 of 2");
    }

    static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return text(document);
        }
    }

    private static String text(PDDocument document) throws IOException {
        return new PDFTextStripper().getText(document);
    }

    private static String text(PDDocument document, int page) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(document);
    }

    private static int count(String text, String part) {
        return text.split(part, -1).length - 1;
    }
}
