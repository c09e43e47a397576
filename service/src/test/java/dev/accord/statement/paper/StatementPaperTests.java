package dev.accord.statement.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.accord.document.pdf.Validity;
import dev.accord.statement.paper.StatementDocument.Figure;
import dev.accord.statement.paper.StatementDocument.Line;
import dev.accord.statement.paper.StatementDocument.Measure;
import dev.accord.statement.paper.StatementDocument.Person;
import dev.accord.statement.paper.StatementDocument.PlanPart;
import dev.accord.statement.paper.StatementDocument.Version;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatementPaperTests {

    private static final Pattern NUMBERED = Pattern.compile("(?m)^(\\d+) OPP-");

    private final StatementPaper paper = Papers.paper();

    @ParameterizedTest
    @CsvSource({"0, en", "0, ja", "1, en", "1, ja", "200, en", "200, ja"})
    void isValidForArchivesAndScreenReaders(int lines, Locale language) {
        byte[] pdf = paper.render(Papers.statement(lines, language), language);

        assertThat(Validity.faultsOfPdfA(pdf)).isEmpty();
        assertThat(Validity.faultsOfPdfUa(pdf)).isEmpty();
    }

    @Test
    void saysEverythingInEnglish() throws Exception {
        String text = text(paper.render(Papers.statement(60, Locale.ENGLISH), Locale.ENGLISH))
                .replaceAll("\\s+", " ");

        assertThat(text)
                .containsSubsequence(
                        "Commission statement",
                        "To be paid",
                        "Zoë Müller-Łukasiewicz (E1042)",
                        "Senior Account Executive",
                        "April 20, 2027",
                        "FY27 Enterprise Account Executive",
                        "(FY27-AE), version 3",
                        "Summary",
                        "Held back",
                        "Carried from before",
                        "Year to date",
                        "48,210.33",
                        "Attainment",
                        "New business",
                        "99%",
                        "OPP-100000",
                        "in question by case C-204",
                        "Earlier deals and periods",
                        "Retroactive: Tier 2 reached",
                        "Adjustments",
                        "Adjustment: By decision D-118",
                        "Balances",
                        "Raise it on the line in Accord until April 20, 2027",
                        "Appendix: how every line came about",
                        "1.1 OPP-100000: 100%",
                        "Words",
                        "Marginal")
                .contains("−412.50", "Page 1 of", "K7Q2M-9XJ4T");
    }

    @Test
    void saysEverythingInJapanese() throws Exception {
        String text = text(paper.render(Papers.statement(60, Locale.JAPANESE), Locale.JAPANESE));

        assertThat(text)
                .containsSubsequence(
                        "コミッション明細書", "髙橋 健太", "2027年4月20日", "支払いの概要", "年初来の累計", "達成状況", "遡及: 第2段階", "付録: 各行の計算過程", "用語")
                .contains("東京電機株式会社", "Müller & Söhne GmbH", "2027/03/05");
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 1", "200, 200", "5000, 5000"})
    void everyLineIsThereOnceWithItsSteps(int lines, int expected) throws Exception {
        byte[] pdf = paper.render(Papers.statement(lines, Locale.ENGLISH), Locale.ENGLISH);

        String text = text(pdf);
        List<String> numbers = new ArrayList<>();
        Matcher matcher = NUMBERED.matcher(text);
        while (matcher.find()) {
            numbers.add(matcher.group(1));
        }
        assertThat(numbers).hasSize(2 * expected);
        assertThat(text.split("credited = ", -1)).hasSize(expected + 1);
        if (lines == 0) {
            assertThat(text).contains("No transaction and no adjustment in this period.");
        }
    }

    @Test
    void headIsRepeatedAndNoRowIsCut() throws Exception {
        try (PDDocument pdf = Loader.loadPDF(paper.render(Papers.statement(200, Locale.ENGLISH), Locale.ENGLISH))) {
            int pages = pdf.getNumberOfPages();
            assertThat(pages).isGreaterThan(9);
            int heads = 0;
            for (int page = 2; page < pages; page++) {
                String text = text(pdf, page, page);
                assertThat(text).as("page %d", page).contains("No. Transaction", "Page " + page + " of " + pages);
                heads += text.split("No. Transaction", -1).length - 1;
                // Both steps of a line stand in its row, so they are on the page of its number.
                Matcher first = Pattern.compile("(?m)(\\d+)\\.1 OPP-").matcher(text);
                while (first.find()) {
                    assertThat(text).contains(first.group(1) + ".2 tier 1").contains("\n" + first.group(1) + " OPP-");
                }
            }
            assertThat(heads).isGreaterThan(pages - 3);
        }
    }

    @Test
    void repeatedHeadIsReadOnce() throws Exception {
        try (PDDocument pdf = Loader.loadPDF(paper.render(Papers.statement(200, Locale.ENGLISH), Locale.ENGLISH))) {
            List<String> types = new ArrayList<>();
            List<String> alternatives = new ArrayList<>();
            walk(pdf.getDocumentCatalog().getStructureTreeRoot(), types, alternatives);

            assertThat(types).contains("H1", "H2", "Table", "THead", "TH", "TD", "P", "Div");
            assertThat(types.stream().filter("THead"::equals).count())
                    .isLessThan(types.stream().filter("Table"::equals).count());
            assertThat(types.stream().filter("Figure"::equals)).hasSize(2);
            assertThat(alternatives).containsExactly("New business: 99% of the quota", "Renewals: 140% of the quota");
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("en");
        }
    }

    @Test
    void sameStatementGivesTheSameBytes() {
        byte[] once = paper.render(Papers.statement(40, Locale.JAPANESE), Locale.JAPANESE);
        paper.render(Papers.statement(3, Locale.ENGLISH), Locale.ENGLISH);

        assertThat(Papers.paper().render(Papers.statement(40, Locale.JAPANESE), Locale.JAPANESE))
                .isEqualTo(once);
    }

    @Test
    void onlyNegativeLinesPayNothingAndSayWhatIsCarried() throws Exception {
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            Line line = Papers.line(i, Locale.ENGLISH);
            lines.add(new Line(
                    LineKind.CLAWBACK,
                    line.component(),
                    line.transaction(),
                    line.date(),
                    line.about(),
                    line.credit(),
                    line.rates(),
                    line.amount().negate(),
                    "refunded on March 12",
                    null,
                    line.steps()));
        }
        PlanPart plan = Papers.plan("USD", lines, Locale.ENGLISH, null);
        String text = text(render(Papers.version(), List.of(plan)));

        assertThat(plan.payout()).isZero();
        assertThat(text).contains("$0.00", "Carried to the next period", "Clawback: refunded on March 12", "−60.03");
    }

    @Test
    void twoCurrenciesAreToldApart() throws Exception {
        List<Line> lines = List.of(Papers.line(0, Locale.ENGLISH), Papers.line(6, Locale.ENGLISH));
        PlanPart plan = Papers.plan("EUR", lines, Locale.ENGLISH, new BigDecimal("1.0825"));
        PlanPart other = Papers.plan(20, Locale.ENGLISH);
        String text = text(render(Papers.version(), List.of(plan, other)));

        assertThat(text)
                .contains(
                        "Amount, EUR",
                        "Amount, USD",
                        "USD 1,200.50",
                        "EUR 48,714.50",
                        "In USD, at 1.0825",
                        "Total to be paid");
        assertThat(Validity.faultsOfPdfUa(render(Papers.version(), List.of(plan, other))))
                .isEmpty();
    }

    @Test
    void personWithoutAPlanIsToldSo() throws Exception {
        assertThat(text(render(Papers.version(), List.of()))).contains("You were on no plan in this period", "$0.00");
    }

    @Test
    void longNamesFit() throws Exception {
        Person person = new Person(
                "E1",
                "Maximiliana-Bernadette von Hohenstein-Oberlichtenau zu Aalen",
                "Principal Enterprise Account Executive for Strategic Accounts",
                "Northern and Eastern Europe, Middle East and Africa",
                "Bartholomäus Featherstonehaugh-Cholmondeley");
        StatementDocument statement =
                Papers.statement(person, Papers.version(), Locale.ENGLISH, List.of(Papers.plan(3, Locale.ENGLISH)));
        try (PDDocument pdf = Loader.loadPDF(paper.render(statement, Locale.ENGLISH))) {
            String text = text(pdf, 1, 1);
            assertThat(text.replaceAll("\\s+", " ")).contains(person.name(), "Page 1 of");
        }
    }

    @Test
    void newVersionSaysWhatChangedOnTop() throws Exception {
        Version again = new Version(
                2,
                1,
                List.of("OPP-100037: credit 9,119.50 instead of 8,000.00, +55.98 USD"),
                LocalDate.of(2027, 4, 9),
                LocalDate.of(2027, 4, 23),
                "K7Q2M-9XJ4T",
                "0a1b");
        String text = text(render(again, List.of(Papers.plan(2, Locale.ENGLISH))));

        assertThat(text)
                .containsSubsequence(
                        "supersedes version 1",
                        "Version 2 takes the place of version 1.",
                        "OPP-100037: credit 9,119.50",
                        "Summary");
    }

    @Test
    void previewSaysThatItIsNone() throws Exception {
        Version preview = new Version(1, null, List.of(), null, null, null, "0a1b");

        assertThat(text(render(preview, List.of(Papers.plan(2, Locale.ENGLISH)))))
                .contains("Preview.", "has not been released")
                .doesNotContain("verify with code");
    }

    @Test
    void yenHasNoDecimals() throws Exception {
        Line line = new Line(
                LineKind.EARNED,
                "NEW",
                "OPP-1",
                Papers.FROM,
                null,
                new Measure(new BigDecimal("1200000"), "JPY"),
                List.of(),
                new BigDecimal("60000"),
                null,
                null,
                List.of());
        PlanPart plan = new PlanPart(
                "P",
                "P",
                1,
                Papers.FROM,
                Papers.TO,
                "JPY",
                List.of(),
                List.of(line),
                List.of(new Figure(FigureKind.EARNED, null, new BigDecimal("60000"))),
                new BigDecimal("60000"),
                new BigDecimal("0.0067"),
                new BigDecimal("402.00"),
                List.of());

        assertThat(text(render(Papers.version(), List.of(plan)))).contains("1,200,000 60,000", "$402.00");
    }

    @Test
    void figuresThatDoNotAddUpAreNoStatement() {
        PlanPart plan = Papers.plan(3, Locale.ENGLISH);
        assertThatThrownBy(() -> new PlanPart(
                        plan.code(),
                        plan.name(),
                        1,
                        plan.from(),
                        plan.to(),
                        "USD",
                        List.of(),
                        plan.lines(),
                        plan.figures(),
                        plan.paid().add(BigDecimal.ONE),
                        null,
                        plan.payout(),
                        List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("add up to");
    }

    @Test
    void fiveThousandLinesNeedLittleMemoryAndNoMoreTimeEach() {
        paper.render(Papers.statement(5000, Locale.ENGLISH), Locale.ENGLISH);
        long few = allocated(500);
        long many = allocated(5000);

        // Ten times the lines allocate about ten times as much: nothing grows with the square of them.
        assertThat((double) many / few).isLessThan(12);
    }

    private long allocated(int lines) {
        StatementDocument statement = Papers.statement(lines, Locale.ENGLISH);
        var threads = (com.sun.management.ThreadMXBean) java.lang.management.ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        paper.render(statement, Locale.ENGLISH);
        return threads.getCurrentThreadAllocatedBytes() - before;
    }

    private byte[] render(Version version, List<PlanPart> plans) {
        return paper.render(
                Papers.statement(Papers.person(Locale.ENGLISH), version, Locale.ENGLISH, plans), Locale.ENGLISH);
    }

    private static void walk(PDStructureNode node, List<String> types, List<String> alternatives) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                types.add(element.getStructureType());
                if (element.getAlternateDescription() != null) {
                    alternatives.add(element.getAlternateDescription());
                }
                walk(element, types, alternatives);
            }
        }
    }

    static String text(byte[] pdf) throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return text(document, 1, Integer.MAX_VALUE);
        }
    }

    private static String text(PDDocument document, int from, int to) throws Exception {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setSortByPosition(true);
        stripper.setStartPage(from);
        stripper.setEndPage(to);
        return stripper.getText(document).replace('\u00a0', ' ');
    }
}
