package dev.accord.document;

import dev.accord.shared.SubjectRef;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Content-addressed, immutable storage. The same bytes are stored once; nothing is ever changed or deleted. */
public interface Documents {

    /** Stores the bytes and links them to the subject; storing the same bytes for the same subject again changes nothing. */
    Stored store(SubjectRef subject, String kind, String fileName, String mediaType, byte[] content);

    /** The first link of these bytes to a subject. */
    Optional<Stored> find(String sha256);

    /** All links of these bytes: a text that is the same for everybody belongs to many subjects. */
    List<Stored> linksOf(String sha256);

    /** Everything stored for the subject, oldest first. */
    List<Stored> of(SubjectRef subject);

    Optional<byte[]> content(String sha256);

    /** The title inside a stored PDF. */
    Optional<String> title(String sha256);

    /**
     * The short code to print on the documents of this subject, registered on the first call and the same ever after; it leads to the verify
     * page. Ten characters without the ones that are mistaken for another (I, L, O, U), in two groups: {@code XXXXX-XXXXX}.
     */
    String code(SubjectRef subject);

    /** @param code as printed or as typed by a person */
    Optional<SubjectRef> subjectOf(String code);

    /**
     * @param sha256 lower-case hexadecimal, 64 characters
     * @param kind what the document is to its subject: {@code letter}, {@code sealed-letter}, …
     */
    record Stored(
            String sha256,
            SubjectRef subject,
            String kind,
            String fileName,
            String mediaType,
            long size,
            Instant storedAt) {}
}
