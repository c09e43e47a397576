package dev.accord.plan.web;

import dev.accord.shared.Issue;
import dev.accord.shared.Refusal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/** Files coming in and going out. */
final class Uploaded {

    private Uploaded() {}

    /** UTF-8 only: guessing another encoding would garble names. */
    static String text(byte[] file) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            throw Refusal.invalid(Issue.of("plan.file.encoding"));
        }
    }

    static <T> ResponseEntity<T> download(String name, String mediaType, T content) {
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header(HttpHeaders.CONTENT_TYPE, mediaType + ";charset=UTF-8")
                .body(content);
    }
}
