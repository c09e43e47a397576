package dev.accord.people.web;

import dev.accord.people.CurrentUser;
import dev.accord.people.ImportReport;
import dev.accord.people.PeopleImport;
import dev.accord.people.Role;
import dev.accord.people.domain.PeopleAccess;
import dev.accord.shared.Refusal;
import dev.accord.shared.web.FileAnswer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@Tag(name = "People")
class ImportApi {

    /** One byte more than the format allows, so that a longer body is refused and not cut. */
    private static final int READ_AT_MOST = 10_000_001;

    private final PeopleImport imports;
    private final PeopleAccess access;

    ImportApi(PeopleImport imports, PeopleAccess access) {
        this.imports = imports;
        this.access = access;
    }

    @PostMapping(path = "/api/people/import", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(summary = "Import people from a CSV file, or only check it; all or nothing")
    ImportReport upload(
            CurrentUser user,
            @RequestPart("file") MultipartFile file,
            @RequestParam(defaultValue = "false") boolean dryRun)
            throws IOException {
        return run(user, file.getInputStream(), Uploads.name(file), dryRun);
    }

    @PostMapping(path = "/api/people/import", consumes = "text/csv")
    @Operation(summary = "Import people from CSV in the body, or only check it; all or nothing")
    ImportReport body(CurrentUser user, @RequestBody Resource csv, @RequestParam(defaultValue = "false") boolean dryRun)
            throws IOException {
        return run(user, csv.getInputStream(), "people.csv", dryRun);
    }

    private ImportReport run(CurrentUser user, InputStream csv, String fileName, boolean dryRun) throws IOException {
        if (!user.has(Role.ADMIN)) {
            throw Refusal.notFound();
        }
        byte[] content = csv.readNBytes(READ_AT_MOST);
        return dryRun ? imports.check(content) : imports.run(content, fileName);
    }

    @GetMapping(path = "/api/people/export", produces = "text/csv")
    @Operation(summary = "Everybody with all rows, as a file that can be imported again")
    ResponseEntity<byte[]> export(CurrentUser user) {
        if (!access.seesEverybody(user)) {
            throw Refusal.notFound();
        }
        return FileAnswer.csv("people.csv", imports.export());
    }
}
