package dev.accord.distribution.web;

import dev.accord.distribution.CampaignId;
import dev.accord.distribution.Campaigns;
import dev.accord.distribution.domain.ApprovedVersions;
import dev.accord.people.CurrentUser;
import dev.accord.people.People;
import dev.accord.people.PeopleRule;
import dev.accord.people.Person;
import dev.accord.shared.Refusal;
import dev.accord.shared.web.Flash;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Writing down a campaign, with a preview that follows every change of the audience. */
@Controller
@RequestMapping("/campaigns")
class NewCampaignPages {

    private final Campaigns campaigns;
    private final ApprovedVersions versions;
    private final CampaignAccess access;
    private final People people;
    private final Clock clock;

    NewCampaignPages(
            Campaigns campaigns, ApprovedVersions versions, CampaignAccess access, People people, Clock clock) {
        this.campaigns = campaigns;
        this.versions = versions;
        this.access = access;
        this.people = people;
        this.clock = clock;
    }

    @GetMapping("/new")
    String blank(CurrentUser user, @RequestParam @Nullable String version, Model model) {
        access.requireRunner(user);
        var sendable = versions.list();
        var chosen = sendable.stream()
                .filter(plan -> version == null || plan.id().toString().equals(version))
                .findFirst();
        CampaignInput input = CampaignInput.empty(
                chosen.map(plan -> plan.id().toString()).orElse(null),
                chosen.map(plan -> plan.name(user.language())).orElse(null));
        model.addAttribute("preview", chosen.isEmpty() ? null : previewOf(input));
        return form(input, model);
    }

    @PostMapping("/new/preview")
    String preview(CurrentUser user, @ModelAttribute CampaignInput input, Model model) {
        access.requireRunner(user);
        model.addAttribute("preview", previewOf(input));
        return "distribution/campaign-new :: preview";
    }

    /** Half a form has no preview, and that is no reason to complain. */
    private Campaigns.@Nullable Preview previewOf(CampaignInput input) {
        try {
            return campaigns.preview(input.terms());
        } catch (Refusal refusal) {
            return null;
        }
    }

    @PostMapping
    String create(CurrentUser user, @ModelAttribute CampaignInput input, Model model, RedirectAttributes redirect) {
        access.requireRunner(user);
        CampaignId id;
        try {
            id = campaigns.create(input.terms());
        } catch (Refusal refusal) {
            model.addAttribute("refused", refusal.issues());
            model.addAttribute("preview", previewOf(input));
            return form(input, model);
        }
        redirect.addFlashAttribute("flash", Flash.done("distribution.flash.campaign-created"));
        return "redirect:/campaigns/" + id;
    }

    private String form(CampaignInput input, Model model) {
        List<Person> everybody =
                people.select(PeopleRule.everybody(), LocalDate.ofInstant(clock.instant(), clock.getZone()));
        model.addAttribute("input", input);
        model.addAttribute("versions", versions.list());
        model.addAttribute("titles", words(everybody, Person::title));
        model.addAttribute("teams", words(everybody, Person::team));
        model.addAttribute("jurisdictions", words(everybody, Person::jurisdiction));
        return "distribution/campaign-new";
    }

    private static List<String> words(List<Person> everybody, Function<Person, String> word) {
        return everybody.stream()
                .map(word)
                .filter(text -> !text.isBlank())
                .distinct()
                .sorted()
                .toList();
    }
}
