package dev.accord.commission.web;

import dev.accord.commission.calendar.Calendars;
import dev.accord.commission.run.RunReads;
import dev.accord.commission.run.RunView;
import dev.accord.commission.run.Runs;
import dev.accord.people.CurrentUser;
import dev.accord.shared.Refusal;
import dev.accord.shared.web.Address;
import dev.accord.shared.web.Pager;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What one run computed: payees, one payee down to the steps, what nobody is credited for, and what differs from another run. */
@Controller
@RequestMapping("/runs/{id}")
class RunPages {

    private final Runs runs;
    private final RunReads reads;
    private final RunJson.Maker words;
    private final Calendars calendars;
    private final PayeeNames names;
    private final FactAccess access;

    RunPages(Runs runs, RunReads reads, RunJson.Maker words, Calendars calendars, PayeeNames names, FactAccess access) {
        this.runs = runs;
        this.reads = reads;
        this.words = words;
        this.calendars = calendars;
        this.names = names;
        this.access = access;
    }

    @GetMapping
    String payees(
            CurrentUser user,
            @PathVariable String id,
            @RequestParam @Nullable String q,
            @RequestParam(defaultValue = "-paid") String sort,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "25") int size,
            HttpServletRequest request,
            Model model) {
        RunView run = show(user, id, model);
        List<String> found = q == null || q.isBlank() ? null : matching(run, q);
        Pager pager = Pager.of(page, size, reads.countPayees(run.id(), found), address(request));
        List<RunReads.Payee> payees = reads.payees(run.id(), found, sort, (int) pager.offset(), pager.size());
        model.addAttribute("payees", payees);
        model.addAttribute("pager", pager);
        model.addAttribute("q", q);
        names(payees.stream().map(RunReads.Payee::person).toList(), model);
        return "commission/run";
    }

    private List<String> matching(RunView run, String q) {
        String wanted = q.strip().toLowerCase(java.util.Locale.ROOT);
        List<String> ids = reads.people(run.id());
        Map<String, String> known = names.of(ids);
        return ids.stream()
                .filter(person -> (person + " " + known.getOrDefault(person, ""))
                        .toLowerCase(java.util.Locale.ROOT)
                        .contains(wanted))
                .toList();
    }

    @GetMapping("/people/{person}")
    String payee(CurrentUser user, @PathVariable String id, @PathVariable String person, Model model) {
        RunView run = show(user, id, model);
        List<RunReads.Payment> payments = reads.payments(run.id(), person, 0, 50);
        RunReads.Query query = new RunReads.Query(person, null, null, null);
        List<RunReads.Earning> lines = reads.earnings(run.id(), query, 0, 2_000);
        if (payments.isEmpty() && lines.isEmpty()) {
            throw Refusal.notFound();
        }
        model.addAttribute("person", person);
        model.addAttribute(
                "payments",
                payments.stream().map(one -> words.of(one, user.language())).toList());
        model.addAttribute("attainments", reads.attainments(run.id(), query));
        model.addAttribute(
                "groups",
                lines.stream()
                        .map(line -> words.of(line, user.language()))
                        .collect(Collectors.groupingBy(
                                line -> line.plan() + (line.component() == null ? "" : " · " + line.component()),
                                java.util.LinkedHashMap::new,
                                Collectors.toList())));
        model.addAttribute("lineCount", reads.countEarnings(run.id(), query));
        names(List.of(person), model);
        return "commission/payee";
    }

    @GetMapping("/uncredited")
    String uncredited(
            CurrentUser user,
            @PathVariable String id,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "25") int size,
            HttpServletRequest request,
            Model model) {
        RunView run = show(user, id, model);
        Pager pager = Pager.of(page, size, reads.countUncredited(run.id()), address(request));
        List<RunReads.Missing> missing = reads.uncredited(run.id(), (int) pager.offset(), pager.size());
        model.addAttribute("missing", missing);
        model.addAttribute("pager", pager);
        names(
                missing.stream()
                        .map(RunReads.Missing::person)
                        .filter(java.util.Objects::nonNull)
                        .toList(),
                model);
        return "commission/uncredited";
    }

    @GetMapping("/compare")
    String compare(CurrentUser user, @PathVariable String id, @RequestParam String with, Model model) {
        RunView run = show(user, id, model);
        RunView other = find(user, with);
        List<RunReads.Difference> differences = reads.differences(other.id(), run.id(), 0, 500);
        model.addAttribute("other", other);
        model.addAttribute("differences", differences);
        names(differences.stream().map(RunReads.Difference::person).toList(), model);
        return "commission/compare-runs";
    }

    private RunView show(CurrentUser user, String id, Model model) {
        RunView run = find(user, id);
        model.addAttribute("run", run);
        model.addAttribute("period", calendars.period(run.period()).orElseThrow(Refusal::notFound));
        model.addAttribute("totals", reads.totals(run.id()));
        model.addAttribute("uncredited", reads.countUncredited(run.id()));
        return run;
    }

    private void names(List<String> ids, Model model) {
        model.addAttribute("names", names.of(ids));
    }

    private RunView find(CurrentUser user, String id) {
        access.requireReader(user);
        try {
            return runs.find(UUID.fromString(id)).orElseThrow(Refusal::notFound);
        } catch (IllegalArgumentException noId) {
            throw Refusal.notFound();
        }
    }

    private static String address(HttpServletRequest request) {
        String query = request.getQueryString();
        return Address.of(request.getRequestURI() + (query == null ? "" : "?" + query))
                .toString();
    }
}
