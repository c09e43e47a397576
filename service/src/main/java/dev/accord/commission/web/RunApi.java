package dev.accord.commission.web;

import dev.accord.commission.calendar.PeriodView;
import dev.accord.commission.run.Differences;
import dev.accord.commission.run.EarningOrder;
import dev.accord.commission.run.EarningReads;
import dev.accord.commission.run.PeriodStates;
import dev.accord.commission.run.RunReads;
import dev.accord.commission.run.RunRequest;
import dev.accord.commission.run.RunView;
import dev.accord.commission.run.Runs;
import dev.accord.commission.run.Standings;
import dev.accord.people.CurrentUser;
import dev.accord.shared.web.PageOf;
import dev.accord.shared.web.Pager;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Runs: asked for, followed, compared. */
@RestController
@RequestMapping("/api")
@Tag(name = "Runs", description = "Periods computed as numbered versions")
class RunApi {

    record Move(String state) {}

    private final Runs runs;
    private final RunReads reads;
    private final EarningReads lines;
    private final Standings standings;
    private final Differences differences;
    private final PeriodStates periods;
    private final RunJson.Maker json;
    private final FactAccess access;
    private final RunFinder finder;

    RunApi(
            Runs runs,
            RunReads reads,
            EarningReads lines,
            Standings standings,
            Differences differences,
            PeriodStates periods,
            RunJson.Maker json,
            FactAccess access,
            RunFinder finder) {
        this.runs = runs;
        this.reads = reads;
        this.lines = lines;
        this.standings = standings;
        this.differences = differences;
        this.finder = finder;
        this.periods = periods;
        this.json = json;
        this.access = access;
    }

    @PostMapping("/periods/{period}/runs")
    @Operation(
            summary = "Compute the period as a new version, in the background; look at the run until its state is DONE")
    ResponseEntity<RunJson> request(
            @Parameter(hidden = true) CurrentUser user,
            @PathVariable String period,
            @RequestBody(required = false) @Nullable RunRequest request) {
        access.requireWriter(user);
        RunView run = runs.request(period, request == null ? new RunRequest(null, false, null) : request);
        return ResponseEntity.accepted()
                .location(URI.create("/api/runs/" + run.id()))
                .body(json.of(run));
    }

    @GetMapping("/periods/{period}/runs")
    @Operation(summary = "The versions of a period, newest first")
    List<RunJson> versions(@Parameter(hidden = true) CurrentUser user, @PathVariable String period) {
        access.requireReader(user);
        return runs.ofPeriod(period).stream().map(json::of).toList();
    }

    @PostMapping("/periods/{period}/state")
    @Operation(summary = "Move the period on: in_review, released, closed; or back from in_review to calculated")
    PeriodView move(@Parameter(hidden = true) CurrentUser user, @PathVariable String period, @RequestBody Move move) {
        access.requireWriter(user);
        return periods.move(period, move.state());
    }

    @GetMapping("/runs/{id}")
    @Operation(summary = "One run with its progress, its warnings and its hashes")
    RunJson run(@Parameter(hidden = true) CurrentUser user, @PathVariable String id) {
        return json.of(finder.find(user, id));
    }

    @PostMapping("/runs/{id}/cancel")
    @Operation(summary = "Stop a run at the next payee; it can be resumed")
    RunJson cancel(@Parameter(hidden = true) CurrentUser user, @PathVariable String id) {
        access.requireWriter(user);
        RunView run = finder.find(user, id);
        runs.cancel(run.id());
        return json.of(finder.find(user, id));
    }

    @PostMapping("/runs/{id}/resume")
    @Operation(summary = "Go on with a cancelled or failed run")
    RunJson resume(@Parameter(hidden = true) CurrentUser user, @PathVariable String id) {
        access.requireWriter(user);
        RunView run = finder.find(user, id);
        runs.resume(run.id());
        return json.of(finder.find(user, id));
    }

    @GetMapping("/runs/{id}/payments")
    @Operation(summary = "What each plan pays each person, with what turns earned into paid")
    PageOf<RunJson.PaymentJson> payments(
            @Parameter(hidden = true) CurrentUser user,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String person,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "100") int size) {
        UUID run = finder.find(user, id).id();
        Pager pager = Pager.of(page, size, reads.countPayments(run, person), "");
        return new PageOf<>(
                reads.payments(run, person, (int) pager.offset(), pager.size()).stream()
                        .map(one -> json.of(one, user.language()))
                        .toList(),
                pager.total(),
                pager.page(),
                pager.size());
    }

    @GetMapping("/runs/{id}/totals")
    @Operation(summary = "What the run pays, by currency")
    List<RunReads.Total> totals(@Parameter(hidden = true) CurrentUser user, @PathVariable String id) {
        return reads.totals(finder.find(user, id).id());
    }

    @GetMapping("/runs/{id}/earnings")
    @Operation(
            summary =
                    "Lines of earnings with their steps; filtered by person, plan, component, deal and kind, sorted by"
                            + " person, deal, on, component, input or amount")
    PageOf<RunJson.EarningJson> earnings(
            @Parameter(hidden = true) CurrentUser user,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String person,
            @RequestParam(required = false) @Nullable String plan,
            @RequestParam(required = false) @Nullable String component,
            @RequestParam(required = false) @Nullable String deal,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(defaultValue = "person") String sort,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "100") int size) {
        UUID run = finder.find(user, id).id();
        EarningReads.Query query =
                new EarningReads.Query(person == null ? null : List.of(person), plan, component, deal, kind);
        Pager pager = Pager.of(page, size, lines.count(run, query), "");
        return new PageOf<>(
                lines.list(run, query, EarningOrder.of(sort), (int) pager.offset(), pager.size()).stream()
                        .map(line -> json.of(line, user.language()))
                        .toList(),
                pager.total(),
                pager.page(),
                pager.size());
    }

    @GetMapping("/runs/{id}/attainments")
    @Operation(summary = "Where people stand on each component: measured, quota, attainment, target")
    List<Standings.Standing> attainments(
            @Parameter(hidden = true) CurrentUser user,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String person,
            @RequestParam(required = false) @Nullable String plan,
            @RequestParam(required = false) @Nullable String component) {
        return standings.list(finder.find(user, id).id(), person == null ? null : List.of(person), plan, component);
    }

    @GetMapping("/runs/{id}/uncredited")
    @Operation(summary = "Deals and shares nobody is credited for, and why; filtered by deal, person and why")
    PageOf<RunReads.Missing> uncredited(
            @Parameter(hidden = true) CurrentUser user,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String person,
            @RequestParam(required = false) @Nullable String deal,
            @RequestParam(required = false) @Nullable String why,
            @RequestParam(defaultValue = "deal") String sort,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "100") int size) {
        UUID run = finder.find(user, id).id();
        List<String> people = person != null ? List.of(person) : deal != null ? List.of() : null;
        RunReads.MissingQuery query = new RunReads.MissingQuery(people, deal, why);
        Pager pager = Pager.of(page, size, reads.countUncredited(run, query), "");
        return new PageOf<>(
                reads.uncredited(run, query, sort, (int) pager.offset(), pager.size()),
                pager.total(),
                pager.page(),
                pager.size());
    }

    @GetMapping("/runs/{id}/differences")
    @Operation(summary = "Line by line what differs from another run of any period")
    List<Differences.Difference> differences(
            @Parameter(hidden = true) CurrentUser user,
            @PathVariable String id,
            @RequestParam String from,
            @RequestParam(defaultValue = "person") String sort,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "200") int size) {
        RunFinder.Pair pair = finder.pair(user, from, id);
        Pager pager = Pager.of(page, size, 0, "");
        return differences
                .compare(pair.before().id(), pair.after().id(), sort, (int) pager.offset(), pager.size())
                .page();
    }
}
