package dev.accord.people.web;

import dev.accord.people.CurrentUser;
import dev.accord.people.Person;
import dev.accord.people.Role;
import dev.accord.people.domain.AccountService;
import dev.accord.people.domain.PeopleAccess;
import dev.accord.shared.Refusal;
import dev.accord.shared.web.Pager;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who can sign in here, and new passwords for those who cannot. */
@Controller
@RequestMapping("/admin/accounts")
class AdminAccountPages {

    private final AccountService accounts;
    private final PeopleAccess access;
    private final Clock clock;

    AdminAccountPages(AccountService accounts, PeopleAccess access, Clock clock) {
        this.accounts = accounts;
        this.access = access;
        this.clock = clock;
    }

    /** Before each of these pages. */
    @ModelAttribute
    void adminsOnly(CurrentUser user) {
        if (!user.has(Role.ADMIN)) {
            throw Refusal.notFound();
        }
    }

    @GetMapping
    String list(
            CurrentUser user,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size,
            HttpServletRequest request,
            Model model) {
        PeopleFilter filter = new PeopleFilter(q, null, null, null, null, null, sort);
        List<Person> found = filter.apply(access.visible(user, LocalDate.now(clock)), user.language());
        Pager pager = Pager.of(page, size, found.size(), request);
        model.addAttribute("q", q);
        model.addAttribute("pager", pager);
        model.addAttribute(
                "people",
                found.stream().skip(pager.offset()).limit(pager.size()).toList());
        model.addAttribute("withAccount", accounts.withAccount());
        return "people/accounts";
    }

    /** The password is in this one answer and nowhere else. */
    @PostMapping("/{id}/password")
    String give(CurrentUser user, @PathVariable String id, Model model) {
        Person person = access.required(user, id, LocalDate.now(clock));
        model.addAttribute("person", person);
        model.addAttribute("password", accounts.giveOneTimePassword(id));
        return "people/given-password";
    }
}
