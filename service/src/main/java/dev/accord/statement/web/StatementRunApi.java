package dev.accord.statement.web;

import dev.accord.people.CurrentUser;
import dev.accord.people.Role;
import dev.accord.shared.Refusal;
import dev.accord.statement.StatementRunId;
import dev.accord.statement.StatementRunView;
import dev.accord.statement.StatementRuns;
import dev.accord.statement.StatementState;
import dev.accord.statement.check.Findings;
import dev.accord.statement.domain.Exclusions;
import dev.accord.statement.domain.RunTrail;
import dev.accord.statement.domain.StatementReads;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes a period to its statements: started, looked at, submitted; the release itself is approved in the task list. */
@RestController
@RequestMapping("/api/statement-runs")
@Tag(name = "Statement runs", description = "A period on its way to everybody's statement")
class StatementRunApi {

    record Start(
            String period,
            @Nullable Integer windowDays,
            @Nullable String blocksFrom) {}

    record Why(@Nullable String reason) {

        String orEmpty() {
            return Objects.requireNonNullElse(reason, "");
        }
    }

    record LeaveOut(String person, @Nullable String reason) {}

    record Issued(int statements) {}

    /** @param statements how many of its statements stand where */
    record RunJson(
            String id,
            String period,
            String state,
            @Nullable String run,
            String requestedBy,
            @Nullable String submittedBy,
            @Nullable String approvedBy,
            @Nullable String note,
            String blocksFrom,
            @Nullable String windowEndsAt,
            int openFindings,
            Map<String, Integer> statements,
            List<Exclusions.Exclusion> exclusions,
            List<RunTrail.Event> history) {}

    private final StatementRuns runs;
    private final StatementReads reads;
    private final Findings findings;
    private final FindingWords words;
    private final Exclusions exclusions;
    private final RunTrail trail;

    StatementRunApi(
            StatementRuns runs,
            StatementReads reads,
            Findings findings,
            FindingWords words,
            Exclusions exclusions,
            RunTrail trail) {
        this.runs = runs;
        this.reads = reads;
        this.findings = findings;
        this.words = words;
        this.exclusions = exclusions;
        this.trail = trail;
    }

    @PostMapping
    @Operation(summary = "Begin: the period is computed and checked, and waits for its review")
    ResponseEntity<RunJson> start(@Parameter(hidden = true) CurrentUser user, @RequestBody Start start) {
        StatementRunView run =
                runs.start(start.period(), new StatementRuns.Terms(start.windowDays(), start.blocksFrom()), user);
        return ResponseEntity.created(URI.create("/api/statement-runs/" + run.id()))
                .body(json(run));
    }

    @GetMapping
    @Operation(summary = "All of them, newest period first")
    List<RunJson> all(@Parameter(hidden = true) CurrentUser user) {
        requireReader(user);
        return runs.all().stream().map(this::json).toList();
    }

    @GetMapping("/{id}")
    @Operation(summary = "One of them, with where its statements stand and what happened")
    RunJson one(@Parameter(hidden = true) CurrentUser user, @PathVariable String id) {
        return json(find(user, id));
    }

    @GetMapping("/{id}/findings")
    @Operation(summary = "What the checks found, in words, the worst first")
    List<FindingWords.Worded> findings(@Parameter(hidden = true) CurrentUser user, @PathVariable String id) {
        return findings.of(find(user, id).id()).stream()
                .map(one -> words.of(one, user.language()))
                .toList();
    }

    @PostMapping("/{id}/findings/{finding}/waive")
    @Operation(summary = "Let a finding pass, with a reason")
    RunJson waive(
            @Parameter(hidden = true) CurrentUser user,
            @PathVariable String id,
            @PathVariable long finding,
            @RequestBody Why why) {
        runs.waive(StatementRunId.of(id), finding, why.orEmpty(), user);
        return json(find(user, id));
    }

    @PostMapping("/{id}/exclusions")
    @Operation(summary = "Leave somebody out of the release, with a reason")
    RunJson exclude(
            @Parameter(hidden = true) CurrentUser user, @PathVariable String id, @RequestBody LeaveOut leaveOut) {
        runs.exclude(StatementRunId.of(id), leaveOut.person(), Objects.requireNonNullElse(leaveOut.reason(), ""), user);
        return json(find(user, id));
    }

    @DeleteMapping("/{id}/exclusions/{person}")
    @Operation(summary = "Take somebody back in; after the release their statement is issued at once")
    RunJson include(@Parameter(hidden = true) CurrentUser user, @PathVariable String id, @PathVariable String person) {
        runs.include(StatementRunId.of(id), person, user);
        return json(find(user, id));
    }

    @PostMapping("/{id}/recalculate")
    @Operation(summary = "Compute the period again; what was approved has to be approved again")
    RunJson recalculate(@Parameter(hidden = true) CurrentUser user, @PathVariable String id) {
        runs.recalculate(StatementRunId.of(id), user);
        return json(find(user, id));
    }

    @PostMapping("/{id}/submit")
    @Operation(summary = "Pass it on for approval; refused while findings block")
    RunJson submit(@Parameter(hidden = true) CurrentUser user, @PathVariable String id) {
        runs.submit(StatementRunId.of(id), user);
        return json(find(user, id));
    }

    @PostMapping("/{id}/cancel")
    @Operation(summary = "Give it up before the release")
    RunJson cancel(@Parameter(hidden = true) CurrentUser user, @PathVariable String id, @RequestBody Why why) {
        runs.cancel(StatementRunId.of(id), why.orEmpty(), user);
        return json(find(user, id));
    }

    @PostMapping("/{id}/reissue")
    @Operation(summary = "Issue new versions of the statements that the newest run of the period changes")
    Issued reissue(@Parameter(hidden = true) CurrentUser user, @PathVariable String id, @RequestBody Why why) {
        return new Issued(runs.reissue(StatementRunId.of(id), why.orEmpty(), user));
    }

    @PostMapping("/{id}/close")
    @Operation(summary = "Close the period; refused with the list while something of it is open")
    RunJson close(@Parameter(hidden = true) CurrentUser user, @PathVariable String id) {
        runs.close(StatementRunId.of(id), user);
        return json(find(user, id));
    }

    private StatementRunView find(CurrentUser user, String id) {
        requireReader(user);
        return runs.find(StatementRunId.of(id)).orElseThrow(Refusal::notFound);
    }

    static void requireReader(CurrentUser user) {
        if (!user.hasAny(Role.COMP, Role.FINANCE, Role.AUDITOR)) {
            throw Refusal.notFound();
        }
    }

    private RunJson json(StatementRunView run) {
        Map<String, Integer> counts = new TreeMap<>();
        for (Map.Entry<StatementState, Integer> one : reads.counts(run.id()).entrySet()) {
            counts.put(one.getKey().key(), one.getValue());
        }
        return new RunJson(
                run.id().toString(),
                run.period(),
                run.state().key(),
                run.run() == null ? null : run.run().toString(),
                run.requestedBy(),
                run.submittedBy(),
                run.approvedBy(),
                run.note(),
                run.blocksFrom().toLowerCase(Locale.ROOT),
                run.windowEndsAt() == null ? null : run.windowEndsAt().toString(),
                (int) findings.of(run.id()).stream()
                        .filter(Findings.Stored::isOpen)
                        .count(),
                counts,
                exclusions.of(run.id()),
                trail.of(run.id()));
    }
}
