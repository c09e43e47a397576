package dev.accord.people.web;

import dev.accord.people.CurrentUser;
import dev.accord.people.domain.PeopleAccess;
import dev.accord.shared.web.PageOf;
import dev.accord.shared.web.Pager;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "People")
class PeopleApi {

    private final PeopleAccess access;
    private final Clock clock;

    PeopleApi(PeopleAccess access, Clock clock) {
        this.access = access;
        this.clock = clock;
    }

    /** Who is signed in. */
    record Me(String id, String name, String language, ZoneId timeZone, List<String> roles) {}

    @GetMapping("/api/me")
    @Operation(summary = "The person who is signed in, with today's roles")
    Me me(CurrentUser user) {
        return new Me(
                user.id(),
                user.name(),
                user.language().toLanguageTag(),
                user.zone(),
                user.groups().stream().sorted().toList());
    }

    @GetMapping("/api/people")
    @Operation(summary = "People as of a day, as far as you may see them")
    PageOf<PersonJson> list(
            CurrentUser user,
            @ParameterObject PeopleFilter filter,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        LocalDate asOf = Objects.requireNonNullElse(filter.asOf(), LocalDate.now(clock));
        List<PersonJson> all = filter.apply(access.visible(user, asOf), user.language()).stream()
                .map(PersonJson::of)
                .toList();
        Pager pager = Pager.of(page, size, all.size(), "");
        List<PersonJson> items =
                all.stream().skip(pager.offset()).limit(pager.size()).toList();
        return new PageOf<>(items, all.size(), pager.page(), pager.size());
    }

    @GetMapping("/api/people/{id}")
    @Operation(summary = "One person as of a day; outside the person's days the nearest row")
    PersonJson one(
            CurrentUser user,
            @PathVariable String id,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate asOf) {
        return PersonJson.of(access.required(user, id, Objects.requireNonNullElse(asOf, LocalDate.now(clock))));
    }
}
