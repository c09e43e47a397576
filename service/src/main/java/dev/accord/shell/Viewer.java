package dev.accord.shell;

import dev.accord.people.CurrentUser;
import dev.accord.people.People;
import dev.accord.people.Person;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** Who looks at the page, read from the request: error pages have no controller that could be given the person. */
@Component
class Viewer {

    private final People people;

    Viewer(People people) {
        this.people = people;
    }

    Optional<CurrentUser> user() {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        return request == null
                ? Optional.empty()
                : Optional.ofNullable(
                                request.getAttribute(CurrentUser.class.getName(), RequestAttributes.SCOPE_REQUEST))
                        .map(CurrentUser.class::cast);
    }

    Optional<Person> person() {
        try {
            return user().flatMap(user -> people.latest(user.id()));
        } catch (DataAccessException | TransactionException databaseAway) {
            return Optional.empty();
        }
    }

    ZoneId zone() {
        return user().map(CurrentUser::zone).orElse(ZoneOffset.UTC);
    }
}
