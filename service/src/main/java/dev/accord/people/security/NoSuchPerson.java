package dev.accord.people.security;

import org.springframework.security.core.AuthenticationException;

/** Signed in with the company's provider, but not known here or no longer with the company. */
class NoSuchPerson extends AuthenticationException {

    NoSuchPerson() {
        super("Nobody here belongs to this sign-in");
    }
}
