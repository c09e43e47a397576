package dev.accord.commission.web;

import dev.accord.commission.calc.Coverage;
import dev.accord.commission.calc.Score;
import dev.accord.commission.coverage.Coverages;
import dev.accord.commission.earning.ImportedEarnings;
import dev.accord.commission.rate.Rates;
import dev.accord.commission.score.Scores;
import dev.accord.people.CurrentUser;
import dev.accord.shared.web.PageOf;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The smaller facts as lists: each is small enough to be there as a whole. */
@RestController
@RequestMapping("/api")
@Tag(name = "Facts", description = "Currency rates, coverage, scores, and earnings computed elsewhere")
class FactListApi {

    private final Rates rates;
    private final Coverages coverages;
    private final Scores scores;
    private final ImportedEarnings earnings;
    private final FactAccess access;

    FactListApi(Rates rates, Coverages coverages, Scores scores, ImportedEarnings earnings, FactAccess access) {
        this.rates = rates;
        this.coverages = coverages;
        this.scores = scores;
        this.earnings = earnings;
        this.access = access;
    }

    @GetMapping("/rates")
    @Operation(summary = "Currency rates, by currencies and date")
    PageOf<Rates.Rate> rates(
            @Parameter(hidden = true) CurrentUser user,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        access.requireReader(user);
        return page(rates.all(), page, size, one -> named(from, one.from()), one -> named(to, one.to()));
    }

    @GetMapping("/coverage")
    @Operation(summary = "Who covers a territory, a product or a customer, by kind, value, person and first day")
    PageOf<Coverage> coverage(
            @Parameter(hidden = true) CurrentUser user,
            @RequestParam(required = false) @Nullable String value,
            @RequestParam(required = false) @Nullable String person,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        access.requireReader(user);
        return page(
                coverages.all(), page, size, one -> named(value, one.value()), one -> named(person, one.personId()));
    }

    @GetMapping("/scores")
    @Operation(
            summary = "Scores of objectives and attainment computed elsewhere, by person, period, plan and component")
    PageOf<Score> scores(
            @Parameter(hidden = true) CurrentUser user,
            @RequestParam(required = false) @Nullable String person,
            @RequestParam(required = false) @Nullable String period,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        access.requireReader(user);
        return page(scores.all(), page, size, one -> named(person, one.personId()), one -> named(period, one.period()));
    }

    @GetMapping("/imported-earnings")
    @Operation(summary = "Earnings computed elsewhere, by period, payee, plan, component and source")
    PageOf<ImportedEarnings.ImportedEarning> importedEarnings(
            @Parameter(hidden = true) CurrentUser user,
            @RequestParam(required = false) @Nullable String payee,
            @RequestParam(required = false) @Nullable String period,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        access.requireReader(user);
        return page(earnings.all(), page, size, one -> named(payee, one.payee()), one -> named(period, one.period()));
    }

    /** Whether the filter is not set, or meets this. */
    private static boolean named(@Nullable String wanted, String is) {
        return wanted == null || wanted.equals(is);
    }

    @SafeVarargs
    private static <T> PageOf<T> page(List<T> all, int page, int size, Predicate<T>... filters) {
        return PageOf.of(
                all.stream()
                        .filter(one -> Stream.of(filters).allMatch(filter -> filter.test(one)))
                        .toList(),
                page,
                size);
    }
}
