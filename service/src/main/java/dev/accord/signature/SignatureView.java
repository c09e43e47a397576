package dev.accord.signature;

import dev.accord.shared.SubjectRef;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A signature asked for, and its evidence once given.
 *
 * @param documentSha256 what is (to be) signed
 * @param evidence {@code null} until signed
 * @param sealedSha256 the sealed PDF with its certificate page; {@code null} until sealed
 */
public record SignatureView(
        SubjectRef subject,
        String signerId,
        String documentSha256,
        Locale language,
        Instant requestedAt,
        @Nullable Evidence evidence,
        @Nullable String sealedSha256) {

    public boolean isSigned() {
        return evidence != null;
    }

    /**
     * What a court would ask for; never changes once written.
     *
     * @param session digest of the session id
     */
    public record Evidence(
            String typedName,
            String consentVersion,
            String consentSha256,
            Instant signedAt,
            ZoneId timeZone,
            @Nullable String address,
            @Nullable String agent,
            @Nullable String session) {}
}
