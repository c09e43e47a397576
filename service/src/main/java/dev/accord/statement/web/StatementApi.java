package dev.accord.statement.web;

import dev.accord.document.Documents;
import dev.accord.people.CurrentUser;
import dev.accord.shared.Refusal;
import dev.accord.shared.csv.CsvWriter;
import dev.accord.shared.web.FileAnswer;
import dev.accord.statement.StatementId;
import dev.accord.statement.StatementRunId;
import dev.accord.statement.StatementRuns;
import dev.accord.statement.StatementView;
import dev.accord.statement.Statements;
import dev.accord.statement.domain.Payments;
import dev.accord.statement.domain.StatementAccess;
import dev.accord.statement.domain.StatementComposer;
import dev.accord.statement.domain.StatementReads;
import dev.accord.statement.paper.StatementDocument;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Statements and what is paid by them. */
@RestController
@RequestMapping("/api")
@Tag(name = "Statements", description = "What people are told they earned, and what they are paid")
class StatementApi {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    /** @param content everything it says: figures, lines and steps in the reader's language */
    record StatementJson(
            String id,
            String period,
            String person,
            String name,
            int version,
            String state,
            @Nullable String supersedes,
            @Nullable String reason,
            String inputHash,
            String windowEndsAt,
            @Nullable String document,
            List<StatementView.Amount> amounts,
            @Nullable StatementDocument content) {}

    record PaymentJson(
            String person,
            String payGroup,
            String currency,
            BigDecimal amount,
            BigDecimal held,
            BigDecimal paid,
            @Nullable String whyHeld) {}

    private final Statements statements;
    private final StatementRuns runs;
    private final StatementReads reads;
    private final StatementComposer composer;
    private final Payments payments;
    private final Documents documents;

    StatementApi(
            Statements statements,
            StatementRuns runs,
            StatementReads reads,
            StatementComposer composer,
            Payments payments,
            Documents documents) {
        this.statements = statements;
        this.runs = runs;
        this.reads = reads;
        this.composer = composer;
        this.payments = payments;
        this.documents = documents;
    }

    @GetMapping("/statements")
    @Operation(summary = "The current statements of one person, one's own when nobody is named")
    List<StatementJson> of(
            @Parameter(hidden = true) CurrentUser user, @RequestParam(required = false) @Nullable String person) {
        return statements.of(person == null ? user.id() : person, user).stream()
                .map(one -> json(one, null))
                .toList();
    }

    @GetMapping("/statement-runs/{id}/statements")
    @Operation(summary = "The current statements of a run, by person")
    List<StatementJson> ofRun(
            @Parameter(hidden = true) CurrentUser user,
            @PathVariable String id,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "100") int size) {
        StatementRunApi.requireReader(user);
        StatementRunId run =
                runs.find(StatementRunId.of(id)).orElseThrow(Refusal::notFound).id();
        int shown = Math.clamp(size, 1, 1000);
        return reads.ofRun(run, null, null, Math.max(0, page) * shown, shown).stream()
                .map(one -> json(one, null))
                .toList();
    }

    @GetMapping("/statements/{id}")
    @Operation(summary = "One statement with everything it says")
    StatementJson one(@Parameter(hidden = true) CurrentUser user, @PathVariable String id) {
        StatementView statement = statements.get(StatementId.of(id), user);
        return json(statement, composer.compose(statement, user.language(), null));
    }

    @GetMapping("/statements/{id}/versions")
    @Operation(summary = "All its versions, newest first")
    List<StatementJson> versions(@Parameter(hidden = true) CurrentUser user, @PathVariable String id) {
        return statements.versions(StatementId.of(id), user).stream()
                .map(one -> json(one, null))
                .toList();
    }

    @GetMapping("/statements/{id}/document")
    @Operation(summary = "The statement as PDF")
    ResponseEntity<byte[]> document(@Parameter(hidden = true) CurrentUser user, @PathVariable String id) {
        String hash = statements.get(StatementId.of(id), user).document();
        if (hash == null) {
            throw Refusal.notFound();
        }
        Documents.Stored stored = documents.find(hash).orElseThrow(Refusal::notFound);
        return FileAnswer.named(stored.fileName(), MediaType.APPLICATION_PDF, true)
                .cacheControl(CacheControl.noStore())
                .eTag(hash)
                .body(documents.content(hash).orElseThrow(Refusal::notFound));
    }

    @PostMapping("/statements/{id}/acknowledge")
    @Operation(summary = "The payee has read it and finds it right")
    StatementJson acknowledge(@Parameter(hidden = true) CurrentUser user, @PathVariable String id) {
        return json(statements.acknowledge(StatementId.of(id), user), null);
    }

    @PostMapping("/statements/{id}/resend")
    @Operation(summary = "The mail once more")
    StatementJson resend(@Parameter(hidden = true) CurrentUser user, @PathVariable String id) {
        statements.resend(StatementId.of(id), user);
        return json(statements.get(StatementId.of(id), user), null);
    }

    @GetMapping("/periods/{period}/payments")
    @Operation(summary = "What is paid for the period, as locked with its release")
    List<PaymentJson> payments(@Parameter(hidden = true) CurrentUser user, @PathVariable String period) {
        requireAll(user);
        return payments.of(period).stream()
                .map(one -> new PaymentJson(
                        one.person(),
                        one.payGroup(),
                        one.currency(),
                        one.amount(),
                        one.held(),
                        one.paid(),
                        one.whyHeld()))
                .toList();
    }

    @GetMapping("/periods/{period}/payments.csv")
    @Operation(summary = "The payment file: released amounts by pay group, held amounts left out of what is paid")
    ResponseEntity<byte[]> paymentFile(
            @Parameter(hidden = true) CurrentUser user,
            @PathVariable String period,
            @RequestParam(required = false) @Nullable String payGroup) {
        requireAll(user);
        StringBuilder file = new StringBuilder("\uFEFF"
                + CsvWriter.line("pay_group", "person", "period", "currency", "amount", "held", "paid", "why_held"));
        payments.of(period).stream()
                .filter(one -> payGroup == null || payGroup.equals(one.payGroup()))
                .forEach(one -> file.append(CsvWriter.line(
                        one.payGroup(),
                        one.person(),
                        one.period(),
                        one.currency(),
                        one.amount().toPlainString(),
                        one.held().toPlainString(),
                        one.paid().toPlainString(),
                        one.whyHeld())));
        return FileAnswer.named("payments-" + period + ".csv", CSV, true)
                .body(file.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static void requireAll(CurrentUser user) {
        if (!StatementAccess.seesAll(user)) {
            throw Refusal.notFound();
        }
    }

    private static StatementJson json(StatementView statement, @Nullable StatementDocument content) {
        return new StatementJson(
                statement.id().toString(),
                statement.period(),
                statement.personId(),
                statement.personName(),
                statement.version(),
                statement.state().key(),
                statement.supersedes() == null ? null : statement.supersedes().toString(),
                statement.reason(),
                statement.inputHash(),
                statement.windowEndsAt().toString(),
                statement.document(),
                statement.amounts(),
                content);
    }
}
