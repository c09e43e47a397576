package dev.accord.statement.paper;

import static org.assertj.core.api.Assertions.assertThat;

import dev.accord.document.layout.Mark;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Two-page statements per second on one core, beside JasperReports and openhtmltopdf with the same content, and beside bare PDFBox as the limit. See
 * docs/benchmarks.md; it asserts no time.
 */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 5, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(1)
@State(Scope.Benchmark)
public class StatementPaperBenchmark {

    /** Fills two pages, its steps included. */
    private static final int LINES = 7;

    private StatementPaper paper;
    private StatementDocument[] statements;
    private List<List<Mark>> pages;
    private List<List<Mark>> western;
    private BarePdfBox bare;
    private OpenHtml html;
    private Jasper jasper;
    private PaperWords words;
    private int next;

    @Test
    @SuppressWarnings("SystemOut")
    void statementsPerSecond() throws Exception {
        setUp();
        byte[] own = accord();
        report("accord", own);
        report("pdfBox", pdfBox());
        report("openHtmlToPdf", openHtmlToPdf());
        report("jasperReports", jasperReports());
        assertThat(pagesOf(own)).isEqualTo(2);
        processorTime();
        // Its own process gets the classes from this property, which under Surefire names a jar made for the test run.
        System.setProperty(
                "java.class.path",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .include(StatementPaperBenchmark.class.getName())
                        .jvmArgs("-Xmx1g", "-XX:+UseSerialGC", "-Djava.awt.headless=true")
                        .build())
                .run();
        Map<String, Double> scores = new HashMap<>();
        results.forEach(result -> scores.put(
                result.getPrimaryResult().getLabel(), result.getPrimaryResult().getScore()));
        double accord = scores.get("accord");
        scores.forEach((label, score) ->
                System.out.printf("%-14s %8.0f statements/s  Accord / it %.2f%n", label, score, accord / score));
    }

    /** Processor time of one thread: it says the same on a busy machine. */
    @SuppressWarnings("SystemOut")
    private void processorTime() throws Exception {
        Map<String, Callable<byte[]>> ways = new LinkedHashMap<>();
        ways.put("accord", this::accord);
        ways.put("pdfBox", this::pdfBox);
        ways.put("pdfBoxNoFont", this::pdfBoxNoFont);
        ways.put("openHtmlToPdf", this::openHtmlToPdf);
        ways.put("jasperReports", this::jasperReports);
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        Map<String, Double> millis = new LinkedHashMap<>();
        for (int round = 0; round < 4; round++) {
            for (Map.Entry<String, Callable<byte[]>> way : ways.entrySet()) {
                int count = 0;
                long start = threads.getCurrentThreadCpuTime();
                while (threads.getCurrentThreadCpuTime() - start < 4_000_000_000L) {
                    way.getValue().call();
                    count++;
                }
                millis.put(way.getKey(), (threads.getCurrentThreadCpuTime() - start) / 1e6 / count);
            }
        }
        millis.forEach((name, time) -> System.out.printf(
                "%-14s %8.2f ms of CPU, %6.1f times Accord%n", name, time, time / millis.get("accord")));
    }

    private static void report(String name, byte[] pdf) throws Exception {
        java.nio.file.Path folder = java.nio.file.Files.createDirectories(
                java.nio.file.Path.of(System.getProperty("accord.test.target", "target"), "statement-paper"));
        java.nio.file.Files.write(folder.resolve(name + ".pdf"), pdf);
        System.out.printf("%-14s %d pages, %d bytes%n", name, pagesOf(pdf), pdf.length);
    }

    private static int pagesOf(byte[] pdf) throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        }
    }

    @Setup
    public void setUp() throws Exception {
        paper = Papers.paper();
        words = new PaperWords(Papers.messages(), Locale.ENGLISH);
        statements = new StatementDocument[64];
        for (int i = 0; i < statements.length; i++) {
            statements[i] = Papers.statement(LINES, i, Locale.ENGLISH);
        }
        pages = SamePages.of(statements[0], words).pages;
        western = BarePdfBox.western(pages);
        bare = new BarePdfBox();
        html = new OpenHtml();
        jasper = new Jasper();
    }

    private StatementDocument statement() {
        return statements[next++ & 63];
    }

    /** Tagged PDF/A-2a and PDF/UA from the template. */
    @Benchmark
    public byte[] accord() {
        return paper.render(statement(), Locale.ENGLISH);
    }

    @Benchmark
    public byte[] pdfBox() throws Exception {
        return bare.draw(pages);
    }

    /** How fast drawing is when no font is embedded at all: less than a statement may be. */
    @Benchmark
    public byte[] pdfBoxNoFont() throws Exception {
        return bare.drawWithoutFont(western);
    }

    @Benchmark
    public byte[] openHtmlToPdf() throws Exception {
        return html.render(statement(), words);
    }

    @Benchmark
    public byte[] jasperReports() throws Exception {
        return jasper.render(statement(), words);
    }
}
