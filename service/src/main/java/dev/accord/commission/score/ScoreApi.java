package dev.accord.commission.score;

import dev.accord.commission.calc.Score;
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
@Tag(name = "Scores", description = "Scores of objectives and attainment computed elsewhere")
class ScoreApi {

    private final Scores scores;
    private final FactAccess access;

    ScoreApi(Scores scores, FactAccess access) {
        this.scores = scores;
        this.access = access;
    }

    @GetMapping("/api/scores")
    @Operation(summary = "Scores, by person, period, plan and component")
    PageOf<Score> list(
            @Parameter(hidden = true) CurrentUser user,
            @RequestParam(required = false) @Nullable String person,
            @RequestParam(required = false) @Nullable String period,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        access.requireReader(user);
        List<Score> all = scores.all().stream()
                .filter(one -> person == null || one.personId().equals(person))
                .filter(one -> period == null || one.period().equals(period))
                .toList();
        Pager pager = Pager.of(page, size, all.size(), "");
        return new PageOf<>(
                all.stream().skip(pager.offset()).limit(pager.size()).toList(), all.size(), pager.page(), pager.size());
    }
}
