package dev.accord.document.seal;

import dev.accord.document.Documents;
import dev.accord.document.Documents.Stored;
import dev.accord.document.Hash;
import dev.accord.document.Verification;
import dev.accord.shared.SubjectRef;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Both must agree: the seal, which anybody can check, and the archive, which also covers the few bytes of a signature that no signature can
 * cover (padding, upper and lower case of its hexadecimal digits).
 */
@Component
@Transactional(readOnly = true)
class SealVerification implements Verification {

    /** A sealed document is stored as its own kind with this in front. */
    private static final String SEALED = "sealed-";

    private final Documents documents;
    private final KnownCertificates certificates;

    SealVerification(Documents documents, KnownCertificates certificates) {
        this.documents = documents;
        this.certificates = certificates;
    }

    @Override
    public Result verify(byte[] file) {
        String sha256 = Hash.of(file);
        Result changed = null;
        for (SealedBytes bytes : SealedBytes.in(file).reversed()) {
            SealCheck check = SealCheck.of(bytes);
            X509Certificate certificate = check.certificate();
            if (certificate != null && certificates.knows(certificate)) {
                if (check.intact() && bytes.coversWholeFile()) {
                    return documents
                            .find(sha256)
                            .map(stored -> sealed(file, stored, certificate))
                            .orElseGet(() -> Results.changed(sha256, "verify.finding.not-archived"));
                }
                changed = Results.changed(sha256, check.intact() ? "verify.finding.added" : "verify.finding.bytes");
            }
        }
        if (changed != null) {
            return changed;
        }
        Optional<Stored> stored = documents.find(sha256);
        if (stored.isPresent()) {
            return known(stored.get(), sha256, Verdict.ISSUED);
        }
        return looksSealed(file) ? Results.changed(sha256, "verify.finding.seal") : Results.unknown(sha256);
    }

    @Override
    public Result find(String hashOrCode) {
        String asked = hashOrCode.strip();
        if (asked.matches("[0-9a-fA-F]{64}")) {
            String sha256 = asked.toLowerCase(Locale.ROOT);
            return documents
                    .find(sha256)
                    .map(stored -> known(stored, sha256, verdict(stored)))
                    .orElseGet(() -> Results.unknown(sha256));
        }
        return documents
                .subjectOf(asked)
                .flatMap(subject -> documents.of(subject).stream().reduce((first, last) -> last))
                .map(newest -> known(newest, newest.sha256(), Verdict.KNOWN))
                .orElseGet(() -> Results.unknown(null));
    }

    private static Verdict verdict(Stored stored) {
        return stored.kind().startsWith(SEALED) ? Verdict.SEALED : Verdict.ISSUED;
    }

    private Result known(Stored stored, String sha256, Verdict verdict) {
        boolean sealed = stored.kind().startsWith(SEALED);
        return new Result(
                verdict,
                sha256,
                sealed ? original(stored) : sha256,
                null,
                null,
                stored.kind(),
                issuedAt(stored.subject(), stored.storedAt()),
                sealed ? stored.storedAt() : null,
                null,
                List.of());
    }

    /** The document that was sealed: the one whose kind the seal's is named after. */
    private @Nullable String original(Stored sealed) {
        String kind = sealed.kind().substring(SEALED.length());
        return documents.of(sealed.subject()).stream()
                .filter(stored -> stored.kind().equals(kind))
                .map(Stored::sha256)
                .findFirst()
                .orElse(null);
    }

    private Instant issuedAt(SubjectRef subject, Instant otherwise) {
        return documents.of(subject).stream().map(Stored::storedAt).findFirst().orElse(otherwise);
    }

    private Result sealed(byte[] file, Stored stored, X509Certificate certificate) {
        try (PDDocument pdf = Loader.loadPDF(file)) {
            PDSignature signature = pdf.getLastSignatureDictionary();
            return new Result(
                    Verdict.SEALED,
                    stored.sha256(),
                    original(stored),
                    pdf.getDocumentInformation().getTitle(),
                    signature == null ? null : signature.getReason(),
                    stored.kind(),
                    issuedAt(stored.subject(), stored.storedAt()),
                    signature == null || signature.getSignDate() == null
                            ? stored.storedAt()
                            : signature.getSignDate().toInstant(),
                    fingerprint(certificate),
                    List.of());
        } catch (IOException e) {
            throw new IllegalStateException("A file we sealed cannot be read", e);
        }
    }

    private static String fingerprint(X509Certificate certificate) {
        try {
            return Hash.of(certificate.getEncoded());
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether the file says that it is sealed by us although no seal in it can be read. */
    private static boolean looksSealed(byte[] file) {
        return new String(file, StandardCharsets.ISO_8859_1).contains("/Name (" + PdfSealer.NAME + ")");
    }
}
