package dev.accord.plan.web;

import dev.accord.people.CurrentUser;
import dev.accord.plan.PlanVersionId;
import dev.accord.plan.PlanVersionView;
import dev.accord.plan.Plans;
import dev.accord.plan.file.DefinitionWriter;
import dev.accord.plan.file.PlanFile;
import dev.accord.shared.Refusal;
import dev.accord.shared.web.PageOf;
import dev.accord.shared.web.Pager;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/plans")
@Tag(name = "Plans")
class PlanApi {

    static final String YAML = "application/yaml";

    private final Plans plans;
    private final PlanList list;
    private final PlanAccess access;
    private final Comparison comparison;

    PlanApi(Plans plans, PlanList list, PlanAccess access, Comparison comparison) {
        this.plans = plans;
        this.list = list;
        this.access = access;
        this.comparison = comparison;
    }

    @PostMapping(
            path = "/import",
            consumes = {
                YAML,
                "application/x-yaml",
                "text/yaml",
                MediaType.TEXT_PLAIN_VALUE,
                MediaType.APPLICATION_OCTET_STREAM_VALUE
            })
    @Operation(
            summary = "Import a plan file: creates the plan, a new draft version, or changes the open draft; the same"
                    + " again changes nothing")
    ResponseEntity<PlanJson.Imported> importFile(
            CurrentUser user, @RequestBody byte[] yaml, @RequestParam(defaultValue = "false") boolean dryRun) {
        access.requireWriter(user);
        Plans.Imported done = plans.importDraft(Uploaded.text(yaml), dryRun);
        PlanJson.Imported answer = PlanJson.Imported.of(done, dryRun);
        return dryRun || done.outcome() == Plans.Imported.Outcome.UNCHANGED
                ? ResponseEntity.ok(answer)
                : ResponseEntity.created(URI.create("/api/plans/" + done.planCode() + "/versions/" + done.number()))
                        .body(answer);
    }

    @GetMapping
    @Operation(summary = "Plans by their newest version, filtered by q, state, year and owner")
    PageOf<PlanJson.Item> list(
            CurrentUser user,
            @ParameterObject PlanFilter filter,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        access.requireReader(user);
        List<PlanRow> rows = filter.apply(list.all(), user.language());
        Pager pager = Pager.of(page, size, rows.size(), "");
        return new PageOf<>(
                rows.stream()
                        .skip(pager.offset())
                        .limit(pager.size())
                        .map(PlanJson.Item::of)
                        .toList(),
                rows.size(),
                pager.page(),
                pager.size());
    }

    @GetMapping("/{code}")
    @Operation(summary = "A plan with its versions")
    PlanJson.Plan plan(CurrentUser user, @PathVariable String code) {
        return PlanJson.Plan.of(access.plan(user, code));
    }

    @GetMapping("/{code}/versions/{number}")
    @Operation(summary = "One version with its definition and what was said about it")
    PlanJson.Version version(CurrentUser user, @PathVariable String code, @PathVariable int number) {
        PlanVersionView version = find(user, code, number);
        return PlanJson.Version.of(
                version,
                DefinitionWriter.write(plans.definition(version.id())),
                access.reads(user) ? plans.comments(version.id()) : null);
    }

    @GetMapping(path = "/{code}/versions/{number}/export", produces = YAML)
    @Operation(summary = "One version as a plan file that imports to the same")
    ResponseEntity<String> export(CurrentUser user, @PathVariable String code, @PathVariable int number) {
        PlanVersionView version = find(user, code, number);
        return Uploaded.download(code + "-v" + number + ".yaml", YAML, PlanFile.toYaml(plans.definition(version.id())));
    }

    @PostMapping("/{code}/versions")
    @Operation(summary = "A draft copied from the newest version; the open draft if there is one")
    ResponseEntity<PlanJson.Version> newVersion(CurrentUser user, @PathVariable String code) {
        access.requireWriter(user);
        PlanVersionId id = plans.newVersion(access.plan(user, code).newest().id());
        PlanVersionView version = plans.get(id);
        return ResponseEntity.created(URI.create("/api/plans/" + code + "/versions/" + version.number()))
                .body(PlanJson.Version.of(version));
    }

    @PostMapping("/{code}/versions/{number}/submit")
    @Operation(summary = "Hand a draft in for checks and approval")
    PlanJson.Version submit(CurrentUser user, @PathVariable String code, @PathVariable int number) {
        access.requireWriter(user);
        PlanVersionId id = find(user, code, number).id();
        plans.submit(id);
        return PlanJson.Version.of(plans.get(id));
    }

    @PostMapping("/{code}/versions/{number}/withdraw")
    @Operation(summary = "Take a version back to draft while it is checked or approved")
    PlanJson.Version withdraw(
            CurrentUser user,
            @PathVariable String code,
            @PathVariable int number,
            @RequestBody(required = false) PlanJson.@Nullable Comment comment) {
        access.requireWriter(user);
        PlanVersionId id = find(user, code, number).id();
        plans.withdraw(id, comment == null ? null : comment.comment());
        return PlanJson.Version.of(plans.get(id));
    }

    @GetMapping("/{code}/versions/{number}/compare")
    @Operation(summary = "What is different from another version of the plan, field by field")
    List<Comparison.Difference> compare(
            CurrentUser user, @PathVariable String code, @PathVariable int number, @RequestParam int with) {
        return comparison.of(
                plans.definition(find(user, code, with).id()),
                plans.definition(find(user, code, number).id()),
                user.language());
    }

    private PlanVersionView find(CurrentUser user, String code, int number) {
        return access.plan(user, code).versions().stream()
                .filter(version -> version.number() == number)
                .findFirst()
                .orElseThrow(Refusal::notFound);
    }
}
