package dev.accord.distribution.web;

import dev.accord.distribution.CampaignId;
import dev.accord.distribution.CampaignState;
import dev.accord.distribution.CampaignView;
import dev.accord.distribution.Campaigns;
import dev.accord.distribution.domain.CampaignReads;
import dev.accord.people.CurrentUser;
import dev.accord.people.People;
import dev.accord.plan.Plans;
import dev.accord.shared.web.Address;
import dev.accord.shared.web.Flash;
import dev.accord.shared.web.Pager;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Campaigns: the list, and one campaign with its live progress. */
@Controller
@RequestMapping("/campaigns")
class CampaignPages {

    private final Campaigns campaigns;
    private final CampaignReads reads;
    private final LetterLists letters;
    private final CampaignAccess access;
    private final Plans plans;
    private final People people;
    private final Clock clock;

    CampaignPages(
            Campaigns campaigns,
            CampaignReads reads,
            LetterLists letters,
            CampaignAccess access,
            Plans plans,
            People people,
            Clock clock) {
        this.campaigns = campaigns;
        this.reads = reads;
        this.letters = letters;
        this.access = access;
        this.plans = plans;
        this.people = people;
        this.clock = clock;
    }

    @GetMapping
    String list(
            CurrentUser user,
            @RequestParam @Nullable String state,
            @RequestParam @Nullable String q,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "25") int size,
            HttpServletRequest request,
            Model model) {
        access.requireReader(user);
        CampaignState wanted = state == null || state.isBlank() ? null : CampaignState.of(state);
        Pager pager = Pager.of(page, size, reads.count(wanted, q), request);
        List<CampaignView> items = reads.list(wanted, q, pager.page(), pager.size());
        model.addAttribute("campaigns", items);
        model.addAttribute("bars", items.stream().map(StateBar::of).toList());
        model.addAttribute("pager", pager);
        model.addAttribute("state", state);
        model.addAttribute("text", q);
        model.addAttribute("runner", access.mayRun(user));
        return "distribution/campaigns";
    }

    @GetMapping("/{id}")
    String one(
            CurrentUser user,
            @PathVariable String id,
            LetterLists.Query query,
            HttpServletRequest request,
            Model model) {
        access.requireReader(user);
        CampaignView campaign = campaigns.get(CampaignId.of(id));
        live(campaign, user, model);
        model.addAttribute("plan", plans.get(campaign.terms().planVersion()));
        model.addAttribute("creator", people.latest(campaign.createdBy()).orElse(null));
        if (campaign.state() == CampaignState.DRAFT) {
            model.addAttribute("preview", campaigns.preview(campaign.terms()));
        }
        table(campaign, query, Address.of(request).toString(), model);
        return "distribution/campaign";
    }

    /** What changes by itself: asked for by the page every few seconds while the campaign runs. */
    @GetMapping("/{id}/live")
    String live(CurrentUser user, @PathVariable String id, Model model) {
        access.requireReader(user);
        live(campaigns.get(CampaignId.of(id)), user, model);
        return "distribution/campaign :: live";
    }

    /** The list of letters alone, under the address of the whole page, so that its links stay right. */
    @GetMapping("/{id}/table")
    String table(
            CurrentUser user,
            @PathVariable String id,
            LetterLists.Query query,
            HttpServletRequest request,
            Model model) {
        access.requireReader(user);
        CampaignView campaign = campaigns.get(CampaignId.of(id));
        model.addAttribute("campaign", campaign);
        model.addAttribute("runner", access.mayRun(user));
        table(campaign, query, Address.of(request).toString().replaceFirst("/table", ""), model);
        return "distribution/campaign :: table";
    }

    private void live(CampaignView campaign, CurrentUser user, Model model) {
        model.addAttribute("campaign", campaign);
        model.addAttribute("bar", StateBar.of(campaign));
        model.addAttribute(
                "acceptances", reads.acceptances(campaign.id(), user.zone().getId()));
        model.addAttribute(
                "lastDue",
                reads.lastDue(campaign.id())
                        .map(due -> LocalDate.ofInstant(due.minusNanos(1), user.zone()))
                        .orElse(null));
        model.addAttribute("today", LocalDate.ofInstant(clock.instant(), user.zone()));
        model.addAttribute(
                "startDay",
                campaign.startedAt() == null ? null : LocalDate.ofInstant(campaign.startedAt(), user.zone()));
        model.addAttribute("runner", access.mayRun(user));
    }

    private void table(CampaignView campaign, LetterLists.Query asked, String address, Model model) {
        LetterLists.Query query = campaign.state() == CampaignState.RUNNING ? asked.orWaiting() : asked;
        var page = letters.of(query.in(campaign.id()), null, false);
        model.addAttribute("letters", page.items());
        model.addAttribute("pager", Pager.of(page.page(), page.size(), page.total(), address));
        model.addAttribute("query", query);
    }

    @PostMapping("/{id}/{action:start|recall|remind|close}")
    String run(
            CurrentUser user,
            @PathVariable String id,
            @PathVariable String action,
            @RequestParam @Nullable String reason,
            RedirectAttributes redirect) {
        access.requireRunner(user);
        CampaignId campaign = CampaignId.of(id);
        int letters = switch (action) {
            case "start" -> {
                campaigns.start(campaign);
                yield campaigns.get(campaign).expected();
            }
            case "recall" -> campaigns.recall(campaign, reason);
            case "remind" -> campaigns.remind(campaign);
            default -> {
                campaigns.close(campaign);
                yield 0;
            }
        };
        redirect.addFlashAttribute("flash", Flash.done("distribution.flash.campaign-" + action, letters));
        return "redirect:/campaigns/" + campaign;
    }
}
