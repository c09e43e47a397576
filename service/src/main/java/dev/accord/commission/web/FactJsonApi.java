package dev.accord.commission.web;

import dev.accord.commission.imports.Imports;
import dev.accord.people.CurrentUser;
import dev.accord.shared.Issue;
import dev.accord.shared.Refusal;
import dev.accord.shared.web.IssueTexts;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.ByteArrayInputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

@RestController
@RequestMapping("/api")
@Tag(name = "Imports")
class FactJsonApi {

    private final Imports imports;
    private final FactAccess access;
    private final IssueTexts words;

    FactJsonApi(Imports imports, FactAccess access, IssueTexts words) {
        this.imports = imports;
        this.access = access;
        this.words = words;
    }

    @PostMapping(
            path = "/{kind:transactions|rates|coverage|scores|imported-earnings}",
            consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Add or change one fact or a list of facts: the fields are the columns of the file. All or"
                    + " nothing; the same again changes nothing. The row of an issue is the place in the list,"
                    + " from 1")
    ImportJson post(
            @Parameter(hidden = true) CurrentUser user,
            @PathVariable String kind,
            @RequestBody JsonNode body,
            @RequestParam(defaultValue = "false") boolean dryRun) {
        access.requireWriter(user);
        byte[] csv = JsonRows.csv(body);
        try {
            return ImportJson.of(
                    imports.run(kind, "API", new ByteArrayInputStream(csv), csv.length, dryRun, Imports.Wait.ALWAYS),
                    words);
        } catch (Refusal refusal) {
            List<Issue> issues = refusal.issues().stream()
                    .map(issue -> new Issue(
                            issue.code(), place(issue.row(), JsonRows.isList(body)), issue.field(), issue.args()))
                    .toList();
            throw new Refusal(refusal.kind(), issues);
        }
    }

    /** The heading is row 1; what is wrong with a name concerns all. */
    private static @Nullable Integer place(@Nullable Integer row, boolean list) {
        return row == null || row == 1 || !list ? null : Integer.valueOf(row - 1);
    }
}
