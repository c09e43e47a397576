package dev.accord.document.web;

import dev.accord.document.Verification.Result;
import dev.accord.document.Verification.Verdict;
import dev.accord.shared.Issue;
import dev.accord.shared.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Verification for programs; open to everybody like the page. */
@RestController
@RequestMapping("/api/verify")
@Tag(
        name = "Verify",
        description = "Whether a document is one that Accord issued or sealed, unchanged. No sign-in needed.")
class VerifyApi {

    private final VerifyUploads uploads;
    private final MessageSource messages;

    VerifyApi(VerifyUploads uploads, MessageSource messages) {
        this.uploads = uploads;
        this.messages = messages;
    }

    /** The same as {@link Result}, with the sentence a person reads. */
    record Answer(
            Verdict verdict,
            String sentence,
            @Nullable String sha256,
            @Nullable String documentSha256,
            @Nullable String title,
            @Nullable String reason,
            @Nullable String kind,
            @Nullable Instant issuedAt,
            @Nullable Instant sealedAt,
            @Nullable String certificate,
            List<String> findings) {}

    record Question(@Nullable String sha256, @Nullable String code) {}

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(summary = "Verify a PDF")
    Answer file(@RequestParam("file") MultipartFile file, HttpServletRequest request, Locale language) {
        return answer(uploads.file(file, request.getRemoteAddr()), language);
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Verify by SHA-256 or by the code printed on the document")
    Answer ask(@RequestBody Question question, HttpServletRequest request, Locale language) {
        String asked = question.sha256() == null ? question.code() : question.sha256();
        if (asked == null || asked.isBlank()) {
            throw Refusal.invalid(Issue.at("sha256", "document.verify.nothing-asked"));
        }
        return answer(uploads.hashOrCode(asked, request.getRemoteAddr()), language);
    }

    @GetMapping("/{hashOrCode}")
    @Operation(summary = "Verify by SHA-256 or by the code printed on the document")
    Answer find(@PathVariable String hashOrCode, HttpServletRequest request, Locale language) {
        return answer(uploads.hashOrCode(hashOrCode, request.getRemoteAddr()), language);
    }

    private Answer answer(Result result, Locale language) {
        return new Answer(
                result.verdict(),
                messages.getMessage(
                        "verify.verdict." + result.verdict().name().toLowerCase(Locale.ROOT), null, language),
                result.sha256(),
                result.documentSha256(),
                result.title(),
                result.reason(),
                result.kind(),
                result.issuedAt(),
                result.sealedAt(),
                result.certificate(),
                result.findings().stream()
                        .map(key -> messages.getMessage(key, null, language))
                        .toList());
    }
}
