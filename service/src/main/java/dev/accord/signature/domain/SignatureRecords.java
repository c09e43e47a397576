package dev.accord.signature.domain;

import dev.accord.shared.SubjectRef;
import dev.accord.signature.Consent;
import dev.accord.signature.SignatureView;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads and appends; the database refuses everything else. */
@Repository
class SignatureRecords {

    private static final String VIEW = """
        select r.subject, r.signer_id, r.document_sha256, r.language, r.requested_at,
               e.typed_name, e.consent_version, e.consent_sha256, e.signed_at, e.time_zone, e.address, e.agent, e.session,
               s.sealed_sha256
        from signature.request r
        left join signature.evidence e using (subject, role)
        left join signature.seal s on s.subject = r.subject
        where r.subject = ? and r.role = 'signer'
        """;

    private final JdbcClient jdbc;

    SignatureRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<SignatureView> find(SubjectRef subject) {
        return jdbc.sql(VIEW)
                .param(subject.toString())
                .query(SignatureRecords::view)
                .optional();
    }

    /** Nobody else seals or signs this subject until the transaction ends. */
    void lock(SubjectRef subject) {
        jdbc.sql("select 1 from signature.request where subject = ? and role = 'signer' for update")
                .param(subject.toString())
                .query()
                .listOfRows();
    }

    /** @return false when there is a request already */
    boolean request(
            SubjectRef subject, String signerId, String sha256, String kind, Locale language, Instant requestedAt) {
        return jdbc.sql("""
            insert into signature.request (subject, signer_id, document_sha256, document_kind, language, requested_at)
            values (?, ?, ?, ?, ?, ?) on conflict do nothing\
            """)
                        .params(
                                subject.toString(),
                                signerId,
                                sha256,
                                kind,
                                language.toLanguageTag(),
                                Timestamp.from(requestedAt))
                        .update()
                == 1;
    }

    String documentKind(SubjectRef subject) {
        return jdbc.sql("select document_kind from signature.request where subject = ? and role = 'signer'")
                .param(subject.toString())
                .query(String.class)
                .single();
    }

    /** @return false when it is signed already */
    boolean sign(SubjectRef subject, String documentSha256, SignatureView.Evidence evidence, Consent consent) {
        Timestamp time = Timestamp.from(evidence.signedAt());
        jdbc.sql("""
            insert into signature.consent (sha256, version, language, text, first_used)
            values (?, ?, ?, ?, ?) on conflict do nothing\
            """)
                .params(consent.sha256(), consent.version(), consent.language().getLanguage(), consent.text(), time)
                .update();
        return jdbc.sql("""
            insert into signature.evidence (subject, typed_name, document_sha256, consent_version, consent_sha256,
                signed_at, time_zone, address, agent, session)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing\
            """)
                        .param(1, subject.toString())
                        .param(2, evidence.typedName())
                        .param(3, documentSha256)
                        .param(4, evidence.consentVersion())
                        .param(5, evidence.consentSha256())
                        .param(6, time)
                        .param(7, evidence.timeZone().getId())
                        .param(8, evidence.address())
                        .param(9, evidence.agent())
                        .param(10, evidence.session())
                        .update()
                == 1;
    }

    String consentText(String sha256) {
        return jdbc.sql("select text from signature.consent where sha256 = ?")
                .param(sha256)
                .query(String.class)
                .single();
    }

    void seal(SubjectRef subject, String sealedSha256, Instant sealedAt) {
        jdbc.sql("insert into signature.seal (subject, sealed_sha256, sealed_at) values (?, ?, ?)")
                .params(subject.toString(), sealedSha256, Timestamp.from(sealedAt))
                .update();
    }

    private static SignatureView view(ResultSet row, int number) throws SQLException {
        return new SignatureView(
                SubjectRef.parse(row.getString("subject")),
                row.getString("signer_id"),
                row.getString("document_sha256"),
                Locale.forLanguageTag(row.getString("language")),
                row.getTimestamp("requested_at").toInstant(),
                evidence(row),
                row.getString("sealed_sha256"));
    }

    private static SignatureView.@Nullable Evidence evidence(ResultSet row) throws SQLException {
        Timestamp signedAt = row.getTimestamp("signed_at");
        return signedAt == null
                ? null
                : new SignatureView.Evidence(
                        row.getString("typed_name"),
                        row.getString("consent_version"),
                        row.getString("consent_sha256"),
                        signedAt.toInstant(),
                        ZoneId.of(row.getString("time_zone")),
                        row.getString("address"),
                        row.getString("agent"),
                        row.getString("session"));
    }
}
