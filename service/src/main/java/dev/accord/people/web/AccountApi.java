package dev.accord.people.web;

import dev.accord.people.CurrentUser;
import dev.accord.people.Role;
import dev.accord.people.domain.AccountService;
import dev.accord.shared.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "People")
class AccountApi {

    private final AccountService accounts;

    AccountApi(AccountService accounts) {
        this.accounts = accounts;
    }

    /** @param password shown this once; must be changed at the next sign-in */
    record Given(String password) {}

    @PutMapping("/api/people/{id}/password")
    @Operation(summary = "Give a person a new one-time password (admin)")
    Given give(CurrentUser user, @PathVariable String id) {
        if (!user.has(Role.ADMIN)) {
            throw Refusal.notFound();
        }
        return new Given(accounts.giveOneTimePassword(id));
    }

    /** @param wanted the new password, under the rules of the password page */
    record Change(@Nullable String current, @Nullable String wanted) {}

    @PutMapping("/api/me/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Choose one's own password; needed once after a one-time password before anything else works")
    void change(CurrentUser user, @RequestBody Change change) {
        String wanted = Objects.requireNonNullElse(change.wanted(), "");
        accounts.changeOwn(user.id(), Objects.requireNonNullElse(change.current(), ""), wanted, wanted);
    }
}
