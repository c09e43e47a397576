package dev.accord.commission.web;

import dev.accord.commission.run.Differences;
import dev.accord.commission.run.EarningReads;
import dev.accord.commission.run.RunReads;
import dev.accord.commission.run.RunView;
import dev.accord.people.CurrentUser;
import dev.accord.shared.web.Pager;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A run line by line: every credit with what it brings, what nobody is credited for, and what differs from another run. */
@Controller
@RequestMapping("/runs/{id}")
class RunLinePages {

    private final RunReads reads;
    private final EarningReads lines;
    private final Differences differences;
    private final RunFilters filters;
    private final RunFinder finder;
    private final RunJson.Maker words;
    private final RunHead head;

    RunLinePages(
            RunReads reads,
            EarningReads lines,
            Differences differences,
            RunFilters filters,
            RunFinder finder,
            RunJson.Maker words,
            RunHead head) {
        this.reads = reads;
        this.lines = lines;
        this.differences = differences;
        this.filters = filters;
        this.finder = finder;
        this.words = words;
        this.head = head;
    }

    @GetMapping("/credits")
    String credits(
            CurrentUser user,
            @PathVariable String id,
            RunFilters.Lines wanted,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size,
            HttpServletRequest request,
            Model model) {
        RunView run = head.show(user, id, model);
        EarningReads.Query query = filters.of(run, wanted);
        Pager pager = Pager.of(page, size, lines.count(run.id(), query), request);
        List<EarningReads.Earning> found =
                lines.list(run.id(), query, wanted.order(), (int) pager.offset(), pager.size());
        List<EarningReads.Choice> choices = lines.choices(run.id());
        model.addAttribute(
                "lines",
                found.stream().map(line -> words.of(line, user.language())).toList());
        model.addAttribute("pager", pager);
        model.addAttribute("wanted", wanted);
        model.addAttribute(
                "components",
                choices.stream()
                        .map(EarningReads.Choice::component)
                        .filter(java.util.Objects::nonNull)
                        .distinct()
                        .sorted()
                        .toList());
        model.addAttribute(
                "plans",
                choices.stream().map(EarningReads.Choice::plan).distinct().toList());
        model.addAttribute(
                "kinds",
                choices.stream()
                        .map(EarningReads.Choice::kind)
                        .distinct()
                        .sorted()
                        .toList());
        head.names(found.stream().map(EarningReads.Earning::person).toList(), model);
        return "commission/credits";
    }

    @GetMapping("/uncredited")
    String uncredited(
            CurrentUser user,
            @PathVariable String id,
            RunFilters.Missing wanted,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "25") int size,
            HttpServletRequest request,
            Model model) {
        RunView run = head.show(user, id, model);
        RunReads.MissingQuery query = filters.of(run, wanted);
        Pager pager = Pager.of(page, size, reads.countUncredited(run.id(), query), request);
        List<RunReads.Missing> missing =
                reads.uncredited(run.id(), query, wanted.order(), (int) pager.offset(), pager.size());
        model.addAttribute("missing", missing);
        model.addAttribute("pager", pager);
        model.addAttribute("wanted", wanted);
        model.addAttribute("reasons", reads.reasons(run.id()));
        head.names(missing.stream().map(RunReads.Missing::person).toList(), model);
        return "commission/uncredited";
    }

    @GetMapping("/compare")
    String compare(
            CurrentUser user,
            @PathVariable String id,
            @RequestParam String with,
            @RequestParam(defaultValue = "person") String sort,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size,
            HttpServletRequest request,
            Model model) {
        RunFinder.Pair pair = finder.pair(user, with, id);
        RunView run = head.show(user, id, model);
        Pager asked = Pager.of(page, size, 0, request);
        Differences.Comparison found =
                differences.compare(pair.before().id(), run.id(), sort, (int) asked.offset(), asked.size());
        Pager pager = Pager.of(page, size, found.total(), request);
        List<Differences.Difference> shown = found.page();
        model.addAttribute("other", pair.before());
        model.addAttribute("sums", found.sums());
        model.addAttribute("differences", shown);
        model.addAttribute("pager", pager);
        head.names(shown.stream().map(Differences.Difference::person).toList(), model);
        return "commission/compare-runs";
    }
}
