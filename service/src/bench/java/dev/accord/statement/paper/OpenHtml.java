package dev.accord.statement.paper;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.extend.impl.FSDefaultCacheStore;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.CacheStore;
import com.openhtmltopdf.util.XRLog;
import dev.accord.document.template.Samples;
import dev.accord.document.template.Template;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;

/** openhtmltopdf with the same template, filled in the same way, and a style sheet that makes it look alike. Not tagged and no PDF/A. */
final class OpenHtml {

    private static final String STYLE = """
        @page { size: A4; margin: 72pt 54pt 66pt 54pt; @top-center { content: element(header); } @bottom-center { content: element(footer); } }
        header { position: running(header); display: block; font-size: 7.5pt; color: #5b6673 }
        footer { position: running(footer); display: block; font-size: 7.5pt; color: #5b6673 }
        page:before { content: counter(page) } pages:before { content: counter(pages) }
        body { font-family: 'BIZ UDPGothic'; font-size: 9.25pt; line-height: 1.5; color: #1b2430; margin: 0 }
        h1 { font-size: 17pt; color: #1f4e79; margin: 0 } h2 { font-size: 11.5pt; color: #1f4e79; margin: 16pt 0 5pt; page-break-after: avoid }
        table { width: 100%; border-collapse: collapse; } tr { page-break-inside: avoid }
        th, td { text-align: left; vertical-align: top; padding: 2.3pt 5pt; border-bottom: .5pt solid #c9d0d8; font-size: 8.75pt; font-weight: normal }
        th { color: #5b6673; font-weight: bold; font-size: 8.25pt } .bare td { border: 0; padding: 0 } .grid td, .grid th { border: .5pt solid #c9d0d8 }
        .num, .right { text-align: right } .small td, .small { font-size: 7.75pt } .muted { color: #5b6673 } .total td { font-weight: bold; border-top: .9pt solid #1b2430 }
        .note { background: #f3f6f9; border-left: 2.4pt solid #1f4e79; padding: 9pt } .keep { page-break-inside: avoid } p { margin: 0 0 5pt }
        .amount { font-size: 17pt; font-weight: bold } bar { display: inline-block; width: 64pt; height: 5pt; background: #1f4e79 }
        """;

    static {
        XRLog.setLoggingEnabled(false);
    }

    private final FSDefaultCacheStore metrics = new FSDefaultCacheStore();

    byte[] render(StatementDocument statement, PaperWords words) throws IOException {
        Template template = Samples.files(Path.of("templates")).find("statement", Locale.ENGLISH);
        String html = template.merged(new StatementFields(statement, words).all())
                .replace("</head>", "<style>" + STYLE + "</style></head>");
        ByteArrayOutputStream out = new ByteArrayOutputStream(65536);
        new PdfRendererBuilder()
                .useFastMode()
                .useCacheStore(CacheStore.PDF_FONT_METRICS, metrics)
                .useFont(font("/fonts/BIZUDPGothic-Regular.ttf"), "BIZ UDPGothic", 400, FontStyle.NORMAL, true)
                .useFont(font("/fonts/BIZUDPGothic-Bold.ttf"), "BIZ UDPGothic", 700, FontStyle.NORMAL, true)
                .withHtmlContent(html, null)
                .toStream(out)
                .run();
        return out.toByteArray();
    }

    private static FSSupplier<InputStream> font(String resource) {
        return () -> Objects.requireNonNull(OpenHtml.class.getResourceAsStream(resource));
    }
}
