package dev.accord.people.web;

import dev.accord.people.CurrentUser;
import dev.accord.people.ImportReport;
import dev.accord.people.People;
import dev.accord.people.PeopleImport;
import dev.accord.people.Role;
import dev.accord.people.domain.CheckedFiles;
import dev.accord.people.domain.CheckedFiles.CheckedFile;
import dev.accord.people.domain.ImportLog;
import dev.accord.shared.Issue;
import dev.accord.shared.Refusal;
import dev.accord.shared.web.Flash;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Upload, look at what would happen, confirm. */
@Controller
@RequestMapping("/people/import")
class ImportPages {

    private static final int SHOWN = 10;

    private final PeopleImport imports;
    private final CheckedFiles files;
    private final ImportLog log;
    private final People people;

    ImportPages(PeopleImport imports, CheckedFiles files, ImportLog log, People people) {
        this.imports = imports;
        this.files = files;
        this.log = log;
        this.people = people;
    }

    /** Before each of these pages. */
    @ModelAttribute
    void adminsOnly(CurrentUser user) {
        if (!user.has(Role.ADMIN)) {
            throw Refusal.notFound();
        }
    }

    @GetMapping
    String page(Model model) {
        List<ImportLog.Entry> entries = log.newest(SHOWN);
        model.addAttribute("log", entries);
        model.addAttribute(
                "names",
                people.latest(entries.stream().map(ImportLog.Entry::importedBy).collect(Collectors.toSet())));
        return "people/import";
    }

    @PostMapping
    String check(@RequestParam MultipartFile file, Model model, jakarta.servlet.http.HttpServletResponse response)
            throws IOException {
        String name = Uploads.name(file);
        model.addAttribute("fileName", name);
        try {
            if (file.isEmpty()) {
                throw Refusal.invalid(Issue.at("file", "people.import.no-file"));
            }
            ImportReport report = imports.check(file.getBytes());
            model.addAttribute("report", report);
            if (!report.changesNothing()) {
                model.addAttribute("checkId", files.keep(file.getBytes(), name));
            }
        } catch (Refusal refusal) {
            model.addAttribute("refused", refusal.issues());
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        return page(model);
    }

    @PostMapping("/{id}/confirm")
    String confirm(@PathVariable UUID id, @RequestParam String sha256, RedirectAttributes next) {
        CheckedFile file = files.take(id, sha256);
        ImportReport report = imports.run(file.content(), file.fileName());
        next.addFlashAttribute(
                "flash",
                Flash.done(
                        "people.import.done",
                        file.fileName(),
                        report.newRows(),
                        report.changedRows(),
                        report.unchangedRows()));
        return "redirect:/people/import";
    }
}
