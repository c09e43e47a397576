package dev.accord.people.security;

import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;

/** How somebody signed in, with the authorities they have today. Lives for one request. */
final class PersonAuthentication extends AbstractAuthenticationToken {

    private final Authentication signIn;

    PersonAuthentication(Authentication signIn, Collection<? extends GrantedAuthority> authorities) {
        super(authorities);
        this.signIn = signIn;
        setDetails(signIn.getDetails());
        setAuthenticated(true);
    }

    @Override
    public @Nullable Object getCredentials() {
        return null;
    }

    @Override
    public @Nullable Object getPrincipal() {
        return signIn.getPrincipal();
    }

    @Override
    public String getName() {
        return signIn.getName();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PersonAuthentication same && signIn.equals(same.signIn) && super.equals(other);
    }

    @Override
    public int hashCode() {
        return signIn.hashCode();
    }
}
