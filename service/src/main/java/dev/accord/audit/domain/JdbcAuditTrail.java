package dev.accord.audit.domain;

import dev.accord.audit.AuditTrail;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class JdbcAuditTrail implements AuditTrail {

    private final JdbcTemplate jdbc;
    private final DataSource dataSource;

    JdbcAuditTrail(JdbcTemplate jdbc, DataSource dataSource) {
        this.jdbc = jdbc;
        this.dataSource = dataSource;
    }

    @Override
    @Transactional(readOnly = true)
    public Page search(Filter filter, int page, int size) {
        List<Object> args = new ArrayList<>();
        String where = where(filter, args);
        Long total = jdbc.queryForObject("select count(*) from audit.entry e" + where, Long.class, args.toArray());
        args.add(size);
        args.add((long) page * size);
        List<Entry> items = jdbc.query(
                "select " + Link.COLUMNS + ", l.hash from audit.entry e left join audit.link l on l.entry_id = e.id"
                        + where + " order by e.id desc limit ? offset ?",
                JdbcAuditTrail::entry,
                args.toArray());
        return new Page(items, total == null ? 0 : total, page, size);
    }

    private static String where(Filter filter, List<Object> args) {
        List<String> terms = new ArrayList<>();
        equal("e.subject_type = ?", filter.subjectType(), terms, args);
        equal("e.subject_id = ?", filter.subjectId(), terms, args);
        if (filter.person() != null) {
            terms.add("(e.actor = ? or e.on_behalf_of = ?)");
            args.add(filter.person());
            args.add(filter.person());
        }
        equal("starts_with(e.action, ?)", filter.action(), terms, args);
        equal("e.at >= ?", filter.from() == null ? null : filter.from().atOffset(ZoneOffset.UTC), terms, args);
        equal("e.at < ?", filter.to() == null ? null : filter.to().atOffset(ZoneOffset.UTC), terms, args);
        return terms.isEmpty() ? "" : " where " + String.join(" and ", terms);
    }

    private static void equal(String term, @Nullable Object value, List<String> terms, List<Object> args) {
        if (value != null) {
            terms.add(term);
            args.add(value);
        }
    }

    private static Entry entry(ResultSet row, int n) throws SQLException {
        return new Entry(
                row.getLong("id"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("actor"),
                row.getString("on_behalf_of"),
                row.getString("address"),
                row.getString("agent"),
                row.getString("action"),
                row.getString("subject_type"),
                row.getString("subject_id"),
                row.getString("facts"),
                row.getString("hash"));
    }

    @Override
    @Transactional(readOnly = true)
    public Verification verify() {
        Check check = new Check();
        // Streamed: a log of years does not fit in memory.
        JdbcTemplate streaming = new JdbcTemplate(dataSource);
        streaming.setFetchSize(1_000);
        streaming.query(
                "select l.position, l.previous_hash, l.hash, " + Link.COLUMNS
                        + " from audit.link l join audit.entry e on e.id = l.entry_id order by l.position",
                check::next);
        Long unchained = jdbc.queryForObject(
                "select count(*) from audit.entry e where not exists (select 1 from audit.link l where l.entry_id = e.id)",
                Long.class);
        return new Verification(check.count, unchained == null ? 0 : unchained, check.brokenAt, check.hash);
    }

    private static final class Check {
        private long count;
        private String hash = Link.START;
        private @Nullable Long brokenAt;

        void next(ResultSet row) throws SQLException {
            count++;
            boolean fits = row.getLong("position") == count
                    && hash.equals(row.getString("previous_hash"))
                    && Link.hash(hash, row).equals(row.getString("hash"));
            if (!fits && brokenAt == null) {
                brokenAt = count;
            }
            hash = row.getString("hash");
        }
    }
}
