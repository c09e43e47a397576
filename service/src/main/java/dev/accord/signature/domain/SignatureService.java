package dev.accord.signature.domain;

import dev.accord.audit.AuditLog;
import dev.accord.document.Documents;
import dev.accord.people.People;
import dev.accord.people.Person;
import dev.accord.shared.Actor;
import dev.accord.shared.Issue;
import dev.accord.shared.Refusal;
import dev.accord.shared.SubjectRef;
import dev.accord.signature.Consent;
import dev.accord.signature.SignCommand;
import dev.accord.signature.SignatureView;
import dev.accord.signature.Signatures;
import dev.accord.signature.events.SignatureCompleted;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class SignatureService implements Signatures {

    private static final int LONGEST_AGENT = 512;

    private final SignatureRecords records;
    private final ConsentTexts consents;
    private final Sealing sealing;
    private final Documents documents;
    private final People people;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SignatureService(
            SignatureRecords records,
            ConsentTexts consents,
            Sealing sealing,
            Documents documents,
            People people,
            AuditLog audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.records = records;
        this.consents = consents;
        this.sealing = sealing;
        this.documents = documents;
        this.people = people;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public SignatureView request(SubjectRef subject, String signerId, String documentSha256, Locale language) {
        Documents.Stored document = documents.of(subject).stream()
                .filter(stored -> stored.sha256().equals(documentSha256))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(documentSha256 + " is no document of " + subject));
        if (records.request(subject, signerId, documentSha256, document.kind(), language, now())) {
            audit.record("signature.requested", subject, Map.of("signer", signerId, "document", documentSha256));
        }
        SignatureView there = existing(subject);
        if (!there.signerId().equals(signerId) || !there.documentSha256().equals(documentSha256)) {
            throw Refusal.conflict(Issue.of("signature.requested-otherwise", subject));
        }
        return there;
    }

    @Override
    public SignatureView sign(SubjectRef subject, SignCommand command) {
        Actor actor = Actor.current();
        SignatureView request = records.find(subject).orElseThrow(Refusal::notFound);
        if (!request.signerId().equals(actor.personId())) {
            throw Refusal.notFound();
        }
        if (request.isSigned()) {
            return request;
        }
        Person signer = people.latest(actor.personId()).orElseThrow(Refusal::notFound);
        Consent consent = consents.shown(command.consentVersion()).orElse(null);
        SigningRules.check(command, signer.name(), request.documentSha256(), consent);
        if (consent == null) {
            throw new IllegalStateException("The rules let pass a text that does not exist");
        }
        SignatureView.Evidence evidence = evidence(command, consent, signer, actor);
        if (records.sign(subject, request.documentSha256(), evidence, consent)) {
            audit.record(
                    "signature.completed",
                    subject,
                    Map.of("document", request.documentSha256(), "consent", consent.version()));
            events.publishEvent(
                    new SignatureCompleted(subject, request.signerId(), request.documentSha256(), evidence.signedAt()));
        }
        return existing(subject);
    }

    private SignatureView.Evidence evidence(SignCommand command, Consent consent, Person signer, Actor actor) {
        return new SignatureView.Evidence(
                String.valueOf(command.typedName()).strip(),
                consent.version(),
                consent.sha256(),
                now(),
                zone(command.timeZone(), signer.zone()),
                actor.address(),
                shortened(actor.agent()),
                actor.session());
    }

    /** What the database keeps, so that the same moment is printed, stored and told. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static ZoneId zone(@Nullable String named, ZoneId otherwise) {
        try {
            return named == null || named.isBlank() ? otherwise : ZoneId.of(named.strip());
        } catch (DateTimeException e) {
            return otherwise;
        }
    }

    private static @Nullable String shortened(@Nullable String agent) {
        return agent == null || agent.length() <= LONGEST_AGENT ? agent : agent.substring(0, LONGEST_AGENT);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<SignatureView> find(SubjectRef subject) {
        return records.find(subject);
    }

    @Override
    public Documents.Stored seal(SubjectRef subject) {
        records.lock(subject);
        SignatureView signature = records.find(subject).orElseThrow(Refusal::notFound);
        String sealed = signature.sealedSha256();
        if (sealed != null) {
            return documents.of(subject).stream()
                    .filter(stored -> stored.sha256().equals(sealed))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("The sealed document of " + subject + " is missing"));
        }
        Documents.Stored stored = sealing.seal(signature, now());
        records.seal(subject, stored.sha256(), now());
        audit.record("signature.sealed", subject, Map.of("sealed", stored.sha256()));
        return stored;
    }

    @Override
    @Transactional(readOnly = true)
    public Consent consent(Locale language) {
        return consents.current(language);
    }

    private SignatureView existing(SubjectRef subject) {
        return records.find(subject).orElseThrow(() -> new IllegalStateException("No signature for " + subject));
    }
}
