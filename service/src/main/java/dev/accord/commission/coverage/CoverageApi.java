package dev.accord.commission.coverage;

import dev.accord.commission.calc.Coverage;
import dev.accord.commission.web.FactAccess;
import dev.accord.people.CurrentUser;
import dev.accord.shared.web.PageOf;
import dev.accord.shared.web.Pager;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Coverage", description = "Who covers a territory, a product or a customer")
class CoverageApi {

    private final Coverages coverages;
    private final FactAccess access;

    CoverageApi(Coverages coverages, FactAccess access) {
        this.coverages = coverages;
        this.access = access;
    }

    @GetMapping("/api/coverage")
    @Operation(summary = "Coverage, by kind, value, person and first day")
    PageOf<Coverage> list(
            @Parameter(hidden = true) CurrentUser user,
            @RequestParam(required = false) @Nullable String value,
            @RequestParam(required = false) @Nullable String person,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        access.requireReader(user);
        List<Coverage> all = coverages.all().stream()
                .filter(one -> value == null || one.value().equals(value))
                .filter(one -> person == null || one.personId().equals(person))
                .toList();
        Pager pager = Pager.of(page, size, all.size(), "");
        return new PageOf<>(
                all.stream().skip(pager.offset()).limit(pager.size()).toList(), all.size(), pager.page(), pager.size());
    }
}
