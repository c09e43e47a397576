package dev.accord.commission.earning;

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
@Tag(name = "Imported earnings", description = "Earnings computed by another system")
class ImportedEarningApi {

    private final ImportedEarnings earnings;
    private final FactAccess access;

    ImportedEarningApi(ImportedEarnings earnings, FactAccess access) {
        this.earnings = earnings;
        this.access = access;
    }

    @GetMapping("/api/imported-earnings")
    @Operation(summary = "Earnings computed elsewhere, by period, payee, plan, component and source")
    PageOf<ImportedEarnings.ImportedEarning> list(
            @Parameter(hidden = true) CurrentUser user,
            @RequestParam(required = false) @Nullable String payee,
            @RequestParam(required = false) @Nullable String period,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        access.requireReader(user);
        List<ImportedEarnings.ImportedEarning> all = earnings.all().stream()
                .filter(one -> payee == null || one.payee().equals(payee))
                .filter(one -> period == null || one.period().equals(period))
                .toList();
        Pager pager = Pager.of(page, size, all.size(), "");
        return new PageOf<>(
                all.stream().skip(pager.offset()).limit(pager.size()).toList(), all.size(), pager.page(), pager.size());
    }
}
