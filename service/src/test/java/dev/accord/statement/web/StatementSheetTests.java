package dev.accord.statement.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.accord.statement.paper.FigureKind;
import dev.accord.statement.paper.LineKind;
import dev.accord.statement.paper.StatementDocument;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.support.StaticMessageSource;

/** A statement as a workbook: what is in the cells, read from the file itself. */
class StatementSheetTests {

    private static final LocalDate DAY = LocalDate.of(2027, 3, 8);

    @TempDir
    Path folder;

    @Test
    void linesStandWithTheirStepsFoldedBelowAndNothingIsAFormula() throws IOException {
        Map<String, String> parts = written(statement("=1+1", "4 % of 300.00 = 12.00"));
        String sheet = parts.get("xl/worksheets/sheet1.xml");
        assertThat(sheet)
                .contains("<v>12.00</v>")
                .contains("outlineLevel=\"1\"")
                .doesNotContain("<f>");
        assertThat(parts.get("xl/sharedStrings.xml")).contains("=1+1").contains("4 % of 300.00 = 12.00");
    }

    @Test
    void aPayeeWithoutAPlanHasASheetAllTheSame() throws IOException {
        StatementDocument without = new StatementDocument(
                person(), period(), version(), "USD", BigDecimal.ZERO, List.of(), List.of(), List.of(), Set.of(), "a4");
        assertThat(written(without).get("xl/worksheets/sheet1.xml")).contains("<v>0</v>");
    }

    private static StatementDocument statement(String transaction, String step) {
        BigDecimal amount = new BigDecimal("12.00");
        StatementDocument.Line line = new StatementDocument.Line(
                LineKind.EARNED, "NEW", transaction, DAY, null, null, List.of(), amount, null, null, List.of(step));
        StatementDocument.PlanPart plan = new StatementDocument.PlanPart(
                "A/B:PLAN",
                "Plan",
                1,
                DAY,
                DAY,
                "USD",
                List.of(),
                List.of(line),
                List.of(new StatementDocument.Figure(FigureKind.EARNED, null, amount)),
                amount,
                null,
                amount,
                List.of());
        return new StatementDocument(
                person(), period(), version(), "USD", amount, List.of(), List.of(plan), List.of(), Set.of(), "a4");
    }

    private static StatementDocument.Person person() {
        return new StatementDocument.Person("E1", "小林 さくら", "AE", "West", null);
    }

    private static StatementDocument.Period period() {
        return new StatementDocument.Period("2027-03", DAY, DAY);
    }

    private static StatementDocument.Version version() {
        return new StatementDocument.Version(1, null, List.of(), DAY, DAY, null, "0".repeat(64));
    }

    private Map<String, String> written(StatementDocument statement) throws IOException {
        StaticMessageSource messages = new StaticMessageSource();
        messages.setUseCodeAsDefaultMessage(true);
        Path file = folder.resolve("statement.xlsx");
        try (OutputStream out = Files.newOutputStream(file)) {
            StatementSheet.write(statement, messages, Locale.ENGLISH, out);
        }
        Map<String, String> parts = new HashMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                byte[] content = zip.getInputStream(entry).readAllBytes();
                parts.put(entry.getName(), new String(content, StandardCharsets.UTF_8));
            }
        }
        return parts;
    }
}
