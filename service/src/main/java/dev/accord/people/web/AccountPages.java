package dev.accord.people.web;

import dev.accord.people.CurrentUser;
import dev.accord.people.People;
import dev.accord.people.PeopleRule;
import dev.accord.people.Person;
import dev.accord.people.domain.Absences;
import dev.accord.people.domain.Absences.Absence;
import dev.accord.people.domain.AccountService;
import dev.accord.people.domain.Preferences;
import dev.accord.people.security.Languages;
import dev.accord.shared.Refusal;
import dev.accord.shared.web.Flash;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What people set for themselves: language, absence and substitute. */
@Controller
@RequestMapping("/account")
class AccountPages {

    private final People people;
    private final Absences absences;
    private final Preferences preferences;
    private final AccountService accounts;
    private final Languages languages;
    private final Clock clock;

    AccountPages(
            People people,
            Absences absences,
            Preferences preferences,
            AccountService accounts,
            Languages languages,
            Clock clock) {
        this.people = people;
        this.absences = absences;
        this.preferences = preferences;
        this.accounts = accounts;
        this.languages = languages;
        this.clock = clock;
    }

    @GetMapping
    String page(CurrentUser user, Model model) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), user.zone());
        List<Absence> away = absences.of(user.id());
        model.addAttribute("me", people.latest(user.id()).orElseThrow(Refusal::notFound));
        model.addAttribute("hasAccount", accounts.exists(user.id()));
        model.addAttribute("languages", Languages.SUPPORTED);
        model.addAttribute("chosen", preferences.language(user.id()).orElse(user.language()));
        model.addAttribute("today", today);
        model.addAttribute("absences", away);
        model.addAttribute("colleagues", colleagues(user, today));
        model.addAttribute(
                "names",
                people.latest(away.stream()
                        .map(Absence::substituteId)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet())));
        return "people/account";
    }

    @PostMapping("/language")
    String language(
            CurrentUser user,
            @RequestParam String language,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next) {
        Languages.supported(language).ifPresent(chosen -> {
            preferences.chooseLanguage(user.id(), chosen);
            languages.setLocale(request, response, chosen);
        });
        next.addFlashAttribute("flash", Flash.done("account.language.saved"));
        return "redirect:/account";
    }

    @PostMapping("/absences")
    String addAbsence(
            CurrentUser user,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable String substitute,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        try {
            absences.add(user.id(), from, to, AbsenceApi.blankAsNull(substitute));
        } catch (Refusal refusal) {
            model.addAttribute("refused", refusal.issues());
            model.addAttribute("from", from);
            model.addAttribute("to", to);
            model.addAttribute("substitute", substitute);
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(user, model);
        }
        next.addFlashAttribute("flash", Flash.done("account.absence.saved"));
        return "redirect:/account";
    }

    @PostMapping("/absences/{id}/remove")
    String removeAbsence(CurrentUser user, @PathVariable long id, RedirectAttributes next) {
        absences.remove(user.id(), id);
        next.addFlashAttribute("flash", Flash.done("account.absence.removed"));
        return "redirect:/account";
    }

    /** Whom one can name as a substitute. */
    private List<Person> colleagues(CurrentUser user, LocalDate today) {
        PeopleFilter byName = new PeopleFilter(null, null, null, null, null, null, "name");
        return byName.apply(people.select(PeopleRule.everybody(), today), user.language()).stream()
                .filter(person -> !person.id().equals(user.id()))
                .toList();
    }
}
