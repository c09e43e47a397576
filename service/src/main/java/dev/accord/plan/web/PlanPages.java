package dev.accord.plan.web;

import dev.accord.people.CurrentUser;
import dev.accord.plan.authoring.PlanRequests;
import dev.accord.shared.csv.CsvWriter;
import dev.accord.shared.web.Pager;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of plans. */
@Controller
@RequestMapping("/plans")
class PlanPages {

    private final PlanList list;
    private final PlanAccess access;

    PlanPages(PlanList list, PlanAccess access) {
        this.list = list;
        this.access = access;
    }

    @GetMapping
    String list(
            CurrentUser user,
            PlanFilter filter,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "25") int size,
            HttpServletRequest request,
            Model model) {
        access.requireReader(user);
        List<PlanRow> all = list.all();
        List<PlanRow> rows = filter.apply(all, user.language());
        Pager pager = Pager.of(page, size, rows.size(), request);
        TreeMap<String, String> owners = new TreeMap<>();
        all.forEach(row -> owners.put(row.owner(), row.ownerName()));
        model.addAttribute(
                "rows", rows.stream().skip(pager.offset()).limit(pager.size()).toList());
        model.addAttribute("pager", pager);
        model.addAttribute("filter", filter);
        model.addAttribute("owners", owners);
        model.addAttribute(
                "years",
                new TreeSet<>(
                        all.stream().map(row -> row.periodFrom().getYear()).toList()));
        model.addAttribute("none", all.isEmpty());
        model.addAttribute("asks", PlanRequests.mayRequest(user));
        model.addAttribute("writes", access.writes(user));
        return "plan/list";
    }

    @GetMapping("/export.csv")
    ResponseEntity<byte[]> csv(CurrentUser user, PlanFilter filter) {
        access.requireReader(user);
        CsvWriter csv = new CsvWriter(List.of(
                "code",
                "name",
                "version",
                "state",
                "in_force",
                "period_from",
                "period_to",
                "currency",
                "owner",
                "people"));
        filter.apply(list.all(), user.language())
                .forEach(row -> csv.row(
                        row.code(),
                        row.name().in(user.language()),
                        row.number(),
                        row.state().key(),
                        row.inForce(),
                        row.periodFrom(),
                        row.periodTo(),
                        row.currency(),
                        row.ownerName(),
                        row.people()));
        return Uploaded.download("plans.csv", "text/csv", csv.bytesForSpreadsheets());
    }
}
