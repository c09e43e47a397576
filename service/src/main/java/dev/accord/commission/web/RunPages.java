package dev.accord.commission.web;

import dev.accord.commission.run.EarningReads;
import dev.accord.commission.run.RunReads;
import dev.accord.commission.run.RunView;
import dev.accord.commission.run.Standings;
import dev.accord.people.CurrentUser;
import dev.accord.shared.Refusal;
import dev.accord.shared.web.Pager;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Whom one run pays, one payee, and one line of theirs down to the steps. */
@Controller
@RequestMapping("/runs/{id}")
class RunPages {

    /** What one page shows of a payee's lines; the list of lines has the rest. */
    private static final int MOST_LINES = 500;

    private final RunReads reads;
    private final EarningReads lines;
    private final Standings standings;
    private final RunFilters filters;
    private final RunJson.Maker words;
    private final RunHead head;

    RunPages(
            RunReads reads,
            EarningReads lines,
            Standings standings,
            RunFilters filters,
            RunJson.Maker words,
            RunHead head) {
        this.reads = reads;
        this.lines = lines;
        this.standings = standings;
        this.filters = filters;
        this.words = words;
        this.head = head;
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
        RunView run = head.show(user, id, model);
        List<String> found = filters.people(run, q);
        Pager pager = Pager.of(page, size, reads.countPayees(run.id(), found), request);
        List<RunReads.Payee> payees = reads.payees(run.id(), found, sort, (int) pager.offset(), pager.size());
        model.addAttribute("payees", payees);
        model.addAttribute("pager", pager);
        model.addAttribute("q", q);
        head.names(payees.stream().map(RunReads.Payee::person).toList(), model);
        return "commission/run";
    }

    @GetMapping("/people/{person}")
    String payee(CurrentUser user, @PathVariable String id, @PathVariable String person, Model model) {
        RunView run = head.show(user, id, model);
        List<RunReads.Payment> payments = reads.payments(run.id(), person, 0, 50);
        EarningReads.Query query = EarningReads.Query.of(person);
        List<EarningReads.Earning> found = lines.list(run.id(), query, 0, MOST_LINES);
        if (payments.isEmpty() && found.isEmpty()) {
            throw Refusal.notFound();
        }
        model.addAttribute("person", person);
        model.addAttribute(
                "payments",
                payments.stream().map(one -> words.of(one, user.language())).toList());
        model.addAttribute("attainments", standings.list(run.id(), List.of(person), null, null));
        model.addAttribute(
                "groups",
                found.stream()
                        .map(line -> words.of(line, user.language()))
                        .collect(Collectors.groupingBy(
                                line -> line.plan() + (line.component() == null ? "" : " · " + line.component()),
                                LinkedHashMap::new,
                                Collectors.toList())));
        model.addAttribute("lineCount", lines.count(run.id(), query));
        model.addAttribute("most", MOST_LINES);
        head.names(List.of(person), model);
        return "commission/payee";
    }

    /** @param number of the line among the person's */
    @GetMapping("/people/{person}/lines/{number}")
    String line(
            CurrentUser user,
            @PathVariable String id,
            @PathVariable String person,
            @PathVariable int number,
            Model model) {
        RunView run = head.show(user, id, model);
        EarningReads.Earning line = lines.find(run.id(), person, number).orElseThrow(Refusal::notFound);
        model.addAttribute("person", person);
        model.addAttribute("line", words.of(line, user.language()));
        List<EarningReads.Earning> same = line.deal() == null
                ? List.of()
                : lines.list(run.id(), new EarningReads.Query(null, null, null, line.deal(), null), 0, 50).stream()
                        .filter(other -> !(other.person().equals(person) && other.line() == number))
                        .toList();
        model.addAttribute(
                "same", same.stream().map(one -> words.of(one, user.language())).toList());
        head.names(
                java.util.stream.Stream.concat(
                                java.util.stream.Stream.of(person),
                                same.stream().map(EarningReads.Earning::person))
                        .toList(),
                model);
        return "commission/earning";
    }
}
