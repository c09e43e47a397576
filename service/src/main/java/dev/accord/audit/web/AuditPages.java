package dev.accord.audit.web;

import dev.accord.audit.AuditTrail;
import dev.accord.shared.csv.CsvWriter;
import dev.accord.shared.web.FileAnswer;
import dev.accord.shared.web.Pager;
import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The audit log as a page. */
@Controller
@PreAuthorize("hasAnyRole('AUDITOR', 'ADMIN')")
class AuditPages {

    private static final int EXPORTED_AT_ONCE = 1_000;
    private static final int MOST_EXPORTED = 100_000;

    /** An entry with its facts taken apart. */
    record Line(AuditTrail.Entry entry, Map<String, Object> facts) {}

    private final AuditTrail trail;
    private final JsonMapper json;
    private final AuditNames names;

    AuditPages(AuditTrail trail, JsonMapper json, AuditNames names) {
        this.trail = trail;
        this.json = json;
        this.names = names;
    }

    @GetMapping("/audit")
    String page(
            AuditSearch search,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size,
            @RequestParam(defaultValue = "false") boolean check,
            HttpServletRequest request,
            Model model) {
        String query = request.getQueryString() == null
                ? ""
                : request.getQueryString().replaceAll("(^|&)(lang|check)=[^&]*", "");
        Pager wanted = Pager.of(page, size, 0, "/audit");
        AuditTrail.Page found = trail.search(search.toFilter(zone()), wanted.page(), wanted.size());
        model.addAttribute("search", search);
        model.addAttribute("query", query);
        List<Line> lines = found.items().stream().map(this::line).toList();
        model.addAttribute("lines", lines);
        model.addAttribute("names", names.of(lines, LocaleContextHolder.getLocale()));
        model.addAttribute("pager", Pager.of(wanted.page(), wanted.size(), found.total(), "/audit?" + query));
        if (check) {
            model.addAttribute("verification", trail.verify());
        }
        return "audit/audit";
    }

    @GetMapping("/audit.csv")
    ResponseEntity<byte[]> csv(AuditSearch search) {
        CsvWriter csv = new CsvWriter(
                List.of("id", "at", "actor", "on_behalf_of", "action", "subject", "facts", "address", "agent", "hash"));
        AuditTrail.Filter filter = search.toFilter(zone());
        for (int page = 0; page < MOST_EXPORTED / EXPORTED_AT_ONCE; page++) {
            List<AuditTrail.Entry> entries =
                    trail.search(filter, page, EXPORTED_AT_ONCE).items();
            entries.forEach(entry -> csv.row(
                    entry.id(),
                    entry.at(),
                    entry.actor(),
                    entry.onBehalfOf(),
                    entry.action(),
                    entry.subjectType() + ":" + entry.subjectId(),
                    entry.facts(),
                    entry.address(),
                    entry.agent(),
                    entry.hash()));
            if (entries.size() < EXPORTED_AT_ONCE) {
                break;
            }
        }
        return FileAnswer.csv("audit.csv", csv.bytesForSpreadsheets());
    }

    private Line line(AuditTrail.Entry entry) {
        return new Line(entry, json.readValue(entry.facts(), new TypeReference<>() {}));
    }

    private static ZoneId zone() {
        return LocaleContextHolder.getTimeZone().toZoneId();
    }
}
