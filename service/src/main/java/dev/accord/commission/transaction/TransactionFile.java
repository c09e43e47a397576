package dev.accord.commission.transaction;

import dev.accord.commission.imports.FactFile;
import dev.accord.commission.imports.ImportRun;
import dev.accord.commission.imports.Outcome;
import dev.accord.shared.Issue;
import dev.accord.shared.Refusal;
import dev.accord.shared.csv.CsvIssues;
import dev.accord.shared.csv.CsvStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import javax.sql.DataSource;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Transactions from a file. New rows go straight into the table while the file is read; rows that change a transaction are set apart, put the former version
 * into the history and take its place. Everything in the caller's transaction, which a fault rolls back.
 */
@Component
class TransactionFile implements FactFile {

    private static final long MOST_BYTES = 1_073_741_824;

    private final JdbcTemplate template;
    private final JdbcClient jdbc;
    private final DataSource dataSource;
    private final KnownFactsReader facts;

    TransactionFile(JdbcTemplate template, JdbcClient jdbc, DataSource dataSource, KnownFactsReader facts) {
        this.template = template;
        this.jdbc = jdbc;
        this.dataSource = dataSource;
        this.facts = facts;
    }

    @Override
    public String kind() {
        return "transactions";
    }

    @Override
    public long maxBytes() {
        return MOST_BYTES;
    }

    @Override
    public Outcome read(InputStream in, ImportRun run) {
        KnownFacts known = facts.read();
        if (!known.hasCalendar()) {
            throw Refusal.invalid(Issue.of("commission.no-calendar"));
        }
        CsvIssues issues = new CsvIssues();
        Seen seen = new Seen();
        Loading done;
        long changed;
        try (CsvStream csv = CsvStream.open(in, MOST_BYTES, Columns.columns());
                Spill spill = new Spill()) {
            ConnectionCallback<Loading> load = connection ->
                    new TransactionLoad(connection, jdbc, dataSource, known, run, issues, seen).load(csv, spill);
            done = Objects.requireNonNull(template.execute(load));
            changed = spill.rows();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        if (issues.isEmpty() && done.reversals + changed > 0) {
            run.phase("checking");
            new ReversalCheck(jdbc, seen, run.stamp(), run.dryRun()).into(issues);
        }
        return new Outcome(done.rows, done.added, changed, done.unchanged, issues);
    }
}
