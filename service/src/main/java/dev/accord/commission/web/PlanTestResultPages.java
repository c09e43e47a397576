package dev.accord.commission.web;

import dev.accord.commission.calendar.Calendars;
import dev.accord.commission.estimate.PlanTestDesk;
import dev.accord.commission.estimate.PlanTests;
import dev.accord.commission.estimate.PlanTests.Result;
import dev.accord.commission.estimate.PlanTests.Row;
import dev.accord.people.CurrentUser;
import dev.accord.people.People;
import dev.accord.people.Person;
import dev.accord.shared.Refusal;
import dev.accord.shared.csv.CsvWriter;
import dev.accord.shared.web.FileAnswer;
import dev.accord.shared.web.Pager;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What a plan test says: in total, person by person, and one person's two explanations side by side. */
@Controller
@RequestMapping("/plan-tests/{id}")
class PlanTestResultPages {

    private final PlanTestDesk desk;
    private final PlanTests tests;
    private final Calendars calendars;
    private final People people;
    private final PayeeNames names;
    private final StepSentences sentences;
    private final FactAccess access;

    PlanTestResultPages(
            PlanTestDesk desk,
            PlanTests tests,
            Calendars calendars,
            People people,
            PayeeNames names,
            StepSentences sentences,
            FactAccess access) {
        this.desk = desk;
        this.tests = tests;
        this.calendars = calendars;
        this.people = people;
        this.names = names;
        this.sentences = sentences;
        this.access = access;
    }

    @GetMapping
    String one(
            CurrentUser user,
            @PathVariable UUID id,
            @RequestParam @Nullable String q,
            @RequestParam @Nullable String sort,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size,
            HttpServletRequest request,
            Model model) {
        PlanTestDesk.View test = find(user, id);
        Result result = test.result();
        model.addAttribute("test", test);
        model.addAttribute("q", q);
        if (result != null) {
            Map<String, String> called =
                    names.of(result.rows().stream().map(Row::person).toList());
            List<Row> rows = rows(result, q, sort, called);
            Pager pager = Pager.of(page, size, rows.size(), request);
            model.addAttribute("names", called);
            model.addAttribute("pager", pager);
            model.addAttribute(
                    "rows",
                    rows.stream().skip(pager.offset()).limit(pager.size()).toList());
            model.addAttribute("counts", PlanTestList.counts(result));
            model.addAttribute("bars", PlanTestList.chart(result));
        }
        return "commission/plan-test";
    }

    /** While it runs; once done, the browser asks for the page as a whole. */
    @GetMapping("/progress")
    String progress(CurrentUser user, @PathVariable UUID id, Model model, HttpServletResponse response) {
        PlanTestDesk.View test = find(user, id);
        model.addAttribute("test", test);
        if (test.isFinished()) {
            response.setHeader("HX-Refresh", "true");
        }
        return "commission/plan-test :: progress";
    }

    private List<Row> rows(Result result, @Nullable String q, @Nullable String sort, Map<String, String> called) {
        List<String> matching =
                names.matching(result.rows().stream().map(Row::person).toList(), q);
        return PlanTestList.sorted(
                result.rows().stream()
                        .filter(row -> matching == null || matching.contains(row.person()))
                        .toList(),
                sort,
                called);
    }

    @GetMapping("/people/{person}")
    String person(CurrentUser user, @PathVariable UUID id, @PathVariable String person, Model model) {
        PlanTestDesk.View test = find(user, id);
        Result result = test.result();
        Row row = result == null
                ? null
                : result.rows().stream()
                        .filter(one -> one.person().equals(person))
                        .findFirst()
                        .orElse(null);
        if (result == null || row == null) {
            throw Refusal.notFound();
        }
        var last = calendars
                .period(test.question().through())
                .orElseThrow(Refusal::notFound)
                .to();
        TreeSet<String> line = new TreeSet<>(List.of(person));
        people.reportsOf(person, last, true).stream().map(Person::id).forEach(line::add);
        PlanTests.Explained explained = tests.explain(test.question(), person, line);
        model.addAttribute("test", test);
        model.addAttribute("row", row);
        model.addAttribute("person", person);
        model.addAttribute("names", names.of(List.of(person)));
        model.addAttribute("totals", PlanTestExplanation.totals(explained));
        List<PlanTestExplanation.Pair> pairs = PlanTestExplanation.pairs(explained, sentences, user.language());
        model.addAttribute("pairs", pairs.stream().limit(200).toList());
        model.addAttribute("pairCount", pairs.size());
        model.addAttribute(
                "same",
                pairs.stream()
                        .limit(200)
                        .filter(pair -> pair.change().signum() == 0)
                        .count());
        return "commission/plan-test-person";
    }

    @GetMapping("/changes.csv")
    ResponseEntity<byte[]> csv(
            CurrentUser user,
            @PathVariable UUID id,
            @RequestParam @Nullable String q,
            @RequestParam @Nullable String sort) {
        PlanTestDesk.View test = find(user, id);
        Result result = test.result();
        if (result == null) {
            throw Refusal.notFound();
        }
        Map<String, String> called =
                names.of(result.rows().stream().map(Row::person).toList());
        CsvWriter csv = new CsvWriter(List.of(
                "person",
                "name",
                "version_" + result.beforeVersion(),
                "version_" + result.afterVersion(),
                "change",
                "currency"));
        rows(result, q, sort, called)
                .forEach(row -> csv.row(
                        row.person(),
                        called.get(row.person()),
                        row.before().toPlainString(),
                        row.after().toPlainString(),
                        row.difference().toPlainString(),
                        result.currency()));
        return FileAnswer.csv(
                "plan-test-" + result.plan() + "-v" + result.beforeVersion() + "-v" + result.afterVersion() + ".csv",
                csv.bytesForSpreadsheets());
    }

    private PlanTestDesk.View find(CurrentUser user, UUID id) {
        access.requireReader(user);
        return desk.find(id).orElseThrow(Refusal::notFound);
    }
}
