package dev.accord.document.web;

import dev.accord.document.DocumentAccess;
import dev.accord.document.Documents;
import dev.accord.document.Documents.Stored;
import dev.accord.shared.Actor;
import dev.accord.shared.Refusal;
import dev.accord.shared.web.FileAnswer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Stored documents by hash. The module that owns the subject decides who reads; for everybody else there is nothing here. */
@RestController
@Tag(name = "Documents")
class DocumentFiles {

    private static final String ROLE = "ROLE_";

    private final Documents documents;
    private final List<DocumentAccess> access;

    DocumentFiles(Documents documents, List<DocumentAccess> access) {
        this.documents = documents;
        this.access = access;
    }

    @GetMapping({"/documents/{sha256}", "/api/documents/{sha256}"})
    @Operation(summary = "A stored document, for those who may read what it belongs to")
    ResponseEntity<byte[]> document(
            @PathVariable String sha256,
            @RequestParam(defaultValue = "false") boolean download,
            Authentication authentication) {
        Stored stored = documents.linksOf(sha256).stream()
                .filter(link -> mayRead(link, authentication))
                .findFirst()
                .orElseThrow(Refusal::notFound);
        byte[] content = documents.content(sha256).orElseThrow(Refusal::notFound);
        return FileAnswer.named(stored.fileName(), MediaType.parseMediaType(stored.mediaType()), download)
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePrivate())
                .eTag(sha256)
                .body(content);
    }

    private boolean mayRead(Stored stored, Authentication authentication) {
        String person = Actor.current().personId();
        Set<String> roles = authentication.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .filter(name -> name != null && name.startsWith(ROLE))
                .map(name -> name.substring(ROLE.length()).toLowerCase(java.util.Locale.ROOT))
                .collect(Collectors.toSet());
        return access.stream()
                .filter(one -> one.supports(stored.subject().type()))
                .anyMatch(one -> one.mayRead(stored.subject(), person, roles));
    }
}
