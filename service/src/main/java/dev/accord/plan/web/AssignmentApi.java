package dev.accord.plan.web;

import dev.accord.people.CurrentUser;
import dev.accord.plan.Assignment;
import dev.accord.plan.Assignments;
import dev.accord.shared.web.PageOf;
import dev.accord.shared.web.Pager;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/assignments")
@Tag(name = "Assignments")
class AssignmentApi {

    private final Assignments assignments;
    private final PlanAccess access;

    AssignmentApi(Assignments assignments, PlanAccess access) {
        this.assignments = assignments;
        this.access = access;
    }

    @PostMapping(
            path = "/import",
            consumes = {"text/csv", MediaType.TEXT_PLAIN_VALUE, MediaType.APPLICATION_OCTET_STREAM_VALUE})
    @Operation(
            summary = "Import assignments from CSV (docs/assignments-format.md); all or nothing, the same again changes"
                    + " nothing")
    Assignments.Imported importFile(
            CurrentUser user, @RequestBody byte[] csv, @RequestParam(defaultValue = "false") boolean dryRun) {
        access.requireWriter(user);
        return assignments.importCsv(csv, dryRun);
    }

    @PostMapping("/{id}/end")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Give an assignment a last day")
    void end(CurrentUser user, @PathVariable long id, @RequestBody End end) {
        access.requireWriter(user);
        assignments.end(id, end.lastDay());
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Delete an assignment that has not started")
    void remove(CurrentUser user, @PathVariable long id) {
        access.requireWriter(user);
        assignments.remove(id);
    }

    record End(LocalDate lastDay) {}

    @GetMapping
    @Operation(summary = "Assignments, filtered by plan and person; a rep sees their own")
    PageOf<Assignment> list(
            CurrentUser user,
            @RequestParam(required = false) @Nullable String plan,
            @RequestParam(required = false) @Nullable String person,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        String whose = access.reads(user) ? person : user.id();
        List<Assignment> all = assignments.all().stream()
                .filter(one -> plan == null || one.planCode().equals(plan))
                .filter(one -> whose == null || one.personId().equals(whose))
                .toList();
        Pager pager = Pager.of(page, size, all.size(), "");
        return new PageOf<>(
                all.stream().skip(pager.offset()).limit(pager.size()).toList(), all.size(), pager.page(), pager.size());
    }
}
