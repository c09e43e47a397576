package dev.accord.mail.web;

import dev.accord.mail.domain.CaughtMails;
import dev.accord.people.CurrentUser;
import dev.accord.people.Role;
import dev.accord.shared.Refusal;
import dev.accord.shared.web.Pager;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The mails the embedded catcher keeps, as their readers would see them. There is no such page where mail is really delivered. What a mail holds
 * runs in a sandbox: its HTML is shown, never executed, and loads nothing.
 */
@Controller
@RequestMapping("/mail-log/caught")
class CaughtMailPages {

    private final CaughtMails mails;

    CaughtMailPages(CaughtMails mails) {
        this.mails = mails;
    }

    @GetMapping
    String list(
            CurrentUser user,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "25") int size,
            Model model) {
        requireReader(user);
        Pager pager = Pager.of(page, size, mails.count(), "/mail-log/caught");
        model.addAttribute("mails", mails.list(pager.page(), pager.size()));
        model.addAttribute(
                "pager", Pager.of(pager.page(), pager.size(), pager.total(), "/mail-log/caught?size=" + pager.size()));
        return "mail/caught";
    }

    @GetMapping("/{number:\\d{1,8}}")
    String one(CurrentUser user, @PathVariable long number, Model model) {
        requireReader(user);
        model.addAttribute("mail", mails.find(number).orElseThrow(Refusal::notFound));
        return "mail/caught-mail";
    }

    private void requireReader(CurrentUser user) {
        if (!mails.caught() || !user.hasAny(Role.COMP, Role.ADMIN)) {
            throw Refusal.notFound();
        }
    }
}
