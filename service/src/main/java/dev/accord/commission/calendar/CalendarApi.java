package dev.accord.commission.calendar;

import dev.accord.commission.web.FactAccess;
import dev.accord.people.CurrentUser;
import dev.accord.shared.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api")
@Tag(name = "Calendar", description = "The company calendar and its periods")
class CalendarApi {

    private final Calendars calendars;
    private final FactAccess access;

    CalendarApi(Calendars calendars, FactAccess access) {
        this.calendars = calendars;
        this.access = access;
    }

    @GetMapping("/calendars")
    @Operation(summary = "The company calendar: a list of none or one")
    List<CalendarView> find(@Parameter(hidden = true) CurrentUser user) {
        return calendars.find().stream().toList();
    }

    @PostMapping("/calendars")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Set the calendar and make the periods of some years; the same again changes nothing")
    CalendarView create(@Parameter(hidden = true) CurrentUser user, @RequestBody CalendarRequest request) {
        access.requireWriter(user);
        return calendars.create(request);
    }

    @GetMapping("/periods")
    @Operation(summary = "All periods in the order of their days")
    List<PeriodView> periods(@Parameter(hidden = true) CurrentUser user) {
        return calendars.periods();
    }

    @GetMapping("/periods/{code}")
    @Operation(summary = "One period")
    PeriodView period(@Parameter(hidden = true) CurrentUser user, @PathVariable String code) {
        return calendars.period(code).orElseThrow(Refusal::notFound);
    }
}
