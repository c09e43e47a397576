package dev.accord.distribution.web;

import dev.accord.distribution.CampaignId;
import dev.accord.distribution.CampaignState;
import dev.accord.distribution.Campaigns;
import dev.accord.distribution.domain.CampaignReads;
import dev.accord.people.CurrentUser;
import dev.accord.shared.web.PageOf;
import dev.accord.shared.web.Pager;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
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
@RequestMapping("/api/campaigns")
@Tag(name = "Campaigns")
class CampaignApi {

    private final Campaigns campaigns;
    private final CampaignReads reads;
    private final LetterLists letters;
    private final CampaignAccess access;

    CampaignApi(Campaigns campaigns, CampaignReads reads, LetterLists letters, CampaignAccess access) {
        this.campaigns = campaigns;
        this.reads = reads;
        this.letters = letters;
        this.access = access;
    }

    record Reason(@Nullable String reason) {}

    record Affected(int letters) {}

    @PostMapping
    @Operation(summary = "Write down a campaign for an approved plan version; it does not start")
    ResponseEntity<CampaignJson> create(CurrentUser user, @RequestBody CampaignInput input) {
        access.requireRunner(user);
        CampaignId id = campaigns.create(input.terms());
        return ResponseEntity.created(URI.create("/api/campaigns/" + id)).body(CampaignJson.of(campaigns.get(id)));
    }

    @PostMapping("/preview")
    @Operation(summary = "Who would get a letter, and who would not and why; changes nothing")
    Campaigns.Preview preview(CurrentUser user, @RequestBody CampaignInput input) {
        access.requireRunner(user);
        return campaigns.preview(input.terms());
    }

    @GetMapping
    @Operation(summary = "Campaigns with their progress, newest first")
    PageOf<CampaignJson> list(
            CurrentUser user,
            @RequestParam(required = false) @Nullable CampaignState state,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        access.requireReader(user);
        Pager pager = Pager.of(page, size, reads.count(state, q), "");
        return new PageOf<>(
                reads.list(state, q, pager.page(), pager.size()).stream()
                        .map(CampaignJson::of)
                        .toList(),
                pager.total(),
                pager.page(),
                pager.size());
    }

    @GetMapping("/{id}")
    @Operation(summary = "A campaign with its letters counted by state")
    CampaignJson one(CurrentUser user, @PathVariable String id) {
        access.requireReader(user);
        return CampaignJson.of(campaigns.get(CampaignId.of(id)));
    }

    @GetMapping("/{id}/letters")
    @Operation(summary = "Letters of a campaign")
    PageOf<LetterJson> letters(CurrentUser user, @PathVariable String id, @ParameterObject LetterLists.Query query) {
        access.requireReader(user);
        CampaignId campaign = campaigns.get(CampaignId.of(id)).id();
        return LetterApi.json(letters.of(query.in(campaign), null, false));
    }

    @PostMapping("/{id}/start")
    @Operation(summary = "Start it: the letters follow in the background; starting what runs changes nothing")
    CampaignJson start(CurrentUser user, @PathVariable String id) {
        access.requireRunner(user);
        campaigns.start(CampaignId.of(id));
        return CampaignJson.of(campaigns.get(CampaignId.of(id)));
    }

    @PostMapping("/{id}/recall")
    @Operation(summary = "Take back every letter that is still open")
    Affected recall(CurrentUser user, @PathVariable String id, @RequestBody(required = false) @Nullable Reason reason) {
        access.requireRunner(user);
        return new Affected(campaigns.recall(CampaignId.of(id), reason == null ? null : reason.reason()));
    }

    @PostMapping("/{id}/remind")
    @Operation(summary = "Remind everybody who has not signed; at most once an hour")
    Affected remind(CurrentUser user, @PathVariable String id) {
        access.requireRunner(user);
        return new Affected(campaigns.remind(CampaignId.of(id)));
    }

    @PostMapping("/{id}/close")
    @Operation(summary = "Pick nobody up any more; the campaign settles when its letters have ended")
    CampaignJson close(CurrentUser user, @PathVariable String id) {
        access.requireRunner(user);
        campaigns.close(CampaignId.of(id));
        return CampaignJson.of(campaigns.get(CampaignId.of(id)));
    }
}
