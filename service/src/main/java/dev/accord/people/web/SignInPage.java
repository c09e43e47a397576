package dev.accord.people.web;

import dev.accord.people.CurrentUser;
import dev.accord.people.security.Waits;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Name and password, or on to the company's provider. */
@Controller
class SignInPage {

    private static final long LONGEST_WAIT = 3_600;

    private final ObjectProvider<ClientRegistrationRepository> providers;
    private final MessageSource messages;

    SignInPage(ObjectProvider<ClientRegistrationRepository> providers, MessageSource messages) {
        this.providers = providers;
        this.messages = messages;
    }

    /** @param path where the sign-in with the provider begins */
    record Provider(String name, String path) {}

    @GetMapping("/login")
    String page(
            @Nullable CurrentUser user,
            @RequestParam(required = false) @Nullable Long wait,
            Locale locale,
            Model model) {
        if (user != null) {
            return "redirect:/";
        }
        if (wait != null && wait > 0) {
            model.addAttribute("waitWords", Waits.words(Math.min(wait, LONGEST_WAIT), messages, locale));
        }
        model.addAttribute("providers", providers());
        return "people/login";
    }

    private List<Provider> providers() {
        List<Provider> known = new ArrayList<>();
        if (providers.getIfAvailable() instanceof Iterable<?> registrations) {
            for (Object registration : registrations) {
                if (registration instanceof ClientRegistration client) {
                    known.add(new Provider(
                            client.getClientName(), "/oauth2/authorization/" + client.getRegistrationId()));
                }
            }
        }
        return known;
    }
}
