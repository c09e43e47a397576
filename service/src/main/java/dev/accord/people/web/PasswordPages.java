package dev.accord.people.web;

import dev.accord.people.CurrentUser;
import dev.accord.people.domain.AccountService;
import dev.accord.shared.Refusal;
import dev.accord.shared.web.Flash;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One's own password. */
@Controller
@RequestMapping("/account/password")
class PasswordPages {

    private final AccountService accounts;

    PasswordPages(AccountService accounts) {
        this.accounts = accounts;
    }

    @GetMapping
    String page(CurrentUser user, Model model) {
        AccountService.Account account = accounts.find(user.id()).orElseThrow(Refusal::notFound);
        model.addAttribute("mustChange", account.mustChange());
        return "people/password";
    }

    /** All sessions end with the old password, this one included: the person signs in once with the new one. */
    @PostMapping
    String change(
            CurrentUser user,
            @RequestParam String current,
            @RequestParam String wanted,
            @RequestParam String repeated,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next) {
        try {
            accounts.changeOwn(user.id(), current, wanted, repeated);
        } catch (Refusal refusal) {
            model.addAttribute("refused", refusal.issues());
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(user, model);
        }
        new SecurityContextLogoutHandler()
                .logout(request, response, SecurityContextHolder.getContext().getAuthentication());
        next.addFlashAttribute("flash", Flash.done("account.password.saved"));
        return "redirect:/login";
    }
}
