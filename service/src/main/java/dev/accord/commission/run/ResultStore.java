package dev.accord.commission.run;

import dev.accord.commission.calc.Uncredited;
import dev.accord.commission.copy.CopyRows;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

/** Stores what a run computes, portion by portion, and shares what did not change with the run before. */
@Repository
class ResultStore {

    private final JdbcClient jdbc;
    private final DataSource database;
    private final RunRows runs;
    private final TransactionTemplate transaction;

    ResultStore(JdbcClient jdbc, DataSource database, RunRows runs, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.database = database;
        this.runs = runs;
        this.transaction = transaction;
    }

    /** @param deals what is uncredited is stored for these only; {@code null}: for all */
    void store(RunView run, List<PackedResult> payees, @Nullable Set<String> deals) {
        if (payees.isEmpty()) {
            return;
        }
        ResultWriter rows = new ResultWriter(run.id(), ids(payees.size()), payees);
        List<Uncredited> uncredited = new ArrayList<>();
        payees.forEach(payee -> uncredited.addAll(payee.uncredited()));
        transaction.executeWithoutResult(status -> {
            copy(rows::write);
            uncredited(run.id(), uncredited, deals);
            runs.progress(run.id(), payees.size());
        });
    }

    /** In the caller's transaction. */
    void uncredited(UUID run, List<Uncredited> all, @Nullable Set<String> deals) {
        CopyRows rows = new CopyRows("commission.uncredited (run, deal, person, component, why, detail)");
        for (Uncredited one : all) {
            if (deals == null || deals.contains(one.deal())) {
                rows.plain(run)
                        .text(one.deal())
                        .text(one.person())
                        .text(one.component())
                        .plain(one.why())
                        .text(one.detail())
                        .end();
            }
        }
        copy(rows::write);
    }

    private void copy(Consumer<Connection> writing) {
        Connection connection = DataSourceUtils.getConnection(database);
        try {
            writing.accept(connection);
        } finally {
            DataSourceUtils.releaseConnection(connection, database);
        }
    }

    private long[] ids(int count) {
        return jdbc
                .sql("select nextval('commission.payee_result_id') from generate_series(1, ?)")
                .param(count)
                .query(Long.class)
                .list()
                .stream()
                .mapToLong(Long::longValue)
                .toArray();
    }

    Set<String> payees(UUID run) {
        return new TreeSet<>(jdbc.sql("select person from commission.run_payee where run = ?")
                .param(run)
                .query(String.class)
                .list());
    }

    /** Everything a run that starts afresh had stored. */
    void forget(UUID run) {
        transaction.executeWithoutResult(status -> {
            String own = "(select result from commission.run_payee where run = ?)";
            for (String table : List.of("earned", "settlement", "attainment")) {
                jdbc.sql("delete from commission." + table + " where result in " + own)
                        .param(run)
                        .update();
            }
            List<Long> results = jdbc.sql("delete from commission.run_payee where run = ? returning result")
                    .param(run)
                    .query(Long.class)
                    .list();
            jdbc.sql("delete from commission.payee_result where id = any(?)")
                    .param(results.toArray(Long[]::new))
                    .update();
            jdbc.sql("delete from commission.uncredited where run = ?")
                    .param(run)
                    .update();
        });
    }

    /** Takes over from the run before whom it did not have to compute again. */
    void share(UUID base, UUID run, Set<String> changedDeals) {
        jdbc.sql("""
            insert into commission.run_payee (run, person, result)
            select ?, person, result from commission.run_payee b where run = ?
                and not exists (select from commission.run_payee n where n.run = ? and n.person = b.person)
            """).params(run, base, run).update();
        jdbc.sql("""
            insert into commission.uncredited (run, deal, person, component, why, detail)
            select ?, deal, person, component, why, detail from commission.uncredited where run = ? and not (deal = any(?))
            """).params(run, base, changedDeals.toArray(String[]::new)).update();
    }

    /** Over all payees in the order of their ids. */
    String hash(UUID run) {
        MessageDigest digest = Hash.sha256();
        jdbc.sql("""
            select p.person || ' ' || r.hash from commission.run_payee p join commission.payee_result r on r.id = p.result
            where p.run = ? order by p.person collate "C"
            """)
                .param(run)
                .query(String.class)
                .list()
                .forEach(line -> digest.update((line + "\n").getBytes(StandardCharsets.UTF_8)));
        return HexFormat.of().formatHex(digest.digest());
    }
}
