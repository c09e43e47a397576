package dev.accord.people.security;

import java.io.Serializable;
import org.springframework.security.core.AuthenticatedPrincipal;

/**
 * The principal of a local account in a session. Roles are not in it: they are read for each request, as of that day.
 *
 * @param stamp of the account's password at sign-in
 */
record SignedIn(String personId, long stamp) implements AuthenticatedPrincipal, Serializable {

    @Override
    public String getName() {
        return personId;
    }
}
