package dev.accord.document.web;

import dev.accord.document.Verification;
import dev.accord.document.Verification.Result;
import dev.accord.shared.Issue;
import dev.accord.shared.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Takes a stranger's file: at most 10 MB, and only when it begins like a PDF. */
@Component
class VerifyUploads {

    static final int LIMIT = 10 * 1024 * 1024;

    private static final int HEAD = 1024;

    private final Verification verification;
    private final VerifyThrottle throttle;

    VerifyUploads(Verification verification, VerifyThrottle throttle) {
        this.verification = verification;
        this.throttle = throttle;
    }

    Result file(MultipartFile file, String address) {
        throttle.count(address);
        if (file.isEmpty()) {
            throw Refusal.invalid(Issue.at("file", "document.verify.no-file"));
        }
        if (file.getSize() > LIMIT) {
            throw new Refusal(Refusal.Kind.TOO_LARGE, List.of(Issue.at("file", "document.verify.too-large")));
        }
        try {
            byte[] bytes = file.getBytes();
            String head = new String(bytes, 0, Math.min(HEAD, bytes.length), StandardCharsets.ISO_8859_1);
            if (!head.contains("%PDF-")) {
                throw Refusal.invalid(Issue.at("file", "document.verify.no-pdf"));
            }
            return verification.verify(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Result hashOrCode(String asked, String address) {
        throttle.count(address);
        return verification.find(asked);
    }
}
