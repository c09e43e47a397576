package dev.accord.people.security;

import dev.accord.people.domain.AccountService;
import dev.accord.people.domain.AccountService.Account;
import dev.accord.people.domain.SignInThrottle;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * Checks name and password of a local account. Attempts on one name follow one another, so that many at once cannot slip past the throttle; names
 * without an account take as long as those with one.
 */
@Component
class LocalSignIn implements AuthenticationProvider {

    private static final int LONGEST_INPUT = 300;

    private final AccountService accounts;
    private final SignInThrottle throttle;
    private final PasswordEncoder encoder;
    private final VerifiedPasswords verified = new VerifiedPasswords();
    private final List<Lock> locks =
            Stream.<Lock>generate(ReentrantLock::new).limit(64).toList();
    private final String nobodysHash;

    LocalSignIn(AccountService accounts, SignInThrottle throttle, PasswordEncoder encoder) {
        this.accounts = accounts;
        this.throttle = throttle;
        this.encoder = encoder;
        this.nobodysHash = encoder.encode("nobody's");
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String name = attempt.getName().strip();
        String password =
                attempt.getCredentials() == null ? "" : attempt.getCredentials().toString();
        if (name.length() > LONGEST_INPUT || password.length() > LONGEST_INPUT) {
            throw new BadCredentialsException("Too long");
        }
        Lock lock =
                locks.get(Math.floorMod(name.toLowerCase(java.util.Locale.ROOT).hashCode(), locks.size()));
        lock.lock();
        try {
            return signIn(name, password, address(attempt.getDetails()), attempt);
        } finally {
            lock.unlock();
        }
    }

    private Authentication signIn(String name, String password, String address, Authentication attempt) {
        throttle.mustWait(name, address).ifPresent(wait -> {
            throw new MustWait(wait);
        });
        Optional<Account> account = accounts.named(name);
        if (!matches(account, password)) {
            throttle.failed(name, address);
            throw new BadCredentialsException("Wrong name or password");
        }
        throttle.succeeded(name);
        SignedIn principal = new SignedIn(
                account.orElseThrow().personId(), account.orElseThrow().stamp());
        var signedIn = UsernamePasswordAuthenticationToken.authenticated(principal, null, List.of());
        signedIn.setDetails(attempt.getDetails());
        return signedIn;
    }

    private boolean matches(Optional<Account> account, String password) {
        String hash = account.map(Account::passwordHash).orElse(nobodysHash);
        if (account.isPresent() && verified.knows(hash, password)) {
            return true;
        }
        boolean right = encoder.matches(password, hash) && account.isPresent();
        if (right) {
            verified.remember(hash, password);
        }
        return right;
    }

    private static String address(@Nullable Object details) {
        return details instanceof WebAuthenticationDetails web && web.getRemoteAddress() != null
                ? web.getRemoteAddress()
                : "unknown";
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
