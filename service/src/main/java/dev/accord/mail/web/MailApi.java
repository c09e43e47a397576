package dev.accord.mail.web;

import dev.accord.mail.domain.SendLog;
import dev.accord.people.CurrentUser;
import dev.accord.shared.web.PageOf;
import dev.accord.shared.web.Pager;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/mails")
@Tag(name = "Mail")
class MailApi {

    private final SendLog log;

    MailApi(SendLog log) {
        this.log = log;
    }

    @GetMapping
    @Operation(summary = "The send log, newest first; state is queued, sent or failed")
    PageOf<SendLog.Entry> list(
            CurrentUser user,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        MailAccess.requireReader(user);
        Pager pager = Pager.of(page, size, log.count(state, q), "");
        return new PageOf<>(log.list(state, q, pager.page(), pager.size()), pager.total(), pager.page(), pager.size());
    }

    @PostMapping("/{id}/resend")
    @Operation(summary = "Send a mail again that was sent or given up")
    void resend(CurrentUser user, @PathVariable long id) {
        MailAccess.requireSender(user);
        log.resend(id);
    }
}
