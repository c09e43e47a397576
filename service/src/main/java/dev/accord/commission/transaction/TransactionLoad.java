package dev.accord.commission.transaction;

import dev.accord.commission.copy.CopyTarget;
import dev.accord.commission.imports.ImportRun;
import dev.accord.shared.csv.CsvIssues;
import dev.accord.shared.csv.CsvStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One file on its way into the table, on the connection of the import's transaction. Which way is fastest depends on how large file and table are. */
final class TransactionLoad {

    private static final String STORED =
            "id, stamp, version, content, booked, invoiced, amount, currency, quantity, cost, product, category,"
                    + " customer, region, payments, participants, commission_free, reverses, reversal, attributes";
    /** From this size of a file on, reading the table once is faster than asking for each id. */
    private static final long LARGE_FILE = 20_000_000;

    private static final int MOST_READ = 1_500_000;
    private static final int FEW = 100_000;

    private final Connection connection;
    private final JdbcClient jdbc;
    private final DataSource dataSource;
    private final KnownFacts known;
    private final ImportRun run;
    private final CsvIssues issues;
    private final Seen seen;

    TransactionLoad(
            Connection connection,
            JdbcClient jdbc,
            DataSource dataSource,
            KnownFacts known,
            ImportRun run,
            CsvIssues issues,
            Seen seen) {
        this.connection = connection;
        this.jdbc = jdbc;
        this.dataSource = dataSource;
        this.known = known;
        this.run = run;
        this.issues = issues;
        this.seen = seen;
    }

    Loading load(CsvStream csv, Spill spill) throws SQLException {
        Columns columns = new Columns(csv.heading());
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    "create temp table changed (like commission.transaction including defaults) on commit drop");
            statement.execute(
                    "create temp table incoming (like commission.transaction including defaults) on commit drop");
        }
        boolean large = run.bytesTotal() > LARGE_FILE && storedRows() <= MOST_READ;
        try (Stored stored = large ? StoredContents.read(connection) : new Lookup(dataSource.getConnection())) {
            boolean withoutIndex = !run.dryRun()
                    && stored instanceof StoredContents contents
                    && contents.count() <= FEW
                    && KeyIndex.drop(connection);
            Loading loading = copy(csv, columns, spill, stored, withoutIndex);
            if (issues.isEmpty() && spill.rows() > 0) {
                run.phase("storing");
                replace(spill, columns);
            }
            return loading;
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }

    private long storedRows() {
        return jdbc.sql("select count(*) from (select from commission.transaction limit :most) as t")
                .param("most", MOST_READ + 1)
                .query(Long.class)
                .single();
    }

    private Loading copy(CsvStream csv, Columns columns, Spill spill, Stored stored, boolean withoutIndex)
            throws SQLException, IOException {
        String table = run.dryRun() ? "incoming" : "commission.transaction";
        try (CopyTarget target = new CopyTarget(connection, table, columns.stored)) {
            Loading loading = new Loading(csv, columns, known, issues, run, target, spill, stored, seen);
            loading.toTheEnd();
            if (issues.isEmpty()) {
                target.end();
                if (withoutIndex) {
                    run.phase("storing");
                    KeyIndex.make(connection);
                }
            }
            return loading;
        }
    }

    private void replace(Spill spill, Columns columns) throws SQLException, IOException {
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
