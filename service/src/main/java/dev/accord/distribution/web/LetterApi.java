package dev.accord.distribution.web;

import dev.accord.distribution.LetterId;
import dev.accord.distribution.LetterView;
import dev.accord.distribution.Letters;
import dev.accord.people.CurrentUser;
import dev.accord.shared.web.PageOf;
import dev.accord.signature.Consent;
import dev.accord.signature.Signatures;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/letters")
@Tag(name = "Letters")
class LetterApi {

    private final Letters letters;
    private final LetterLists lists;
    private final LetterFiles files;
    private final CampaignAccess access;
    private final Signatures signatures;

    LetterApi(Letters letters, LetterLists lists, LetterFiles files, CampaignAccess access, Signatures signatures) {
        this.letters = letters;
        this.lists = lists;
        this.files = files;
        this.access = access;
        this.signatures = signatures;
    }

    /**
     * @param consentVersion and
     * @param documentSha256 as read with the letter: they say what was shown
     */
    record Acceptance(
            @Nullable String typedName,
            boolean consent,
            @Nullable String consentVersion,
            @Nullable String documentSha256,

            @Schema(description = "zone id of the signer's device, for example America/New_York") @Nullable
            String timeZone) {}

    record Reason(@Nullable String reason) {}

    @GetMapping
    @Operation(summary = "Letters you may see: your own, your line's, or all for the comp team and its readers")
    PageOf<LetterJson> list(CurrentUser user, @ParameterObject LetterLists.Query query) {
        return json(lists.visible(user, query));
    }

    @GetMapping("/{id}")
    @Operation(summary = "A letter, with the consent text while you can sign it")
    LetterJson one(CurrentUser user, @PathVariable String id) {
        return json(letters.get(LetterId.of(id), user), user);
    }

    @GetMapping("/{id}/document")
    @Operation(summary = "The PDF: the document as sent, or with sealed=true the signed and sealed one")
    ResponseEntity<byte[]> document(
            CurrentUser user, @PathVariable String id, @RequestParam(defaultValue = "false") boolean sealed) {
        return files.answer(letters.get(LetterId.of(id), user), sealed, true);
    }

    @PostMapping("/{id}/open")
    @Operation(summary = "Note that the rep has looked at the letter; by anybody else it changes nothing")
    LetterJson open(CurrentUser user, @PathVariable String id) {
        return json(letters.open(LetterId.of(id), user), user);
    }

    @PostMapping("/{id}/accept")
    @Operation(summary = "Sign the letter; only its rep can, and a second time changes nothing")
    LetterJson accept(CurrentUser user, @PathVariable String id, @RequestBody Acceptance acceptance) {
        return LetterJson.of(letters.accept(
                LetterId.of(id),
                user,
                acceptance.typedName(),
                acceptance.consent(),
                acceptance.consentVersion(),
                acceptance.documentSha256(),
                acceptance.timeZone()));
    }

    @PostMapping("/{id}/decline")
    @Operation(summary = "Decline the letter with a reason; only its rep can")
    LetterJson decline(CurrentUser user, @PathVariable String id, @RequestBody Reason reason) {
        return LetterJson.of(letters.decline(LetterId.of(id), user, reason.reason()));
    }

    @PostMapping("/{id}/recall")
    @Operation(summary = "Take the letter back")
    LetterJson recall(
            CurrentUser user, @PathVariable String id, @RequestBody(required = false) @Nullable Reason reason) {
        access.requireRunner(user);
        letters.recall(LetterId.of(id), reason == null ? null : reason.reason());
        return LetterJson.of(letters.get(LetterId.of(id), user));
    }

    private LetterJson json(LetterView letter, CurrentUser user) {
        if (!letter.state().isWaiting() || !letter.personId().equals(user.id())) {
            return LetterJson.of(letter);
        }
        Consent consent = signatures.consent(user.language());
        return LetterJson.of(letter, new LetterJson.ConsentJson(consent.version(), consent.text(), consent.sha256()));
    }

    static PageOf<LetterJson> json(PageOf<LetterView> page) {
        return new PageOf<>(page.items().stream().map(LetterJson::of).toList(), page.total(), page.page(), page.size());
    }
}
