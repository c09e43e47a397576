package dev.accord.commission.web;

import dev.accord.commission.imports.ImportView;
import dev.accord.commission.imports.Imports;
import dev.accord.people.CurrentUser;
import dev.accord.shared.Refusal;
import dev.accord.shared.web.IssueTexts;
import dev.accord.shared.web.PageOf;
import dev.accord.shared.web.Pager;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@RequestMapping("/api")
@Tag(
        name = "Imports",
        description = "Files with facts: transactions, rates, coverage, scores, earnings computed elsewhere")
class FactImportApi {

    private static final String KINDS = "{kind:transactions|rates|coverage|scores|imported-earnings}";

    private final Imports imports;
    private final FactAccess access;
    private final IssueTexts words;

    FactImportApi(Imports imports, FactAccess access, IssueTexts words) {
        this.imports = imports;
        this.access = access;
        this.words = words;
    }

    @PostMapping(
            path = "/" + KINDS + "/import",
            consumes = {"text/csv", MediaType.TEXT_PLAIN_VALUE, MediaType.APPLICATION_OCTET_STREAM_VALUE})
    @Operation(
            summary = "Import a CSV file from the body, or only check it; all or nothing. Small files answer when done,"
                    + " large ones with 202 and the import to look at")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            description = "The file, UTF-8",
            content = @io.swagger.v3.oas.annotations.media.Content(mediaType = "text/csv"))
    ResponseEntity<ImportJson> body(
            @Parameter(hidden = true) CurrentUser user,
            @PathVariable String kind,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @Parameter(description = "true: answer only when it is finished; false: answer at once")
                    @RequestParam(required = false)
                    @Nullable
                    Boolean wait,
            @RequestParam(required = false) @Nullable String fileName,
            HttpServletRequest request)
            throws IOException {
        access.requireWriter(user);
        String name = fileName == null || fileName.isBlank() ? kind + ".csv" : Uploads.clean(fileName);
        return answer(imports.run(
                kind, name, request.getInputStream(), request.getContentLengthLong(), dryRun, waiting(wait)));
    }

    @PostMapping(path = "/" + KINDS + "/import", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(summary = "Import a CSV file from a form (up to 20 MB; larger ones in the body), or only check it")
    ResponseEntity<ImportJson> form(
            @Parameter(hidden = true) CurrentUser user,
            @PathVariable String kind,
            @RequestPart("file") MultipartFile file,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestParam(required = false) @Nullable Boolean wait)
            throws IOException {
        access.requireWriter(user);
        return answer(imports.run(
                kind,
                Uploads.clean(String.valueOf(file.getOriginalFilename())),
                file.getInputStream(),
                file.getSize(),
                dryRun,
                waiting(wait)));
    }

    private static Imports.Wait waiting(@Nullable Boolean wait) {
        return wait == null ? Imports.Wait.WHEN_SMALL : wait ? Imports.Wait.ALWAYS : Imports.Wait.NEVER;
    }

    private ResponseEntity<ImportJson> answer(ImportView view) {
        return ResponseEntity.status(view.finished() ? HttpStatus.OK : HttpStatus.ACCEPTED)
                .location(URI.create("/api/imports/" + view.id()))
                .body(ImportJson.of(view, words));
    }

    @GetMapping("/imports/{id}")
    @Operation(summary = "How far an import is, or how it ended")
    ImportJson one(@Parameter(hidden = true) CurrentUser user, @PathVariable UUID id) {
        access.requireReader(user);
        return ImportJson.of(imports.get(id), words);
    }

    @GetMapping("/imports")
    @Operation(summary = "Imports, newest first")
    PageOf<ImportJson> list(
            @Parameter(hidden = true) CurrentUser user,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        access.requireReader(user);
        if (kind != null && !imports.knows(kind)) {
            throw Refusal.notFound();
        }
        Pager pager = Pager.of(page, size, imports.count(kind), "");
        List<ImportJson> items = imports.newest(kind, pager.offset(), pager.size()).stream()
                .map(view -> ImportJson.of(view, words))
                .toList();
        return new PageOf<>(items, pager.total(), pager.page(), pager.size());
    }
}
