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
import java.sql.Connection;
import java.sql.SQLException;
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

    private static final String STORED =
            "id, stamp, version, content, booked, invoiced, amount, currency, quantity, cost, product, category,"
                    + " customer, region, payments, participants, commission_free, reverses, reversal, attributes";
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
            ConnectionCallback<Loading> load = connection -> load(connection, csv, known, issues, run, spill, seen);
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

    private Loading load(
            Connection connection,
            CsvStream csv,
            KnownFacts known,
            CsvIssues issues,
            ImportRun run,
            Spill spill,
            Seen seen)
            throws SQLException {
        Columns columns = new Columns(csv.heading());
        boolean empty = Boolean.FALSE.equals(
                template.queryForObject("select exists (select from commission.transaction)", Boolean.class));
        template.execute("create temp table changed (like commission.transaction including defaults) on commit drop");
        template.execute("create temp table incoming (like commission.transaction including defaults) on commit drop");
        try (Lookup lookup = empty ? null : new Lookup(dataSource.getConnection());
                CopyTarget target = new CopyTarget(
                        connection, run.dryRun() ? "incoming" : "commission.transaction", columns.stored)) {
            Loading loading = new Loading(csv, columns, known, issues, run, target, spill, lookup, seen);
            loading.toTheEnd();
            if (issues.isEmpty()) {
                target.end();
            }
            if (issues.isEmpty() && spill.rows() > 0) {
                run.phase("storing");
                replace(connection, run, spill, columns);
            }
            return loading;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void replace(Connection connection, ImportRun run, Spill spill, Columns columns)
            throws SQLException, IOException {
        try (CopyTarget target = new CopyTarget(connection, "changed", columns.stored)) {
            spill.copyTo(target);
        }
        if (run.dryRun()) {
            return;
        }
        jdbc.sql("update changed c set version = t.version + 1 from commission.transaction t where t.id = c.id")
                .update();
        jdbc.sql("insert into commission.transaction_history (" + STORED + ", replaced_stamp) select " + STORED
                        + ", :stamp from commission.transaction t where t.id in (select id from changed)")
                .param("stamp", run.stamp())
                .update();
        jdbc.sql("delete from commission.transaction t using changed c where t.id = c.id")
                .update();
        jdbc.sql("insert into commission.transaction (" + STORED + ") select " + STORED + " from changed")
                .update();
    }
}
