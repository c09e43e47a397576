package dev.accord.document;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Says whether a file is one that Accord issued or sealed, unchanged. Open to everybody who holds the file: whatever names a person is read from the file itself,
 * never from the records.
 */
public interface Verification {

    Result verify(byte[] file);

    /**
     * @param hashOrCode SHA-256 in hexadecimal, or the short code printed on the document
     */
    Result find(String hashOrCode);

    /** What the answer is, in one word. */
    enum Verdict {
        /** Sealed by Accord, every byte as it was. */
        SEALED,
        /** Issued by Accord and unchanged, but not sealed (yet). */
        ISSUED,
        /** Asked by its code only: there is such a document, but no file was looked at. */
        KNOWN,
        /** Carries a seal of Accord, but was changed afterwards. */
        CHANGED,
        /** Nothing known. */
        UNKNOWN
    }

    /**
     * @param sha256 of the file asked about; {@code null} when asked by a code nobody knows
     * @param documentSha256 of the document inside the seal, as it was shown to the signer
     * @param title from the file itself, {@code null} when asked by hash or code
     * @param reason what the seal says, from the file itself
     * @param certificate SHA-256 fingerprint of the certificate the seal was made with
     * @param kind what the document is: {@code letter}, {@code sealed-letter}, …
     * @param issuedAt when Accord stored it
     * @param findings message keys of what is wrong, such as {@code verify.finding.bytes-changed}
     */
    record Result(
            Verdict verdict,
            @Nullable String sha256,
            @Nullable String documentSha256,
            @Nullable String title,
            @Nullable String reason,
            @Nullable String kind,
            @Nullable Instant issuedAt,
            @Nullable Instant sealedAt,
            @Nullable String certificate,
            List<String> findings) {}
}
