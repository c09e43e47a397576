package dev.accord.audit.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** How an entry is hashed: each field with its length in front, so that no two entries read the same. */
final class Link {

    /** What the first link follows. */
    static final String START = "0".repeat(64);

    static final String COLUMNS =
            "e.id, e.at, e.actor, e.on_behalf_of, e.address, e.agent, e.session, e.action, e.subject_type, e.subject_id, e.facts";

    private Link() {}

    static String hash(String previous, ResultSet entry) throws SQLException {
        MessageDigest digest = sha256();
        add(digest, previous);
        add(digest, entry.getString("id"));
        add(digest, entry.getObject("at", OffsetDateTime.class).toInstant().toString());
        for (String column : new String[] {
            "actor", "on_behalf_of", "address", "agent", "session", "action", "subject_type", "subject_id", "facts"
        }) {
            add(digest, entry.getString(column));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void add(MessageDigest digest, @Nullable String value) {
        byte[] bytes = value == null ? new byte[0] : value.getBytes(StandardCharsets.UTF_8);
        String length = (value == null ? "-" : String.valueOf(bytes.length)) + ":";
        digest.update(length.getBytes(StandardCharsets.US_ASCII));
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
