package dev.accord.plan.web;

import dev.accord.document.Renderer;
import dev.accord.people.CurrentUser;
import dev.accord.people.People;
import dev.accord.people.Person;
import dev.accord.plan.PlanDocuments;
import dev.accord.plan.PlanVersionView;
import dev.accord.shared.Issue;
import dev.accord.shared.Refusal;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The letter as one person would get it, before anybody gets it. */
@Controller
class PreviewPages {

    private final PlanAccess access;
    private final PlanDocuments documents;
    private final Renderer renderer;
    private final People people;

    PreviewPages(PlanAccess access, PlanDocuments documents, Renderer renderer, People people) {
        this.access = access;
        this.documents = documents;
        this.renderer = renderer;
        this.people = people;
    }

    @GetMapping("/plans/versions/{id}/preview")
    ResponseEntity<byte[]> preview(CurrentUser user, @PathVariable String id, @RequestParam String person) {
        access.requireReader(user);
        PlanVersionView version = access.version(user, id);
        Person reader = people.latest(person.strip())
                .orElseThrow(() -> Refusal.invalid(Issue.at("person", "plan.assignments.unknown-person", person)));
        byte[] pdf = renderer.render(
                PlanDocuments.TEMPLATE,
                reader.language(),
                documents.fields(version.id(), reader.id(), reader.language(), access.today(user)));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        "Content-Disposition",
                        "inline; filename=\"" + version.planCode() + "-v" + version.number() + "-preview.pdf\"")
                .body(pdf);
    }
}
