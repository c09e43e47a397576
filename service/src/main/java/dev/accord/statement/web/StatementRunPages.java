package dev.accord.statement.web;

import dev.accord.commission.calendar.Calendars;
import dev.accord.commission.calendar.PeriodView;
import dev.accord.commission.run.RunReads;
import dev.accord.commission.run.RunView;
import dev.accord.commission.run.Runs;
import dev.accord.people.CurrentUser;
import dev.accord.people.People;
import dev.accord.people.Role;
import dev.accord.shared.Refusal;
import dev.accord.statement.StatementRunId;
import dev.accord.statement.StatementRunState;
import dev.accord.statement.StatementRunView;
import dev.accord.statement.StatementRuns;
import dev.accord.statement.StatementState;
import dev.accord.statement.check.Findings;
import dev.accord.statement.domain.Exclusions;
import dev.accord.statement.domain.Outliers;
import dev.accord.statement.domain.RunTrail;
import dev.accord.statement.domain.StatementReads;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The gate before a release: what the checks found with the money at stake, outliers first, and the one button that is next. */
@Controller
@RequestMapping("/statement-runs")
class StatementRunPages {

    private static final Set<String> POSTED = Set.of("released", "closed");
    private static final int SHOWN = 100;

    private final StatementRuns statementRuns;
    private final StatementReads statements;
    private final Findings findings;
    private final FindingWords words;
    private final Exclusions exclusions;
    private final Outliers outliers;
    private final RunTrail trail;
    private final Calendars calendars;
    private final Runs runs;
    private final RunReads reads;
    private final People people;

    StatementRunPages(
            StatementRuns statementRuns,
            StatementReads statements,
            Findings findings,
            FindingWords words,
            Exclusions exclusions,
            Outliers outliers,
            RunTrail trail,
            Calendars calendars,
            Runs runs,
            RunReads reads,
            People people) {
        this.statementRuns = statementRuns;
        this.statements = statements;
        this.findings = findings;
        this.words = words;
        this.exclusions = exclusions;
        this.outliers = outliers;
        this.trail = trail;
        this.calendars = calendars;
        this.runs = runs;
        this.reads = reads;
        this.people = people;
    }

    @GetMapping
    String all(CurrentUser user, Model model) {
        StatementRunApi.requireReader(user);
        List<StatementRunView> known = statementRuns.all();
        Set<String> taken = known.stream()
                .filter(run -> run.state() != StatementRunState.CANCELLED)
                .map(StatementRunView::period)
                .collect(Collectors.toSet());
        model.addAttribute("runs", known);
        model.addAttribute(
                "periods",
                calendars.periods().stream()
                        .filter(one -> !POSTED.contains(one.state()) && !taken.contains(one.code()))
                        .map(PeriodView::code)
                        .toList());
        model.addAttribute("writer", user.has(Role.COMP));
        return "statement/runs";
    }

    @PostMapping
    String start(
            CurrentUser user,
            @RequestParam String period,
            @RequestParam(defaultValue = "14") int windowDays,
            @RequestParam(defaultValue = "ERROR") String blocksFrom) {
        StatementRunView run = statementRuns.start(period, new StatementRuns.Terms(windowDays, blocksFrom), user);
        return "redirect:/statement-runs/" + run.id();
    }

    @GetMapping("/{id}")
    String one(CurrentUser user, @PathVariable String id, Model model) {
        show(user, id, model);
        return "statement/run";
    }

    /** What changes by itself, asked for while something goes on. */
    @GetMapping("/{id}/live")
    String live(CurrentUser user, @PathVariable String id, Model model) {
        show(user, id, model);
        return "statement/run :: live";
    }

    @PostMapping("/{id}/{action:recalculate|submit|cancel|reissue|close}")
    String act(
            CurrentUser user,
            @PathVariable String id,
            @PathVariable String action,
            @RequestParam(defaultValue = "") String reason) {
        StatementRunId run = StatementRunId.of(id);
        switch (action) {
            case "recalculate" -> statementRuns.recalculate(run, user);
            case "submit" -> statementRuns.submit(run, user);
            case "cancel" -> statementRuns.cancel(run, reason, user);
            case "reissue" -> statementRuns.reissue(run, reason, user);
            default -> statementRuns.close(run, user);
        }
        return "redirect:/statement-runs/" + id;
    }

    @PostMapping("/{id}/findings/{finding}/waive")
    String waive(CurrentUser user, @PathVariable String id, @PathVariable long finding, @RequestParam String reason) {
        statementRuns.waive(StatementRunId.of(id), finding, reason, user);
        return "redirect:/statement-runs/" + id;
    }

    @PostMapping("/{id}/exclude")
    String exclude(
            CurrentUser user, @PathVariable String id, @RequestParam String person, @RequestParam String reason) {
        statementRuns.exclude(StatementRunId.of(id), person, reason, user);
        return "redirect:/statement-runs/" + id;
    }

    @PostMapping("/{id}/include")
    String include(CurrentUser user, @PathVariable String id, @RequestParam String person) {
        statementRuns.include(StatementRunId.of(id), person, user);
        return "redirect:/statement-runs/" + id;
    }

    private void show(CurrentUser user, String id, Model model) {
        StatementRunApi.requireReader(user);
        StatementRunView run = statementRuns.find(StatementRunId.of(id)).orElseThrow(Refusal::notFound);
        List<FindingWords.Worded> found = findings.of(run.id()).stream()
                .map(one -> words.of(one, user.language()))
                .toList();
        Map<String, Long> open = new TreeMap<>();
        found.stream().filter(FindingWords.Worded::isOpen).forEach(one -> open.merge(one.severity(), 1L, Long::sum));
        Map<StatementState, Integer> counts = statements.counts(run.id());
        List<Exclusions.Exclusion> out = exclusions.of(run.id());
        List<Outliers.Change> changes = run.run() == null ? List.of() : outliers.of(run.period(), run.run(), SHOWN);
        model.addAttribute("run", run);
        model.addAttribute("computing", computing(run));
        model.addAttribute("totals", run.run() == null ? List.of() : reads.totals(run.run()));
        model.addAttribute("findings", found);
        model.addAttribute("open", open);
        model.addAttribute("outliers", changes);
        model.addAttribute("exclusions", out);
        model.addAttribute("counts", counts);
        model.addAttribute(
                "issued",
                counts.entrySet().stream()
                        .filter(one -> one.getKey() != StatementState.SUPERSEDED)
                        .mapToInt(Map.Entry::getValue)
                        .sum());
        model.addAttribute(
                "released",
                run.state().isReleased() || run.state() == StatementRunState.RELEASING
                        ? statements.ofRun(run.id(), null, null, 0, SHOWN)
                        : List.of());
        model.addAttribute("history", trail.of(run.id()));
        model.addAttribute("writer", user.has(Role.COMP));
        model.addAttribute("closer", user.hasAny(Role.FINANCE, Role.COMP));
        model.addAttribute("names", names(found, changes, out));
    }

    private @Nullable RunView computing(StatementRunView run) {
        return runs.ofPeriod(run.period()).stream()
                .filter(one -> !one.ended())
                .findFirst()
                .orElse(null);
    }

    private Map<String, String> names(
            List<FindingWords.Worded> found, List<Outliers.Change> changes, List<Exclusions.Exclusion> out) {
        Set<String> ids = new java.util.HashSet<>();
        found.forEach(one -> {
            if (one.person() != null) {
                ids.add(one.person());
            }
        });
        changes.forEach(one -> ids.add(one.person()));
        out.forEach(one -> ids.add(one.person()));
        return people.latest(ids).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().name()));
    }
}
