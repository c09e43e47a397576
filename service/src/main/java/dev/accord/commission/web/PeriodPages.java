package dev.accord.commission.web;

import dev.accord.commission.calendar.Calendars;
import dev.accord.commission.calendar.PeriodView;
import dev.accord.commission.run.PeriodStates;
import dev.accord.commission.run.RunReads;
import dev.accord.commission.run.RunRequest;
import dev.accord.commission.run.RunView;
import dev.accord.commission.run.Runs;
import dev.accord.people.CurrentUser;
import dev.accord.shared.Refusal;
import dev.accord.shared.web.Flash;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Periods: the year at a glance, and one period with its versions and what the newest pays. */
@Controller
@RequestMapping("/periods")
class PeriodPages {

    private final Calendars calendars;
    private final Runs runs;
    private final RunReads reads;
    private final PeriodStates states;
    private final FactAccess access;
    private final PayeeNames names;
    private final Clock clock;
    private final RunFinder finder;
    private final RunJson.Maker words;

    PeriodPages(
            Calendars calendars,
            Runs runs,
            RunReads reads,
            PeriodStates states,
            FactAccess access,
            PayeeNames names,
            Clock clock,
            RunFinder finder,
            RunJson.Maker words) {
        this.finder = finder;
        this.words = words;
        this.calendars = calendars;
        this.runs = runs;
        this.reads = reads;
        this.states = states;
        this.access = access;
        this.names = names;
        this.clock = clock;
    }

    /** One period in the list. */
    record Row(PeriodView period, @Nullable RunView run, List<RunReads.Total> totals) {}

    @GetMapping
    String list(CurrentUser user, @RequestParam @Nullable Integer year, Model model) {
        access.requireReader(user);
        List<PeriodView> all = calendars.periods();
        List<Integer> years = all.stream().map(PeriodView::year).distinct().toList();
        int shown = year != null && years.contains(year) ? year : currentYear(all, years);
        model.addAttribute("years", years);
        model.addAttribute("year", shown);
        model.addAttribute(
                "rows",
                all.stream()
                        .filter(period -> period.year() == shown)
                        .map(this::row)
                        .toList());
        return "commission/periods";
    }

    private int currentYear(List<PeriodView> all, List<Integer> years) {
        LocalDate today = LocalDate.now(clock);
        return all.stream()
                .filter(period -> !today.isBefore(period.from()) && !today.isAfter(period.to()))
                .map(PeriodView::year)
                .findFirst()
                .orElse(years.isEmpty() ? today.getYear() : years.getLast());
    }

    private Row row(PeriodView period) {
        RunView run = finder.newest(period.code()).orElse(null);
        return new Row(period, run, run == null ? List.of() : reads.totals(run.id()));
    }

    @GetMapping("/{code}")
    String one(CurrentUser user, @PathVariable String code, Model model) {
        access.requireReader(user);
        PeriodView period = calendars.period(code).orElseThrow(Refusal::notFound);
        List<RunView> versions = runs.ofPeriod(code);
        Optional<RunView> shown = versions.stream().filter(RunView::isDone).findFirst();
        model.addAttribute("period", period);
        model.addAttribute("versions", versions);
        model.addAttribute(
                "running",
                versions.stream().filter(run -> !run.ended()).findFirst().orElse(null));
        model.addAttribute("run", shown.orElse(null));
        model.addAttribute("writer", access.writes(user));
        model.addAttribute(
                "failures",
                versions.stream()
                        .filter(run -> run.failure() != null)
                        .collect(Collectors.toMap(RunView::id, words::failure)));
        shown.ifPresent(run -> {
            model.addAttribute("totals", reads.totals(run.id()));
            List<RunReads.Payee> highest = reads.payees(run.id(), null, "-paid", 0, 10);
            model.addAttribute("payees", highest);
            model.addAttribute(
                    "names",
                    names.of(highest.stream().map(RunReads.Payee::person).toList()));
            model.addAttribute("uncredited", reads.countUncredited(run.id()));
        });
        return "commission/period";
    }

    @GetMapping("/{code}/progress")
    String progress(CurrentUser user, @PathVariable String code, Model model) {
        one(user, code, model);
        return "commission/period :: progress";
    }

    @PostMapping("/{code}/runs")
    String run(
            CurrentUser user,
            @PathVariable String code,
            @RequestParam(defaultValue = "COMPLETE") RunRequest.Kind kind,
            @RequestParam(defaultValue = "false") boolean trial,
            @RequestParam @Nullable String reason) {
        access.requireWriter(user);
        runs.request(code, new RunRequest(kind, trial, reason));
        return "redirect:/periods/" + code;
    }

    @PostMapping("/{code}/cancel")
    String cancel(CurrentUser user, @PathVariable String code, @RequestParam UUID run) {
        access.requireWriter(user);
        runs.cancel(run);
        return "redirect:/periods/" + code;
    }

    @PostMapping("/{code}/resume")
    String resume(CurrentUser user, @PathVariable String code, @RequestParam UUID run) {
        access.requireWriter(user);
        runs.resume(run);
        return "redirect:/periods/" + code;
    }

    @PostMapping("/{code}/state")
    String move(CurrentUser user, @PathVariable String code, @RequestParam String to, RedirectAttributes next) {
        access.requireWriter(user);
        states.move(code, to);
        next.addFlashAttribute("flash", Flash.done("commission.period.moved." + to));
        return "redirect:/periods/" + code;
    }
}
