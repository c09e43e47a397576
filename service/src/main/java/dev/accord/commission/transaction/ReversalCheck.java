package dev.accord.commission.transaction;

import dev.accord.shared.csv.CsvIssues;
import java.math.BigDecimal;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A reversal points at a transaction that exists, in its currency, the other way round, and all reversals of one together take back no more than there was.
 * Asked of the state after the file, so that a reversal and what it reverses may stand in one file in any order.
 */
final class ReversalCheck {

    /** After a real import the table is that state; in a dry run it is put together. */
    private static final String DRY_STATE = "(select id, stamp, amount, currency, reverses from incoming"
            + " union all select id, stamp, amount, currency, reverses from changed"
            + " union all select t.id, t.stamp, t.amount, t.currency, t.reverses from commission.transaction t"
            + " where not exists (select from changed c where c.id = t.id))";

    private static final String WRONG = """
        select r.id, r.reverses, r.stamp = :stamp as in_file, r.currency, o.id as original, o.currency as original_currency,
               o.reverses is not null as of_reversal
        from %1$s r left join %1$s o on o.id = r.reverses
        where r.reverses is not null and (r.stamp = :stamp or o.stamp = :stamp)
          and (o.id is null or o.reverses is not null or o.currency <> r.currency or sign(o.amount) * sign(r.amount) > 0)
        order by r.id limit 5000
        """;

    private static final String TOO_MUCH = """
        select o.id, o.amount, sum(r.amount) as reversed, max(r.id) filter (where r.stamp = :stamp) as reversal
        from %1$s r join %1$s o on o.id = r.reverses
        where r.reverses in (select coalesce(t.reverses, t.id) from %1$s t where t.stamp = :stamp)
        group by o.id, o.amount having abs(sum(r.amount)) > abs(o.amount)
        order by o.id limit 5000
        """;

    private final JdbcClient jdbc;
    private final Seen seen;
    private final long stamp;
    private final String state;

    ReversalCheck(JdbcClient jdbc, Seen seen, long stamp, boolean dryRun) {
        this.jdbc = jdbc;
        this.seen = seen;
        this.stamp = stamp;
        this.state = dryRun ? DRY_STATE : "commission.transaction";
    }

    void into(CsvIssues issues) {
        jdbc.sql(WRONG.formatted(state)).param("stamp", stamp).query(row -> {
            String id = row.getString("id");
            String reverses = row.getString("reverses");
            int line = row(row.getBoolean("in_file") ? id : reverses);
            if (row.getString("original") == null) {
                issues.add(line, "reverses", "commission.reverses-unknown", reverses);
            } else if (row.getBoolean("of_reversal")) {
                issues.add(line, "reverses", "commission.reverses-reversal", reverses);
            } else if (!row.getString("currency").equals(row.getString("original_currency"))) {
                issues.add(
                        line,
                        "currency",
                        "commission.reverses-currency",
                        id,
                        row.getString("currency"),
                        row.getString("original_currency"));
            } else {
                issues.add(line, "amount", "commission.reverses-sign", id, reverses);
            }
        });
        if (!issues.isEmpty()) {
            return;
        }
        jdbc.sql(TOO_MUCH.formatted(state)).param("stamp", stamp).query(row -> {
            String original = row.getString("id");
            String reversal = row.getString("reversal");
            issues.add(
                    row(reversal == null ? original : reversal),
                    "amount",
                    "commission.reversed-too-much",
                    original,
                    plain(row.getBigDecimal("reversed")),
                    plain(row.getBigDecimal("amount")));
        });
    }

    private int row(String id) {
        Fingerprint fingerprint = new Fingerprint();
        fingerprint.of(id);
        return seen.row(fingerprint.id, fingerprint.more);
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
