package dev.accord.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.accord.AccordTest;
import dev.accord.document.Documents;
import dev.accord.document.Hash;
import dev.accord.document.Renderer;
import dev.accord.document.Verification;
import dev.accord.people.People;
import dev.accord.people.Person;
import dev.accord.shared.Actor;
import dev.accord.shared.Refusal;
import dev.accord.shared.SubjectRef;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@AccordTest
class SignaturesTests {

    @Autowired
    Signatures signatures;

    @Autowired
    Documents documents;

    @Autowired
    Renderer renderer;

    @Autowired
    Verification verification;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    final SubjectRef subject = SubjectRef.of("letter", UUID.randomUUID());
    Person signer;
    byte[] document;
    String sha256;

    @BeforeEach
    void letter() {
        signer = people.latest(Set.of("E1101")).values().iterator().next();
        document = renderer.render("signature-certificate", Locale.ENGLISH, someFields());
        sha256 = documents
                .store(subject, "letter", "plan.pdf", "application/pdf", document)
                .sha256();
        signatures.request(subject, signer.id(), sha256, Locale.ENGLISH);
    }

    /** Any document will do; this template is there for certain. */
    private Map<String, Object> someFields() {
        Map<String, Object> fields = new HashMap<>();
        for (String name : List.of(
                "subject",
                "signerName",
                "signerId",
                "typedName",
                "consentVersion",
                "consentSha256",
                "documentSha256")) {
            fields.put(name, subject.id());
        }
        for (String name : List.of(
                "signedUtc", "signedLocal", "timeZone", "address", "agent", "session", "verifyCode", "verifyAddress")) {
            fields.put(name, "-");
        }
        fields.put("title", "Plan of " + signer.name());
        fields.put("consentText", List.of());
        fields.put("paper", "letter");
        return fields;
    }

    @Test
    void signatureKeepsItsEvidence() {
        SignatureView signed = sign(signer.id(), command());

        SignatureView.Evidence evidence = signed.evidence();
        assertThat(evidence).isNotNull();
        assertThat(evidence.address()).isEqualTo("203.0.113.9");
        assertThat(evidence.agent()).isEqualTo("Test agent");
        assertThat(evidence.timeZone().getId()).isEqualTo("America/Los_Angeles");
        assertThat(evidence.consentSha256())
                .isEqualTo(signatures.consent(Locale.ENGLISH).sha256());
    }

    @Test
    void signingTwiceIsSigningOnce() {
        SignatureView first = sign(signer.id(), command());

        assertThat(sign(signer.id(), command())).isEqualTo(first);
    }

    @Test
    void forAnybodyElseThereIsNothingToSign() {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> sign("E1102", command()));

        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.NOT_FOUND);
    }

    @Test
    void documentOtherThanTheOneShownIsRefused() {
        SignCommand other = new SignCommand(
                signer.name(), true, signatures.consent(Locale.ENGLISH).version(), Hash.of(new byte[1]), null);
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> sign(signer.id(), other));

        assertThat(refusal.issues().getFirst().code()).isEqualTo("signature.document-differs");
        assertThat(signatures.find(subject))
                .hasValueSatisfying(view -> assertThat(view.isSigned()).isFalse());
    }

    @Test
    void askingForAnotherDocumentIsRefused() {
        documents.store(
                subject, "letter", "other.pdf", "application/pdf", subject.id().getBytes());
        Refusal refusal = catchThrowableOfType(
                Refusal.class,
                () -> signatures.request(
                        subject, signer.id(), Hash.of(subject.id().getBytes()), Locale.ENGLISH));

        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT);
    }

    @Test
    void evidenceCannotBeChanged() {
        sign(signer.id(), command());

        assertThatThrownBy(() -> jdbc.sql("update signature.evidence set typed_name = 'x' where subject = ?")
                        .param(subject.toString())
                        .update())
                .hasMessageContaining("never change");
        assertThatThrownBy(() -> jdbc.sql("delete from signature.evidence where subject = ?")
                        .param(subject.toString())
                        .update())
                .hasMessageContaining("never change");
    }

    @Test
    void sealedDocumentHoldsTheSignedOneAndItsCertificate() throws IOException {
        sign(signer.id(), command());

        Documents.Stored sealed = signatures.seal(subject);

        byte[] bytes = documents.content(sealed.sha256()).orElseThrow();
        assertThat(sealed.kind()).isEqualTo("sealed-letter");
        assertThat(Hash.of(bytes, document.length)).isEqualTo(sha256);
        try (PDDocument pdf = Loader.loadPDF(bytes)) {
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("Certificate of signature", signer.name(), "203.0.113.9", documents.code(subject));
        }
        Verification.Result result = verification.verify(bytes);
        assertThat(result.verdict()).isEqualTo(Verification.Verdict.SEALED);
        assertThat(result.documentSha256()).isEqualTo(sha256);
        assertThat(result.reason()).isEqualTo("Accepted by " + signer.name());
    }

    @Test
    void sealingTwiceIsSealingOnce() {
        sign(signer.id(), command());

        assertThat(signatures.seal(subject)).isEqualTo(signatures.seal(subject));
        assertThat(documents.of(subject)).hasSize(2);
    }

    @Test
    void whatIsNotSignedIsNotSealed() {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> signatures.seal(subject));

        assertThat(refusal.issues().getFirst().code()).isEqualTo("signature.not-signed");
    }

    @Test
    void codeAndHashAreKnownButNameNobody() {
        sign(signer.id(), command());
        Documents.Stored sealed = signatures.seal(subject);

        Verification.Result byCode = verification.find(documents.code(subject));
        assertThat(byCode.verdict()).isEqualTo(Verification.Verdict.KNOWN);
        assertThat(byCode.sealedAt()).isNotNull();
        assertThat(byCode.sha256()).isEqualTo(sealed.sha256());
        assertThat(byCode.title()).isNull();
        assertThat(byCode.reason()).isNull();
        assertThat(verification.find(sha256).verdict()).isEqualTo(Verification.Verdict.ISSUED);
    }

    private SignCommand command() {
        return new SignCommand(
                signer.name(), true, signatures.consent(Locale.ENGLISH).version(), sha256, "America/Los_Angeles");
    }

    private SignatureView sign(String person, SignCommand command) {
        return new Actor(person, null, "203.0.113.9", "Test agent", "5e55")
                .call(() -> signatures.sign(subject, command));
    }
}
