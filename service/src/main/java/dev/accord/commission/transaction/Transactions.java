package dev.accord.commission.transaction;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Transactions for lists and pages, with their former versions. */
@Service
@Transactional(readOnly = true)
public class Transactions {

    private static final int FETCHED = 1_000;

    /**
     * A version with the import that brought it.
     *
     * @param importedBy who imported it; {@code null} when that is not known
     */
    public record Version(
            TransactionView transaction,
            @Nullable String importedBy,
            @Nullable Instant importedAt,
            @Nullable UUID importId,
            @Nullable String fileName) {}

    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    Transactions(JdbcClient jdbc, DataSource dataSource) {
        this.jdbc = jdbc;
        this.template = new JdbcTemplate(dataSource);
        this.template.setFetchSize(FETCHED);
    }

    public long count(TransactionFilter filter) {
        TransactionFilter.Sql sql = filter.sql();
        return jdbc.sql("select count(*) from commission.transaction t where " + sql.where())
                .params(sql.values())
                .query(Long.class)
                .single();
    }

    public List<TransactionView> list(TransactionFilter filter, long offset, int limit) {
        TransactionFilter.Sql sql = filter.sql();
        return jdbc.sql("select t.* from commission.transaction t where " + sql.where() + " order by " + filter.order()
                        + " offset " + offset + " limit " + limit)
                .params(sql.values())
                .query((row, n) -> view(row))
                .list();
    }

    /** All of them, one after the other, however many there are. */
    public void each(TransactionFilter filter, Consumer<TransactionView> sink) {
        TransactionFilter.Sql sql = filter.sql();
        RowCallbackHandler each = row -> sink.accept(view(row));
        template.query(
                "select t.* from commission.transaction t where " + sql.where() + " order by " + filter.order(),
                each,
                sql.values().toArray());
    }

    /** Names of all free attributes that occur, in their order. */
    public List<String> attributeNames(TransactionFilter filter) {
        TransactionFilter.Sql sql = filter.sql();
        return jdbc.sql("select distinct k.name from commission.transaction t, json_object_keys(t.attributes::json) as"
                        + " k(name) where t.attributes is not null and " + sql.where() + " order by 1")
                .params(sql.values())
                .query(String.class)
                .list();
    }

    public Optional<TransactionView> find(String id) {
        return jdbc.sql("select * from commission.transaction where id = :id")
                .param("id", id.replace("\0", ""))
                .query((row, n) -> view(row))
                .optional();
    }

    /** All versions, the newest first. */
    public List<Version> versions(String id) {
        return jdbc.sql("""
            select v.*, i.id as import_id, i.started_by, i.finished_at, i.file_name from (
                select stamp, version, booked, invoiced, commission_free, id, amount, currency, quantity, cost, product, category, customer, region,
                       payments, participants, reverses, reversal, attributes from commission.transaction where id = :id
                union all
                select stamp, version, booked, invoiced, commission_free, id, amount, currency, quantity, cost, product, category, customer, region,
                       payments, participants, reverses, reversal, attributes from commission.transaction_history where id = :id) v
            left join commission.import i on i.stamp = v.stamp
            order by v.version desc
            """).param("id", id).query((row, n) -> version(row)).list();
    }

    private static Version version(ResultSet row) throws SQLException {
        Timestamp at = row.getTimestamp("finished_at");
        return new Version(
                view(row),
                row.getString("started_by"),
                at == null ? null : at.toInstant(),
                row.getObject("import_id", UUID.class),
                row.getString("file_name"));
    }

    public List<TransactionView> reversalsOf(String id) {
        return jdbc.sql("select * from commission.transaction where reverses = :id order by booked, id")
                .param("id", id)
                .query((row, n) -> view(row))
                .list();
    }

    /** Values of a column to choose from, the most frequent first. */
    public List<String> valuesOf(String column) {
        String known = column.equals("region") ? "region" : "product";
        return jdbc.sql("select " + known + " from commission.transaction where " + known
                        + " is not null group by 1 order by count(*) desc, 1 limit 50")
                .query(String.class)
                .list();
    }

    public boolean isEmpty() {
        return !jdbc.sql("select exists (select from commission.transaction)")
                .query(Boolean.class)
                .single();
    }

    private static TransactionView view(ResultSet row) throws SQLException {
        String payments = row.getString("payments");
        String participants = row.getString("participants");
        String attributes = row.getString("attributes");
        return new TransactionView(
                row.getString("id"),
                row.getInt("version"),
                row.getObject("booked", LocalDate.class),
                row.getObject("invoiced", LocalDate.class),
                row.getBigDecimal("amount"),
                row.getString("currency"),
                row.getBigDecimal("quantity"),
                row.getBigDecimal("cost"),
                row.getString("product"),
                row.getString("category"),
                row.getString("customer"),
                row.getString("region"),
                payments == null ? List.of() : PaymentText.stored(payments, row.getBigDecimal("amount")),
                participants == null ? List.of() : ParticipantText.parse(participants),
                row.getBoolean("commission_free"),
                row.getString("reverses"),
                row.getString("reversal"),
                attributes == null ? Map.of() : new java.util.TreeMap<>(AttributeText.parse(attributes)));
    }
}
