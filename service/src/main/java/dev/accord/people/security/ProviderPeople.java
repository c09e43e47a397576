package dev.accord.people.security;

import dev.accord.people.Person;
import dev.accord.people.domain.AccountService;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Finds the person a provider's token speaks of: by the mail claim, or by the claim that {@code accord.oidc.claim} names. */
@Component
class ProviderPeople {

    private static final String MAIL = "email";

    private final AccountService accounts;
    private final String claim;

    ProviderPeople(AccountService accounts, @Value("${accord.oidc.claim:" + MAIL + "}") String claim) {
        this.accounts = accounts;
        this.claim = claim;
    }

    Person of(Map<String, Object> claims) {
        // An address that the provider has not checked could be anybody's.
        boolean unchecked = MAIL.equals(claim) && "false".equals(String.valueOf(claims.get("email_verified")));
        return claims.get(claim) instanceof String name && !name.isBlank() && !unchecked
                ? accounts.personNamed(name.strip())
                        .filter(person -> !MAIL.equals(claim) || person.mail().equalsIgnoreCase(name.strip()))
                        .orElseThrow(NoSuchPerson::new)
                : nobody();
    }

    private static Person nobody() {
        throw new NoSuchPerson();
    }
}
