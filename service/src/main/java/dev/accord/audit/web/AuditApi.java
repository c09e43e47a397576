package dev.accord.audit.web;

import dev.accord.audit.AuditTrail;
import dev.accord.shared.web.Pager;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.ZoneOffset;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/audit")
@PreAuthorize("hasAnyRole('AUDITOR', 'ADMIN')")
@Tag(name = "Audit", description = "Who did what, on whose behalf, when and from where")
class AuditApi {

    private final AuditTrail trail;

    AuditApi(AuditTrail trail) {
        this.trail = trail;
    }

    @GetMapping
    @Operation(summary = "Entries of the audit log, newest first; days are in UTC")
    AuditTrail.Page search(
            @ParameterObject AuditSearch search,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        Pager pager = Pager.of(page, size, 0, "/api/audit");
        return trail.search(search.toFilter(ZoneOffset.UTC), pager.page(), pager.size());
    }

    @GetMapping("/verify")
    @Operation(summary = "Recompute the hash chain from the first entry on")
    AuditTrail.Verification verify() {
        return trail.verify();
    }
}
