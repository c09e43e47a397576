package dev.accord.document.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.accord.AccordTest;
import dev.accord.document.Documents;
import dev.accord.document.Hash;
import dev.accord.shared.SubjectRef;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@AccordTest
class DocumentStoreTests {

    @Autowired
    Documents documents;

    @Autowired
    JdbcClient jdbc;

    final SubjectRef subject = SubjectRef.of("letter", UUID.randomUUID());
    final byte[] content = UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8);

    @Test
    void whatWasStoredIsFoundByItsHash() {
        Documents.Stored stored = documents.store(subject, "letter", "a.pdf", "application/pdf", content);

        assertThat(stored.sha256()).isEqualTo(Hash.of(content));
        assertThat(documents.content(stored.sha256())).contains(content);
        assertThat(documents.of(subject)).containsExactly(stored);
    }

    @Test
    void sameBytesOfTwoSubjectsAreKeptOnce() {
        SubjectRef other = SubjectRef.of("letter", UUID.randomUUID());
        Documents.Stored first = documents.store(subject, "letter", "a.pdf", "application/pdf", content);
        documents.store(other, "letter", "b.pdf", "application/pdf", content);
        documents.store(other, "letter", "b.pdf", "application/pdf", content);

        assertThat(documents.linksOf(first.sha256()))
                .extracting(Documents.Stored::subject)
                .containsExactly(subject, other);
        assertThat(jdbc.sql("select count(*) from document.content where sha256 = ?")
                        .param(first.sha256())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void nothingIsEverChangedOrDeleted() {
        documents.store(subject, "letter", "a.pdf", "application/pdf", content);

        assertThatThrownBy(() -> jdbc.sql("update document.content set media_type = 'x' where sha256 = ?")
                        .param(Hash.of(content))
                        .update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("never change");
        assertThatThrownBy(() -> jdbc.sql("delete from document.link where subject = ?")
                        .param(subject.toString())
                        .update())
                .hasMessageContaining("never change");
    }

    @Test
    void codeStaysTheSameAndLeadsBack() {
        String code = documents.code(subject);

        assertThat(code).matches("[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}");
        assertThat(documents.code(subject)).isEqualTo(code);
        assertThat(documents.subjectOf(code.toLowerCase(java.util.Locale.ROOT).replace("-", " ")))
                .contains(subject);
        assertThat(documents.subjectOf("00000-00000")).isEmpty();
        assertThat(documents.subjectOf("anything")).isEmpty();
    }
}
