package dev.accord.people.web;

import dev.accord.people.CurrentUser;
import dev.accord.people.Role;
import dev.accord.people.domain.Absences;
import dev.accord.people.domain.Absences.Absence;
import dev.accord.people.domain.PeopleAccess;
import dev.accord.shared.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Absences: written by the person, by somebody above them, or by an admin. */
@RestController
@RequestMapping("/api/people/{id}/absences")
@Tag(name = "People")
class AbsenceApi {

    private final Absences absences;
    private final PeopleAccess access;
    private final Clock clock;

    AbsenceApi(Absences absences, PeopleAccess access, Clock clock) {
        this.absences = absences;
        this.access = access;
        this.clock = clock;
    }

    /** @param to last day away */
    record NewAbsence(
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String substitute) {}

    @GetMapping
    @Operation(summary = "A person's absences, newest first")
    List<Absence> list(CurrentUser user, @PathVariable String id) {
        access.required(user, id, LocalDate.now(clock));
        return absences.of(id);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Record an absence and who stands in")
    Absence add(CurrentUser user, @PathVariable String id, @RequestBody NewAbsence absence) {
        mayWrite(user, id);
        return absences.add(id, absence.from(), absence.to(), blankAsNull(absence.substitute()));
    }

    @DeleteMapping("/{absence}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Take an absence back")
    void remove(CurrentUser user, @PathVariable String id, @PathVariable long absence) {
        mayWrite(user, id);
        absences.remove(id, absence);
    }

    private void mayWrite(CurrentUser user, String id) {
        LocalDate today = LocalDate.now(clock);
        access.required(user, id, today);
        boolean own = user.id().equals(id);
        boolean above = user.has(Role.MANAGER) && access.isAbove(user, id, today);
        if (!own && !above && !user.has(Role.ADMIN)) {
            throw Refusal.notFound();
        }
    }

    static @Nullable String blankAsNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
