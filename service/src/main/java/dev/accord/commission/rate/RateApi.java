package dev.accord.commission.rate;

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
@Tag(name = "Rates", description = "Currency rates by date")
class RateApi {

    private final Rates rates;
    private final FactAccess access;

    RateApi(Rates rates, FactAccess access) {
        this.rates = rates;
        this.access = access;
    }

    @GetMapping("/api/rates")
    @Operation(summary = "Currency rates, by currencies and date")
    PageOf<Rates.Rate> list(
            @Parameter(hidden = true) CurrentUser user,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        access.requireReader(user);
        List<Rates.Rate> all = rates.all().stream()
                .filter(one -> from == null || one.from().equals(from))
                .filter(one -> to == null || one.to().equals(to))
                .toList();
        Pager pager = Pager.of(page, size, all.size(), "");
        return new PageOf<>(
                all.stream().skip(pager.offset()).limit(pager.size()).toList(), all.size(), pager.page(), pager.size());
    }
}
