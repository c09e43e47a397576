package dev.accord.commission.web;

import dev.accord.commission.attainment.Attainments.Row;
import dev.accord.commission.attainment.TierPosition;
import dev.accord.commission.web.AttainmentList.Found;
import dev.accord.commission.web.AttainmentList.Wanted;
import dev.accord.people.CurrentUser;
import dev.accord.shared.csv.CsvWriter;
import dev.accord.shared.web.FileAnswer;
import dev.accord.shared.web.PageOf;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api")
@Tag(name = "Attainment", description = "Where people stand against quota")
class AttainmentApi {

    private final AttainmentList list;

    AttainmentApi(AttainmentList list) {
        this.list = list;
    }

    /**
     * @param unit what measured, quota and missing are counted in: {@code money}, {@code count} or {@code share}
     * @param attainment 1 being the quota
     * @param tier reached, 1 for the first, 0 for none; left out where no tier is decided by this figure
     * @param missing to the next tier
     */
    record AttainmentJson(
            String period,
            String person,
            @Nullable String name,
            String plan,
            String component,
            String window,
            String unit,
            String currency,
            BigDecimal measured,
            @Nullable BigDecimal quota,
            @Nullable BigDecimal attainment,
            @Nullable Integer tier,
            @Nullable Integer tiers,
            @Nullable BigDecimal tierFrom,
            @Nullable BigDecimal tierTo,
            @Nullable BigDecimal missing) {}

    @GetMapping("/attainment")
    @Operation(
            summary =
                    "Where everybody stands on each component in the newest run of a period, the tier reached and what"
                            + " is missing to the next; a manager sees the own line as of the period's last day")
    PageOf<AttainmentJson> attainment(
            @Parameter(hidden = true) CurrentUser user,
            Wanted wanted,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "100") int size) {
        Found found = list.find(user, wanted);
        return PageOf.of(found.rows().stream().map(row -> json(row, found)).toList(), page, size);
    }

    private static AttainmentJson json(Row row, Found found) {
        TierPosition at = row.position();
        return new AttainmentJson(
                found.period() == null ? "" : found.period().code(),
                row.person(),
                found.names().get(row.person()),
                row.plan(),
                row.component(),
                row.window(),
                row.unit().name().toLowerCase(Locale.ROOT),
                row.currency(),
                row.measured(),
                row.quota(),
                row.attainment(),
                at == null ? null : at.tier(),
                at == null ? null : at.tiers(),
                at == null ? null : at.low(),
                at == null ? null : at.high(),
                row.missing());
    }

    @GetMapping("/attainment.csv")
    @Operation(summary = "The same as CSV")
    ResponseEntity<byte[]> csv(@Parameter(hidden = true) CurrentUser user, Wanted wanted) {
        Found found = list.find(user, wanted);
        CsvWriter csv = new CsvWriter(List.of(
                "person",
                "name",
                "plan",
                "component",
                "window",
                "unit",
                "currency",
                "measured",
                "quota",
                "attainment",
                "tier",
                "missing"));
        Map<String, String> names = found.names();
        for (Row row : found.rows()) {
            TierPosition at = row.position();
            csv.row(
                    row.person(),
                    names.get(row.person()),
                    row.plan(),
                    row.component(),
                    row.window(),
                    row.unit().name().toLowerCase(Locale.ROOT),
                    row.currency(),
                    plain(row.measured()),
                    plain(row.quota()),
                    plain(row.attainment()),
                    at == null ? null : at.tier(),
                    plain(row.missing()));
        }
        String period = found.period() == null ? "none" : found.period().code();
        return FileAnswer.csv("attainment-" + period + ".csv", csv.bytesForSpreadsheets());
    }

    private static @Nullable String plain(@Nullable BigDecimal number) {
        return number == null ? null : number.stripTrailingZeros().toPlainString();
    }
}
