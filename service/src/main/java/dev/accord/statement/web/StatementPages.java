package dev.accord.statement.web;

import dev.accord.document.Documents;
import dev.accord.people.CurrentUser;
import dev.accord.people.Role;
import dev.accord.shared.Refusal;
import dev.accord.shared.web.FileAnswer;
import dev.accord.statement.StatementId;
import dev.accord.statement.StatementView;
import dev.accord.statement.Statements;
import dev.accord.statement.domain.StatementComposer;
import dev.accord.statement.domain.StatementMending;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** One's own statements: the amount first, how it came about, and every figure down to its steps. */
@Controller
@RequestMapping("/statements")
class StatementPages {

    private final Statements statements;
    private final StatementComposer composer;
    private final StatementMending mending;
    private final Documents documents;

    StatementPages(Statements statements, StatementComposer composer, StatementMending mending, Documents documents) {
        this.statements = statements;
        this.composer = composer;
        this.mending = mending;
        this.documents = documents;
    }

    @GetMapping
    String own(CurrentUser user, Model model) {
        model.addAttribute("statements", statements.of(user.id(), user));
        return "statement/statements";
    }

    @GetMapping("/{id}")
    String one(CurrentUser user, @PathVariable String id, Model model) {
        StatementView statement = statements.open(StatementId.of(id), user);
        List<StatementView> versions = statements.versions(statement.id(), user);
        model.addAttribute("statement", statement);
        model.addAttribute("content", composer.compose(statement, user.language(), null));
        model.addAttribute("versions", versions);
        model.addAttribute("current", versions.getFirst());
        model.addAttribute("own", statement.personId().equals(user.id()));
        model.addAttribute("comp", user.has(Role.COMP));
        return "statement/statement";
    }

    @GetMapping("/{id}/document")
    ResponseEntity<byte[]> document(CurrentUser user, @PathVariable String id) {
        String hash = statements.get(StatementId.of(id), user).document();
        if (hash == null) {
            throw Refusal.notFound();
        }
        Documents.Stored stored = documents.find(hash).orElseThrow(Refusal::notFound);
        return FileAnswer.named(stored.fileName(), MediaType.APPLICATION_PDF, true)
                .cacheControl(CacheControl.noStore())
                .eTag(hash)
                .body(documents.content(hash).orElseThrow(Refusal::notFound));
    }

    @PostMapping("/{id}/acknowledge")
    String acknowledge(CurrentUser user, @PathVariable String id) {
        statements.acknowledge(StatementId.of(id), user);
        return "redirect:/statements/" + id;
    }

    @PostMapping("/{id}/resend")
    String resend(CurrentUser user, @PathVariable String id) {
        statements.resend(StatementId.of(id), user);
        return "redirect:/statements/" + id;
    }

    /** The template was mended: the document is tried again. */
    @PostMapping("/{id}/mended")
    String mended(CurrentUser user, @PathVariable String id) {
        mending.mended(StatementId.of(id), user);
        return "redirect:/statements/" + id;
    }
}
