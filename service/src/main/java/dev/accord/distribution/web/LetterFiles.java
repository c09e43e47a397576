package dev.accord.distribution.web;

import dev.accord.distribution.LetterView;
import dev.accord.document.Documents;
import dev.accord.shared.Refusal;
import dev.accord.shared.web.FileAnswer;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** The PDFs of a letter that somebody has already been found to be allowed to read. */
@Component
class LetterFiles {

    private final Documents documents;

    LetterFiles(Documents documents) {
        this.documents = documents;
    }

    ResponseEntity<byte[]> answer(LetterView letter, boolean sealed, boolean download) {
        String hash = sealed ? letter.sealedSha256() : letter.documentSha256();
        if (hash == null) {
            throw Refusal.notFound();
        }
        Documents.Stored stored = documents.find(hash).orElseThrow(Refusal::notFound);
        byte[] content = documents.content(hash).orElseThrow(Refusal::notFound);
        return FileAnswer.named(stored.fileName(), MediaType.APPLICATION_PDF, download)
                .cacheControl(CacheControl.noStore())
                .eTag(hash)
                .body(content);
    }
}
