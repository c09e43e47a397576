package dev.accord.shared.web;

import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Answers that are files, under a name of ours. */
public final class FileAnswer {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private FileAnswer() {}

    public static ResponseEntity<byte[]> csv(String name, byte[] content) {
        return named(name, CSV, true).body(content);
    }

    /** @param download to be kept as a file; else shown by the browser when it can */
    public static ResponseEntity.BodyBuilder named(String name, MediaType type, boolean download) {
        ContentDisposition.Builder disposition =
                download ? ContentDisposition.attachment() : ContentDisposition.inline();
        // A plain name is written once and as it is, which the simplest client understands.
        boolean plain = StandardCharsets.US_ASCII.newEncoder().canEncode(name);
        ContentDisposition header =
                (plain ? disposition.filename(name) : disposition.filename(name, StandardCharsets.UTF_8)).build();
        return ResponseEntity.ok().contentType(type).header(HttpHeaders.CONTENT_DISPOSITION, header.toString());
    }
}
