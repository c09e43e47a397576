package dev.accord.statement.web;

import dev.accord.document.Documents;
import dev.accord.people.CurrentUser;
import dev.accord.shared.Refusal;
import dev.accord.shared.csv.CsvWriter;
import dev.accord.shared.web.FileAnswer;
import dev.accord.statement.StatementId;
import dev.accord.statement.StatementRunId;
import dev.accord.statement.StatementRunView;
import dev.accord.statement.StatementRuns;
import dev.accord.statement.StatementView;
import dev.accord.statement.Statements;
import dev.accord.statement.domain.StatementComposer;
import dev.accord.statement.domain.StatementReads;
import dev.accord.statement.paper.StatementDocument;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Statements taken away: one as CSV or workbook with its steps, all of a period as a ZIP with an index. */
@RestController
@RequestMapping("/api")
@Tag(name = "Statements")
class StatementExport {

    private static final int PORTION = 100;
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
    private static final MediaType ZIP = MediaType.parseMediaType("application/zip");
    private static final MediaType WORKBOOK =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final Statements statements;
    private final StatementRuns runs;
    private final StatementReads reads;
    private final StatementComposer composer;
    private final Documents documents;
    private final MessageSource messages;

    StatementExport(
            Statements statements,
            StatementRuns runs,
            StatementReads reads,
            StatementComposer composer,
            Documents documents,
            MessageSource messages) {
        this.statements = statements;
        this.runs = runs;
        this.reads = reads;
        this.composer = composer;
        this.documents = documents;
        this.messages = messages;
    }

    @GetMapping("/statements/{id}/lines.csv")
    @Operation(summary = "The lines of a statement, each with its steps, as CSV")
    ResponseEntity<byte[]> lines(@Parameter(hidden = true) CurrentUser user, @PathVariable String id) {
        StatementView statement = statements.get(StatementId.of(id), user);
        StatementDocument content = composer.compose(statement, user.language(), null);
        CsvWriter file = new CsvWriter(List.of(
                "plan", "component", "transaction", "kind", "date", "amount", "currency", "reason", "explanation"));
        for (StatementDocument.PlanPart plan : content.plans()) {
            for (StatementDocument.Line line : plan.lines()) {
                file.row(
                        plan.code(),
                        line.component(),
                        line.transaction(),
                        line.kind().name(),
                        line.date().toString(),
                        line.amount().toPlainString(),
                        plan.currency(),
                        line.reason(),
                        String.join(" → ", line.steps()));
            }
        }
        return FileAnswer.named(name(statement) + ".csv", CSV, true).body(file.bytesForSpreadsheets());
    }

    @GetMapping("/statements/{id}/statement.xlsx")
    @Operation(summary = "The statement as a workbook; the steps of each line fold away")
    ResponseEntity<byte[]> workbook(@Parameter(hidden = true) CurrentUser user, @PathVariable String id)
            throws IOException {
        StatementView statement = statements.get(StatementId.of(id), user);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        StatementSheet.write(composer.compose(statement, user.language(), null), messages, user.language(), out);
        return FileAnswer.named(name(statement) + ".xlsx", WORKBOOK, true).body(out.toByteArray());
    }

    @GetMapping("/statement-runs/{id}/statements.zip")
    @Operation(summary = "All current statements of a period as PDF, with an index, streamed")
    ResponseEntity<StreamingResponseBody> all(@Parameter(hidden = true) CurrentUser user, @PathVariable String id) {
        StatementRunApi.requireReader(user);
        StatementRunView run = runs.find(StatementRunId.of(id)).orElseThrow(Refusal::notFound);
        return FileAnswer.named("statements-" + run.period() + ".zip", ZIP, true)
                .body(out -> write(run.id(), out));
    }

    private void write(StatementRunId run, OutputStream out) throws IOException {
        CsvWriter index = new CsvWriter(
                List.of("file", "person", "name", "version", "state", "plan", "payout", "currency", "sha256"));
        try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            List<StatementView> portion;
            int offset = 0;
            do {
                portion = reads.ofRun(run, null, null, offset, PORTION);
                for (StatementView statement : portion) {
                    add(statement, index, zip);
                }
                offset += portion.size();
            } while (portion.size() == PORTION);
            zip.putNextEntry(new ZipEntry("index.csv"));
            zip.write(index.bytesForSpreadsheets());
            zip.closeEntry();
        }
    }

    private void add(StatementView statement, CsvWriter index, ZipOutputStream zip) throws IOException {
        String hash = statement.document();
        byte[] pdf = hash == null ? null : documents.content(hash).orElse(null);
        String file = pdf == null ? "" : name(statement) + ".pdf";
        for (StatementView.Amount amount : statement.amounts()) {
            index.row(
                    file,
                    statement.personId(),
                    statement.personName(),
                    String.valueOf(statement.version()),
                    statement.state().key(),
                    amount.plan(),
                    amount.payout().toPlainString(),
                    amount.payoutCurrency(),
                    hash);
        }
        if (pdf != null) {
            zip.putNextEntry(new ZipEntry(file));
            zip.write(pdf);
            zip.closeEntry();
        }
    }

    private static String name(StatementView statement) {
        return "statement-" + statement.period() + "-" + statement.personId().replaceAll("[^A-Za-z0-9-]", "_") + "-v"
                + statement.version();
    }
}
