package dev.accord.commission.transaction;

import dev.accord.commission.calc.Deal;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Reads by COPY: a million rows cost a second or two, and neither side keeps them. */
@Component
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
class DealReader implements Deals {

    private static final int SIGNATURE = 19;

    private final JdbcTemplate jdbc;

    DealReader(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Reading read(Consumer<Deal> sink) {
        return read("commission.transaction", "", sink);
    }

    @Override
    public Reading readSince(long stamp, Consumer<Deal> sink) {
        return read("commission.transaction", "where stamp > " + stamp, sink);
    }

    @Override
    public Reading readReplacedSince(long stamp, Consumer<Deal> sink) {
        return read("commission.transaction_history", "where replaced_stamp > " + stamp, sink);
    }

    @Override
    public List<Deal> concerning(Collection<String> people) {
        List<Deal> found = new ArrayList<>();
        String named = people.stream()
                .map(person -> "strpos(participants, '" + person.replace("'", "''") + "') > 0")
                .collect(Collectors.joining(" or "));
        read(
                "commission.transaction",
                "where participants is null" + (named.isEmpty() ? "" : " or " + named),
                found::add);
        return found;
    }

    @Override
    public Optional<Deal> find(String id) {
        List<Deal> found = new ArrayList<>(1);
        read("commission.transaction", "where id = '" + id.replace("'", "''") + "'", found::add);
        return found.stream().findFirst();
    }

    @Override
    public long stamp() {
        Long stamp = jdbc.queryForObject("select stamp from commission.facts", Long.class);
        return stamp == null ? 0 : stamp;
    }

    private Reading read(String table, String where, Consumer<Deal> sink) {
        long stamp = stamp();
        MessageDigest digest = sha256();
        Long count = jdbc.execute(
                (ConnectionCallback<Long>) connection -> copy(connection, table + " " + where, digest, sink));
        return new Reading(count == null ? 0 : count, stamp, HexFormat.of().formatHex(digest.digest()));
    }

    private static long copy(Connection connection, String from, MessageDigest digest, Consumer<Deal> sink)
            throws SQLException {
        DealDecoder decoder = new DealDecoder(digest);
        CopyOut copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyOut("copy (select " + DealDecoder.READ + " from " + from
                        + " order by id) to stdout (format binary)");
        long count = 0;
        boolean first = true;
        try {
            for (byte[] message = copy.readFromCopy(); message != null; message = copy.readFromCopy()) {
                int position = first ? SIGNATURE : 0;
                first = false;
                // What is left is a whole row, nothing, or the end mark of two bytes.
                if (message.length - position > 2) {
                    sink.accept(decoder.decode(message, position));
                    count++;
                }
            }
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
        return count;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
