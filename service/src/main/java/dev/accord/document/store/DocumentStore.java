package dev.accord.document.store;

import dev.accord.document.Documents;
import dev.accord.document.Hash;
import dev.accord.shared.SubjectRef;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Documents in the database, where they share the backup and the transaction of what they belong to. */
@Component
@Transactional
class DocumentStore implements Documents {

    private static final String STORED = """
        select l.sha256, l.subject, l.kind, l.file_name, c.media_type, c.size, l.stored_at
        from document.link l join document.content c using (sha256)
        """;

    private final JdbcClient jdbc;
    private final Clock clock;

    DocumentStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public Stored store(SubjectRef subject, String kind, String fileName, String mediaType, byte[] content) {
        String sha256 = Hash.of(content);
        Timestamp now = Timestamp.from(clock.instant());
        jdbc.sql("""
            insert into document.content (sha256, media_type, size, bytes, stored_at)
            values (?, ?, ?, ?, ?) on conflict do nothing\
            """).params(sha256, mediaType, content.length, content, now).update();
        jdbc.sql("""
            insert into document.link (subject, kind, sha256, file_name, stored_at)
            values (?, ?, ?, ?, ?) on conflict do nothing\
            """).params(subject.toString(), kind, sha256, fileName, now).update();
        return jdbc.sql(STORED + "where l.subject = ? and l.kind = ? and l.sha256 = ?")
                .params(subject.toString(), kind, sha256)
                .query(DocumentStore::stored)
                .single();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Stored> find(String sha256) {
        return jdbc.sql(STORED + "where l.sha256 = ? order by l.id limit 1")
                .param(sha256)
                .query(DocumentStore::stored)
                .optional();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Stored> linksOf(String sha256) {
        return jdbc.sql(STORED + "where l.sha256 = ? order by l.id")
                .param(sha256)
                .query(DocumentStore::stored)
                .list();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Stored> of(SubjectRef subject) {
        return jdbc.sql(STORED + "where l.subject = ? order by l.id")
                .param(subject.toString())
                .query(DocumentStore::stored)
                .list();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<byte[]> content(String sha256) {
        return jdbc.sql("select bytes from document.content where sha256 = ?")
                .param(sha256)
                .query((row, n) -> row.getBytes(1))
                .optional();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<String> title(String sha256) {
        return content(sha256).flatMap(bytes -> {
            try (PDDocument pdf = Loader.loadPDF(bytes)) {
                return Optional.ofNullable(pdf.getDocumentInformation().getTitle());
            } catch (IOException e) {
                return Optional.empty();
            }
        });
    }

    @Override
    public String code(SubjectRef subject) {
        return registered(subject).orElseGet(() -> {
            jdbc.sql("insert into document.code (code, subject, registered_at) values (?, ?, ?) on conflict do nothing")
                    .params(Codes.fresh(), subject.toString(), Timestamp.from(clock.instant()))
                    .update();
            // Nobody there after the insert: the code was taken by another subject, so another is drawn.
            return registered(subject).orElseGet(() -> code(subject));
        });
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<SubjectRef> subjectOf(String code) {
        return Codes.read(code)
                .flatMap(exact -> jdbc.sql("select subject from document.code where code = ?")
                        .param(exact)
                        .query(String.class)
                        .optional())
                .map(SubjectRef::parse);
    }

    private Optional<String> registered(SubjectRef subject) {
        return jdbc.sql("select code from document.code where subject = ?")
                .param(subject.toString())
                .query(String.class)
                .optional()
                .map(Codes::shown);
    }

    private static Stored stored(ResultSet row, int number) throws SQLException {
        return new Stored(
                row.getString("sha256"),
                SubjectRef.parse(row.getString("subject")),
                row.getString("kind"),
                row.getString("file_name"),
                row.getString("media_type"),
                row.getLong("size"),
                row.getTimestamp("stored_at").toInstant());
    }
}
