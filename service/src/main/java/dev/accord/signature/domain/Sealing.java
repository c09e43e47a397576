package dev.accord.signature.domain;

import dev.accord.document.Documents;
import dev.accord.document.Renderer;
import dev.accord.document.Sealer;
import dev.accord.people.People;
import dev.accord.shared.Issue;
import dev.accord.shared.Refusal;
import dev.accord.shared.SubjectRef;
import dev.accord.signature.SignatureView;
import java.time.Instant;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Makes the sealed document: what was signed, the certificate page, the seal over both. */
@Component
class Sealing {

    private final SignatureRecords records;
    private final Documents documents;
    private final Renderer renderer;
    private final Sealer sealer;
    private final People people;
    private final CertificateFields fields;
    private final MessageSource messages;

    Sealing(
            SignatureRecords records,
            Documents documents,
            Renderer renderer,
            Sealer sealer,
            People people,
            CertificateFields fields,
            MessageSource messages) {
        this.records = records;
        this.documents = documents;
        this.renderer = renderer;
        this.sealer = sealer;
        this.people = people;
        this.fields = fields;
        this.messages = messages;
    }

    Documents.Stored seal(SignatureView signature, Instant now) {
        SubjectRef subject = signature.subject();
        SignatureView.Evidence evidence = signature.evidence();
        if (evidence == null) {
            throw Refusal.conflict(Issue.of("signature.not-signed", subject));
        }
        byte[] document = documents
                .content(signature.documentSha256())
                .orElseThrow(() -> new IllegalStateException("The document of " + subject + " is missing"));
        Documents.Stored original = documents.of(subject).stream()
                .filter(stored -> stored.sha256().equals(signature.documentSha256()))
                .findFirst()
                .orElseThrow();
        byte[] certificate = renderer.render(
                "signature-certificate",
                signature.language(),
                fields.of(
                        signature,
                        evidence,
                        people.latest(signature.signerId()),
                        documents.title(signature.documentSha256()).orElse(original.fileName()),
                        records.consentText(evidence.consentSha256()),
                        documents.code(subject)));
        String reason =
                messages.getMessage("signature.seal.reason", new Object[] {evidence.typedName()}, signature.language());
        byte[] sealed = sealer.seal(document, certificate, new Sealer.Statement(reason, signature.language(), now));
        return documents.store(
                subject,
                "sealed-" + original.kind(),
                original.fileName().replaceFirst("(?i)(\\.pdf)?$", "-sealed.pdf"),
                "application/pdf",
                sealed);
    }
}
