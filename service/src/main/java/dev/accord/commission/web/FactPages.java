package dev.accord.commission.web;

import dev.accord.people.CurrentUser;
import dev.accord.people.People;
import dev.accord.shared.Refusal;
import dev.accord.shared.csv.CsvWriter;
import dev.accord.shared.web.Pager;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Rates, coverage, scores, imported earnings: one page for each, beside the transactions. */
@Controller
@RequestMapping("/facts")
class FactPages {

    private final FactTable table;
    private final FactAccess access;
    private final People people;

    FactPages(FactTable table, FactAccess access, People people) {
        this.table = table;
        this.access = access;
        this.people = people;
    }

    @GetMapping("/{kind:rates|coverage|scores|imported-earnings}")
    String list(
            CurrentUser user,
            @PathVariable String kind,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size,
            HttpServletRequest request,
            Model model) {
        access.requireReader(user);
        List<List<String>> rows = table.rows(kind, q, sort);
        Pager pager = Pager.of(page, size, rows.size(), request);
        List<List<String>> shown =
                rows.stream().skip(pager.offset()).limit(pager.size()).toList();
        List<String> columns = FactTable.columns(kind);
        int who = Math.max(columns.indexOf("person_id"), columns.indexOf("payee"));
        model.addAttribute("kind", kind);
        model.addAttribute("tab", kind);
        model.addAttribute("columns", columns);
        model.addAttribute("rows", shown);
        model.addAttribute("who", who);
        model.addAttribute(
                "names",
                who < 0
                        ? java.util.Map.of()
                        : people.latest(shown.stream()
                                .map(row -> row.get(who))
                                .distinct()
                                .toList()));
        model.addAttribute("pager", pager);
        model.addAttribute("wanted", q);
        model.addAttribute("sort", sort);
        model.addAttribute("figures", FactTable.FIGURES);
        model.addAttribute("none", rows.isEmpty() && (q == null || q.isBlank()));
        model.addAttribute("writes", access.writes(user));
        return "commission/facts";
    }

    @GetMapping("/{kind:rates|coverage|scores|imported-earnings}.csv")
    ResponseEntity<byte[]> csv(
            CurrentUser user,
            @PathVariable String kind,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String sort) {
        access.requireReader(user);
        if (!FactTable.KINDS.contains(kind)) {
            throw Refusal.notFound();
        }
        CsvWriter csv = new CsvWriter(FactTable.columns(kind));
        table.rows(kind, q, sort).forEach(row -> csv.row(row.toArray()));
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + kind + ".csv\"")
                .header(HttpHeaders.CONTENT_TYPE, "text/csv;charset=UTF-8")
                .body(csv.bytesForSpreadsheets());
    }
}
