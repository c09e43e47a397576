package dev.accord.audit.domain;

import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Chains committed entries. Business transactions only append, so they never wait for one another; the order is settled here, by one application
 * at a time, about a second later.
 */
@Component
class Sealer {

    private static final Logger LOG = LoggerFactory.getLogger(Sealer.class);
    private static final int BATCH = 2_000;
    private static final long LOCK = 0x41_55_44_49_54L;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;

    Sealer(JdbcTemplate jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @Scheduled(fixedDelay = 1_000)
    void chainNewEntries() {
        try {
            while (chainOneBatch() == BATCH) {
                LOG.debug("More entries wait to be chained");
            }
        } catch (RuntimeException failed) {
            LOG.warn("Audit entries stay unchained until the next attempt: {}", failed.getMessage());
        }
    }

    private record NewLink(long position, long entryId, String previous, String hash) {}

    int chainOneBatch() {
        Integer chained = transaction.execute(status -> {
            if (!Boolean.TRUE.equals(jdbc.queryForObject("select pg_try_advisory_xact_lock(?)", Boolean.class, LOCK))) {
                return 0;
            }
            return chain();
        });
        return chained == null ? 0 : chained;
    }

    private int chain() {
        List<Head> heads =
                jdbc.query("select position, hash from audit.link order by position desc limit 1", Head.MAPPER);
        Head head = heads.isEmpty() ? new Head(0, Link.START) : heads.getFirst();
        List<NewLink> links = new ArrayList<>();
        jdbc.query(
                "select " + Link.COLUMNS + " from audit.entry e"
                        + " where not exists (select 1 from audit.link l where l.entry_id = e.id)"
                        // Entries commit out of order, but not by more than this many.
                        + " and e.id > (select coalesce(max(entry_id), 0) - 20000 from audit.link) order by e.id limit "
                        + BATCH,
                entry -> {
                    String previous =
                            links.isEmpty() ? head.hash() : links.getLast().hash();
                    links.add(new NewLink(
                            head.position() + links.size() + 1,
                            entry.getLong("id"),
                            previous,
                            Link.hash(previous, entry)));
                });
        jdbc.batchUpdate(
                "insert into audit.link (position, entry_id, previous_hash, hash) values (?, ?, ?, ?)",
                links,
                500,
                Sealer::bind);
        return links.size();
    }

    private static void bind(PreparedStatement statement, NewLink link) throws java.sql.SQLException {
        statement.setLong(1, link.position());
        statement.setLong(2, link.entryId());
        statement.setString(3, link.previous());
        statement.setString(4, link.hash());
    }

    private record Head(long position, String hash) {
        static final RowMapper<Head> MAPPER = (row, n) -> new Head(row.getLong("position"), row.getString("hash"));
    }
}
