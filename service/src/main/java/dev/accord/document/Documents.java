package dev.accord.document;

import dev.accord.shared.SubjectRef;
import java.time.Instant;
import java.util.Optional;

/** Content-addressed, immutable storage. The same bytes are stored once; nothing is ever changed or deleted. */
public interface Documents {

    /** Stores the bytes and links them to the subject; storing the same bytes for the same subject again changes nothing. */
    Stored store(SubjectRef subject, String kind, String fileName, String mediaType, byte[] content);

    Optional<Stored> find(String sha256);

    Optional<byte[]> content(String sha256);

    /**
     * @param sha256 lower-case hexadecimal, 64 characters
     * @param kind what the document is to its subject: {@code letter}, {@code sealed-letter}, …
     */
    record Stored(String sha256, SubjectRef subject, String kind, String fileName, String mediaType, long size, Instant storedAt) {}
}
