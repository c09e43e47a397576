package dev.accord.commission.web;

import dev.accord.commission.imports.ImportView;
import dev.accord.commission.imports.Imports;
import dev.accord.people.CurrentUser;
import dev.accord.people.People;
import dev.accord.shared.Issue;
import dev.accord.shared.Refusal;
import dev.accord.shared.web.Pager;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Upload a file, watch it being read, see what it did or what is wrong with it, and confirm what was checked. */
@Controller
@RequestMapping("/facts")
class FactImportPages {

    private static final String KINDS = "{kind:transactions|rates|coverage|scores|imported-earnings}";

    private final Imports imports;
    private final FactAccess access;
    private final People people;

    FactImportPages(Imports imports, FactAccess access, People people) {
        this.imports = imports;
        this.access = access;
        this.people = people;
    }

    @GetMapping("/import/" + KINDS)
    String form(CurrentUser user, @PathVariable String kind, Model model) {
        access.requireWriter(user);
        model.addAttribute("kind", kind);
        model.addAttribute("tab", kind);
        return "commission/import";
    }

    /** For browsers without scripts, and files up to the limit of forms; the page's script sends any file in the body. */
    @PostMapping("/import/" + KINDS)
    String upload(
            CurrentUser user,
            @PathVariable String kind,
            @RequestParam MultipartFile file,
            @RequestParam(defaultValue = "false") boolean dryRun,
            Model model,
            HttpServletResponse response)
            throws IOException {
        access.requireWriter(user);
        if (file.isEmpty()) {
            model.addAttribute("found", List.of(Issue.at("file", "commission.no-file")));
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(user, kind, model);
        }
        ImportView started = imports.run(
                kind,
                Uploads.clean(String.valueOf(file.getOriginalFilename())),
                file.getInputStream(),
                file.getSize(),
                dryRun,
                Imports.Wait.NEVER);
        return "redirect:/facts/imports/" + started.id();
    }

    @GetMapping("/imports")
    String log(
            CurrentUser user,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size,
            HttpServletRequest request,
            Model model) {
        access.requireReader(user);
        String wanted = kind == null || kind.isBlank() ? null : kind;
        Pager pager = Pager.of(page, size, imports.count(wanted), request);
        List<ImportView> rows = imports.newest(wanted, pager.offset(), pager.size());
        model.addAttribute("kind", wanted);
        model.addAttribute("rows", rows);
        model.addAttribute("pager", pager);
        model.addAttribute(
                "names",
                people.latest(
                        rows.stream().map(ImportView::startedBy).distinct().toList()));
        model.addAttribute("tab", "imports");
        return "commission/imports";
    }

    @GetMapping("/imports/{id}")
    String one(CurrentUser user, @PathVariable UUID id, Model model) {
        look(user, id, model);
        return "commission/import-one";
    }

    @GetMapping("/imports/{id}/live")
    String live(CurrentUser user, @PathVariable UUID id, Model model) {
        look(user, id, model);
        return "commission/import-one :: live";
    }

    private void look(CurrentUser user, UUID id, Model model) {
        access.requireReader(user);
        ImportView view = imports.get(id);
        model.addAttribute("it", view);
        model.addAttribute("rowsTotal", ImportJson.rowsTotal(view));
        model.addAttribute("tab", "imports");
        model.addAttribute("confirmable", access.writes(user) && view.state() == ImportView.State.CHECKED);
        model.addAttribute("writes", access.writes(user));
        model.addAttribute("who", people.latest(view.startedBy()).orElse(null));
    }

    @PostMapping("/imports/{id}/confirm")
    String confirm(CurrentUser user, @PathVariable UUID id) {
        access.requireWriter(user);
        ImportView checked = imports.get(id);
        if (!checked.dryRun()) {
            throw Refusal.notFound();
        }
        return "redirect:/facts/imports/" + imports.confirm(id).id();
    }
}
