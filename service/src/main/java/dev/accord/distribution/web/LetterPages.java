package dev.accord.distribution.web;

import dev.accord.distribution.LetterId;
import dev.accord.distribution.LetterView;
import dev.accord.distribution.Letters;
import dev.accord.distribution.domain.LetterNumbers;
import dev.accord.distribution.domain.LetterReads;
import dev.accord.people.CurrentUser;
import dev.accord.people.People;
import dev.accord.people.Person;
import dev.accord.plan.Plans;
import dev.accord.shared.Refusal;
import dev.accord.shared.web.Flash;
import dev.accord.signature.Signatures;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A letter: for its rep to read and sign, for everybody else who may see it to follow. */
@Controller
@RequestMapping("/letters")
class LetterPages {

    private final Letters letters;
    private final LetterLists lists;
    private final LetterReads reads;
    private final LetterFiles files;
    private final LetterNumbers numbers;
    private final CampaignAccess access;
    private final Signatures signatures;
    private final Plans plans;
    private final People people;

    LetterPages(
            Letters letters,
            LetterLists lists,
            LetterReads reads,
            LetterFiles files,
            LetterNumbers numbers,
            CampaignAccess access,
            Signatures signatures,
            Plans plans,
            People people) {
        this.letters = letters;
        this.lists = lists;
        this.reads = reads;
        this.files = files;
        this.numbers = numbers;
        this.access = access;
        this.signatures = signatures;
        this.plans = plans;
        this.people = people;
    }

    @GetMapping
    String mine(CurrentUser user, Model model) {
        var own = lists.own(user);
        model.addAttribute("letters", own);
        model.addAttribute(
                "plans",
                own.stream()
                        .map(LetterView::planVersion)
                        .distinct()
                        .collect(Collectors.toMap(id -> id, id -> plans.get(id).name(user.language()))));
        return "distribution/letters";
    }

    @GetMapping("/{id}")
    String one(CurrentUser user, @PathVariable String id, Model model) {
        return show(letters.open(LetterId.of(id), user), user, model);
    }

    @GetMapping("/{id}/document")
    ResponseEntity<byte[]> document(
            CurrentUser user,
            @PathVariable String id,
            @RequestParam(defaultValue = "false") boolean sealed,
            @RequestParam(defaultValue = "false") boolean download) {
        return files.answer(letters.get(LetterId.of(id), user), sealed, download);
    }

    @PostMapping("/{id}/accept")
    String accept(
            CurrentUser user,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String typedName,
            @RequestParam(defaultValue = "false") boolean consent,
            @RequestParam @Nullable String consentVersion,
            @RequestParam @Nullable String documentSha256,
            @RequestParam @Nullable String timeZone,
            Model model,
            RedirectAttributes redirect) {
        LetterId letter = LetterId.of(id);
        try {
            letters.accept(letter, user, typedName, consent, consentVersion, documentSha256, timeZone);
        } catch (Refusal refusal) {
            model.addAttribute("typedName", typedName);
            model.addAttribute("consentGiven", consent);
            return refused(refusal, letter, user, model);
        }
        redirect.addFlashAttribute("flash", Flash.done("distribution.flash.accepted"));
        return "redirect:/letters/" + letter;
    }

    @PostMapping("/{id}/decline")
    String decline(
            CurrentUser user,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String reason,
            Model model,
            RedirectAttributes redirect) {
        LetterId letter = LetterId.of(id);
        try {
            letters.decline(letter, user, reason);
        } catch (Refusal refusal) {
            model.addAttribute("reason", reason);
            return refused(refusal, letter, user, model);
        }
        redirect.addFlashAttribute("flash", Flash.done("distribution.flash.declined"));
        return "redirect:/letters/" + letter;
    }

    @PostMapping("/{id}/{action:recall|remind|resend|prepare-again}")
    String run(
            CurrentUser user,
            @PathVariable String id,
            @PathVariable String action,
            @RequestParam @Nullable String reason,
            RedirectAttributes redirect) {
        access.requireRunner(user);
        LetterId letter = LetterId.of(id);
        switch (action) {
            case "recall" -> letters.recall(letter, reason);
            case "remind" -> letters.remind(letter);
            case "resend" -> letters.resend(letter);
            default -> letters.prepareAgain(letter);
        }
        redirect.addFlashAttribute("flash", Flash.done("distribution.flash." + action));
        return "redirect:/letters/" + letter;
    }

    private String refused(Refusal refusal, LetterId letter, CurrentUser user, Model model) {
        if (refusal.kind() == Refusal.Kind.NOT_FOUND) {
            throw refusal;
        }
        model.addAttribute("refused", refusal.issues());
        return show(letters.get(letter, user), user, model);
    }

    private String show(LetterView letter, CurrentUser user, Model model) {
        boolean own = letter.personId().equals(user.id());
        var history = reads.history(letter.id());
        Map<String, Person> actors =
                people.latest(history.stream().map(LetterReads.Event::personId).collect(Collectors.toSet()));
        model.addAttribute("letter", letter);
        model.addAttribute("plan", plans.get(letter.planVersion()));
        model.addAttribute("planName", plans.get(letter.planVersion()).name(user.language()));
        model.addAttribute("numbers", numbers.of(letter, user.language()).orElse(null));
        model.addAttribute("steps", Steps.of(letter));
        model.addAttribute("own", own);
        model.addAttribute("canSign", own && letter.state().isWaiting());
        model.addAttribute("runner", access.mayRun(user));
        model.addAttribute("reader", access.mayRead(user));
        model.addAttribute("history", history);
        model.addAttribute("actors", actors);
        model.addAttribute("signature", signatures.find(letter.id().subject()).orElse(null));
        model.addAttribute("consent", signatures.consent(user.language()));
        return "distribution/letter";
    }
}
