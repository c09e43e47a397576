package dev.accord.document.web;

import dev.accord.document.Verification.Result;
import dev.accord.document.Verification.Verdict;
import dev.accord.shared.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The page anybody can drop a document on. */
@Controller
class VerifyPage {

    private static final Map<Verdict, String> STATES = Map.of(
            Verdict.SEALED, "done",
            Verdict.ISSUED, "waiting",
            Verdict.KNOWN, "waiting",
            Verdict.CHANGED, "late",
            Verdict.UNKNOWN, "stopped");

    private final VerifyUploads uploads;

    VerifyPage(VerifyUploads uploads) {
        this.uploads = uploads;
    }

    @GetMapping("/verify")
    String page(@RequestParam(required = false) @Nullable String q, HttpServletRequest request, Model model) {
        if (q != null && !q.isBlank()) {
            model.addAttribute("q", q.strip());
            show(uploads.hashOrCode(q, request.getRemoteAddr()), model);
        }
        return "document/verify";
    }

    /** What a printed link or a QR code leads to. */
    @GetMapping("/verify/{hashOrCode}")
    String direct(@PathVariable String hashOrCode, HttpServletRequest request, Model model) {
        return page(hashOrCode, request, model);
    }

    @PostMapping("/verify")
    String file(
            @RequestParam("file") MultipartFile file,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        model.addAttribute("fileName", file.getOriginalFilename());
        try {
            show(uploads.file(file, request.getRemoteAddr()), model);
        } catch (Refusal refusal) {
            response.setStatus(refusal.kind() == Refusal.Kind.TOO_LARGE ? 413 : 422);
            model.addAttribute("refused", refusal.issues());
        }
        return "document/verify";
    }

    /** In universal time, and saying so: whoever asks may be anywhere. */
    private static @Nullable String moment(@Nullable Instant instant) {
        return instant == null
                ? null
                : DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.MEDIUM)
                                .withLocale(LocaleContextHolder.getLocale())
                                .withZone(ZoneOffset.UTC)
                                .format(instant)
                        + " UTC";
    }

    private static void show(Result result, Model model) {
        model.addAttribute("issuedAt", moment(result.issuedAt()));
        model.addAttribute("sealedAt", moment(result.sealedAt()));
        model.addAttribute("result", result);
        model.addAttribute("word", result.verdict().name().toLowerCase(Locale.ROOT));
        model.addAttribute("state", STATES.get(result.verdict()));
    }
}
