package dev.accord.distribution.web;

import dev.accord.distribution.LetterView;
import dev.accord.document.Documents;
import dev.accord.shared.Refusal;
import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
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
        ContentDisposition.Builder disposition =
                download ? ContentDisposition.attachment() : ContentDisposition.inline();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        disposition
                                .filename(stored.fileName(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .cacheControl(CacheControl.noStore())
                .eTag(hash)
                .body(content);
    }
}
