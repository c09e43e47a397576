package dev.accord.people.security;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/** Signed in with the company's provider; known here by the person's id. */
class ProviderUser extends DefaultOidcUser {

    private final String personId;

    ProviderUser(OidcUser user, String personId) {
        super(List.of(), user.getIdToken(), user.getUserInfo());
        this.personId = personId;
    }

    @Override
    public String getName() {
        return personId;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ProviderUser same && personId.equals(same.personId) && super.equals(other);
    }

    @Override
    public int hashCode() {
        return personId.hashCode();
    }
}
