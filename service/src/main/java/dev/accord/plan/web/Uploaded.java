package dev.accord.plan.web;

import dev.accord.shared.Issue;
import dev.accord.shared.Refusal;
import dev.accord.shared.web.FileAnswer;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.MediaType;
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
        return FileAnswer.named(name, MediaType.parseMediaType(mediaType + ";charset=UTF-8"), true)
                .body(content);
    }
}
