package dev.accord.plan.authoring.web;

import dev.accord.people.CurrentUser;
import dev.accord.plan.PlanVersionId;
import dev.accord.plan.authoring.Authoring;
import dev.accord.plan.authoring.PlanRequests;
import dev.accord.plan.authoring.RequestedPlan;
import dev.accord.shared.web.PageOf;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/plan-requests")
@Tag(name = "Plan requests")
class RequestApi {

    private final PlanRequests requests;

    RequestApi(PlanRequests requests) {
        this.requests = requests;
    }

    /** @param state {@code drafting}, {@code checking}, {@code approving}, {@code approved} or {@code withdrawn} */
    record RequestJson(
            UUID planVersion,
            String plan,
            int number,
            @Nullable String kind,
            String state,
            String requestedBy,
            Instant requestedAt,
            @Nullable String reason,
            @Nullable LocalDate neededBy) {

        static RequestJson of(RequestedPlan requested) {
            Authoring authoring = requested.authoring();
            return new RequestJson(
                    requested.version().id().value(),
                    requested.version().planCode(),
                    requested.version().number(),
                    authoring.kind() == null ? null : authoring.kind().key(),
                    authoring.stateKey(),
                    authoring.requestedBy(),
                    authoring.requestedAt(),
                    authoring.reason(),
                    authoring.neededBy());
        }
    }

    @PostMapping
    @Operation(
            summary =
                    "Ask for a plan: for the next year, for a new team, or a change; an analyst gets the task to draft"
                            + " it")
    ResponseEntity<RequestJson> request(CurrentUser user, @RequestBody RequestInput input) {
        RequestJson made = RequestJson.of(requests.request(input.request(), user));
        return ResponseEntity.created(URI.create("/api/plans/" + made.plan() + "/versions/" + made.number()))
                .body(made);
    }

    @GetMapping
    @Operation(summary = "Requests, newest first: all for the compensation team, one's own for everybody else")
    PageOf<RequestJson> list(
            CurrentUser user, @RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "50") int size) {
        List<RequestJson> all =
                requests.list(user).stream().map(RequestJson::of).toList();
        int rows = Math.clamp(size, 1, 200);
        int nth = Math.max(0, page);
        return new PageOf<>(all.stream().skip((long) nth * rows).limit(rows).toList(), all.size(), nth, rows);
    }

    @PostMapping("/{planVersion}/withdraw")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Take a request back, at any time before the plan is approved")
    void withdraw(CurrentUser user, @PathVariable String planVersion) {
        requests.withdraw(PlanVersionId.of(planVersion), user);
    }
}
