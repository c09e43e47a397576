package dev.accord.mail.web;

import dev.accord.mail.domain.CaughtMails;
import dev.accord.mail.domain.SendLog;
import dev.accord.people.CurrentUser;
import dev.accord.shared.web.Flash;
import dev.accord.shared.web.Pager;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@RequestMapping("/mail-log")
class MailLogPage {

    private final SendLog log;
    private final CaughtMails caught;

    MailLogPage(SendLog log, CaughtMails caught) {
        this.log = log;
        this.caught = caught;
    }

    @GetMapping
    String list(
            CurrentUser user,
            @RequestParam @Nullable String state,
            @RequestParam @Nullable String q,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size,
            HttpServletRequest request,
            Model model) {
        MailAccess.requireReader(user);
        String wanted = state == null || state.isBlank() ? null : state;
        Pager pager = Pager.of(page, size, log.count(wanted, q), request);
        model.addAttribute("mails", log.list(wanted, q, pager.page(), pager.size()));
        model.addAttribute("pager", pager);
        model.addAttribute("caught", caught.caught() && MailAccess.mayResend(user));
        model.addAttribute("state", state);
        model.addAttribute("text", q);
        model.addAttribute("sender", MailAccess.mayResend(user));
        return "mail/log";
    }

    @PostMapping("/{id}/resend")
    String resend(CurrentUser user, @PathVariable long id, RedirectAttributes redirect) {
        MailAccess.requireSender(user);
        log.resend(id);
        redirect.addFlashAttribute("flash", Flash.done("mail.flash.resent"));
        return "redirect:/mail-log";
    }
}
