package dev.accord.commission.web;

import dev.accord.commission.run.RunReads;
import dev.accord.commission.run.RunView;
import dev.accord.commission.run.Runs;
import dev.accord.people.CurrentUser;
import dev.accord.shared.Refusal;
import dev.accord.shared.csv.CsvWriter;
import dev.accord.shared.web.FileAnswer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** What a run computed, as files for a spreadsheet: no cell is run as a formula, and no file is in memory as a whole. */
@RestController
@RequestMapping("/api/runs/{id}")
@Tag(name = "Runs")
class RunExport {

    private static final int PORTION = 2_000;
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final Runs runs;
    private final RunReads reads;
    private final RunJson.Maker words;
    private final FactAccess access;

    RunExport(Runs runs, RunReads reads, RunJson.Maker words, FactAccess access) {
        this.runs = runs;
        this.reads = reads;
        this.words = words;
        this.access = access;
    }

    @FunctionalInterface
    private interface Portion {
        List<String> lines(int offset);
    }

    @GetMapping("/payments.csv")
    @Operation(summary = "What each plan pays each person, as CSV")
    ResponseEntity<StreamingResponseBody> payments(
            @Parameter(hidden = true) CurrentUser user, @PathVariable String id) {
        RunView run = find(user, id);
        return file(
                run,
                "payments",
                CsvWriter.line(
                        "person",
                        "plan",
                        "earned",
                        "corrections",
                        "paid",
                        "currency",
                        "payout",
                        "payout_currency",
                        "rate"),
                offset -> reads.payments(run.id(), null, offset, PORTION).stream()
                        .map(one -> CsvWriter.line(
                                one.person(),
                                one.plan(),
                                one.earned().toPlainString(),
                                one.corrections().toPlainString(),
                                one.paid().toPlainString(),
                                one.currency(),
                                one.payout().toPlainString(),
                                one.payoutCurrency(),
                                one.rate() == null ? null : one.rate().toPlainString()))
                        .toList());
    }

    @GetMapping("/earnings.csv")
    @Operation(summary = "Every line of earnings with its steps in words, as CSV")
    ResponseEntity<StreamingResponseBody> earnings(
            @Parameter(hidden = true) CurrentUser user, @PathVariable String id) {
        RunView run = find(user, id);
        Locale language = user.language();
        RunReads.Query all = new RunReads.Query(null, null, null, null);
        return file(
                run,
                "earnings",
                CsvWriter.line(
                        "person",
                        "plan",
                        "component",
                        "transaction",
                        "kind",
                        "on",
                        "amount",
                        "currency",
                        "reason",
                        "explanation"),
                offset -> reads.earnings(run.id(), all, offset, PORTION).stream()
                        .map(line -> words.of(line, language))
                        .map(line -> CsvWriter.line(
                                line.person(),
                                line.plan(),
                                line.component(),
                                line.deal(),
                                line.kind(),
                                line.on(),
                                line.amount().toPlainString(),
                                line.currency(),
                                line.reason(),
                                line.steps().stream()
                                        .map(RunJson.StepJson::text)
                                        .collect(Collectors.joining(" → "))))
                        .toList());
    }

    @GetMapping("/uncredited.csv")
    @Operation(summary = "Deals and shares nobody is credited for, as CSV")
    ResponseEntity<StreamingResponseBody> uncredited(
            @Parameter(hidden = true) CurrentUser user, @PathVariable String id) {
        RunView run = find(user, id);
        return file(
                run,
                "uncredited",
                CsvWriter.line("transaction", "person", "component", "why", "detail"),
                offset -> reads.uncredited(run.id(), offset, PORTION).stream()
                        .map(one -> CsvWriter.line(one.deal(), one.person(), one.component(), one.why(), one.detail()))
                        .toList());
    }

    private static ResponseEntity<StreamingResponseBody> file(
            RunView run, String what, String heading, Portion portion) {
        String name = what + "-" + run.period() + "-v" + run.version() + ".csv";
        return FileAnswer.named(name, CSV, true).body(out -> write(out, heading, portion));
    }

    private static void write(OutputStream out, String heading, Portion portion) throws IOException {
        // With a byte order mark, without which spreadsheets garble Japanese names.
        out.write(("\uFEFF" + heading).getBytes(StandardCharsets.UTF_8));
        int offset = 0;
        List<String> lines;
        do {
            lines = portion.lines(offset);
            for (String line : lines) {
                out.write(line.getBytes(StandardCharsets.UTF_8));
            }
            offset += lines.size();
        } while (lines.size() == PORTION);
    }

    private RunView find(CurrentUser user, String id) {
        access.requireReader(user);
        try {
            return runs.find(UUID.fromString(id)).orElseThrow(Refusal::notFound);
        } catch (IllegalArgumentException noId) {
            throw Refusal.notFound();
        }
    }
}
