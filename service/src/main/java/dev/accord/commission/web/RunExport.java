package dev.accord.commission.web;

import dev.accord.commission.run.Differences;
import dev.accord.commission.run.EarningReads;
import dev.accord.commission.run.RunReads;
import dev.accord.commission.run.RunView;
import dev.accord.people.CurrentUser;
import dev.accord.shared.csv.CsvWriter;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** What a run computed, as files for a spreadsheet; the filters are those of the pages. */
@RestController
@RequestMapping("/api/runs/{id}")
@Tag(name = "Runs")
class RunExport {

    private static final int PORTION = 5_000;

    private final RunReads reads;
    private final EarningReads lines;
    private final Differences differences;
    private final RunJson.Maker words;
    private final RunFinder finder;
    private final RunFilters filters;

    RunExport(
            RunReads reads,
            EarningReads lines,
            Differences differences,
            RunJson.Maker words,
            RunFinder finder,
            RunFilters filters) {
        this.reads = reads;
        this.lines = lines;
        this.differences = differences;
        this.words = words;
        this.finder = finder;
        this.filters = filters;
    }

    @GetMapping("/payments.csv")
    @Operation(summary = "What each plan pays each person, as CSV")
    ResponseEntity<StreamingResponseBody> payments(
            @Parameter(hidden = true) CurrentUser user, @PathVariable String id) {
        RunView run = finder.find(user, id);
        return CsvLines.file(
                name("payments", run),
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
                out -> portions(
                        (offset, size) -> reads.payments(run.id(), null, offset, size),
                        one -> out.accept(CsvWriter.line(
                                one.person(),
                                one.plan(),
                                one.earned().toPlainString(),
                                one.corrections().toPlainString(),
                                one.paid().toPlainString(),
                                one.currency(),
                                one.payout().toPlainString(),
                                one.payoutCurrency(),
                                one.rate() == null ? null : one.rate().toPlainString()))));
    }

    @GetMapping("/earnings.csv")
    @Operation(summary = "Every line of earnings with its credit and its steps in words, as CSV")
    ResponseEntity<StreamingResponseBody> earnings(
            @Parameter(hidden = true) CurrentUser user, @PathVariable String id, RunFilters.Lines wanted) {
        RunView run = finder.find(user, id);
        Locale language = user.language();
        EarningReads.Query query = filters.of(run, wanted);
        return CsvLines.file(
                name("earnings", run),
                CsvWriter.line(
                        "person",
                        "plan",
                        "component",
                        "transaction",
                        "kind",
                        "on",
                        "role",
                        "level",
                        "share",
                        "credited",
                        "amount",
                        "currency",
                        "reason",
                        "explanation"),
                out -> lines.each(run.id(), query, found -> {
                    RunJson.EarningJson line = words.of(found, language);
                    out.accept(CsvWriter.line(
                            line.person(),
                            line.plan(),
                            line.component(),
                            line.deal(),
                            line.kind(),
                            line.on(),
                            line.role(),
                            line.level(),
                            line.share().toPlainString(),
                            line.input().toPlainString(),
                            line.amount().toPlainString(),
                            line.currency(),
                            line.reason(),
                            line.steps().stream().map(RunJson.StepJson::text).collect(Collectors.joining(" → "))));
                }));
    }

    @GetMapping("/uncredited.csv")
    @Operation(summary = "Deals and shares nobody is credited for, as CSV")
    ResponseEntity<StreamingResponseBody> uncredited(
            @Parameter(hidden = true) CurrentUser user, @PathVariable String id, RunFilters.Missing wanted) {
        RunView run = finder.find(user, id);
        RunReads.MissingQuery query = filters.of(run, wanted);
        return CsvLines.file(
                name("uncredited", run),
                CsvWriter.line("transaction", "person", "component", "why", "detail"),
                out -> portions(
                        (offset, size) -> reads.uncredited(run.id(), query, wanted.order(), offset, size),
                        one -> out.accept(
                                CsvWriter.line(one.deal(), one.person(), one.component(), one.why(), one.detail()))));
    }

    @GetMapping("/differences.csv")
    @Operation(summary = "Line by line what differs from another run, as CSV")
    ResponseEntity<StreamingResponseBody> differences(
            @Parameter(hidden = true) CurrentUser user, @PathVariable String id, @RequestParam String from) {
        RunFinder.Pair pair = finder.pair(user, from, id);
        return CsvLines.file(
                name("differences-from-v" + pair.before().version(), pair.after()),
                CsvWriter.line(
                        "person", "plan", "component", "transaction", "kind", "before", "after", "change", "currency"),
                out -> differences.each(
                        pair.before().id(),
                        pair.after().id(),
                        one -> out.accept(CsvWriter.line(
                                one.person(),
                                one.plan(),
                                one.component(),
                                one.deal(),
                                one.family(),
                                one.before() == null ? null : one.before().toPlainString(),
                                one.after() == null ? null : one.after().toPlainString(),
                                one.change().toPlainString(),
                                one.currency()))));
    }

    private static <T> void portions(BiFunction<Integer, Integer, List<T>> source, Consumer<T> taker) {
        int offset = 0;
        List<T> portion;
        do {
            portion = source.apply(offset, PORTION);
            portion.forEach(taker);
            offset += portion.size();
        } while (portion.size() == PORTION);
    }

    private static String name(String what, RunView run) {
        return what + "-" + run.period() + "-v" + run.version() + ".csv";
    }
}
