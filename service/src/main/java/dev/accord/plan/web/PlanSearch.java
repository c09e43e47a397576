package dev.accord.plan.web;

import dev.accord.shared.web.SearchHit;
import dev.accord.shared.web.SearchProvider;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;

@Component
class PlanSearch implements SearchProvider {

    private final PlanList plans;

    PlanSearch(PlanList plans) {
        this.plans = plans;
    }

    @Override
    public List<SearchHit> search(String query, String personId, Set<String> roles, Locale language, int limit) {
        if (!PlanNavigation.reads(roles)) {
            return List.of();
        }
        return new PlanFilter(query, null, null, null, "name")
                .apply(plans.all(), language).stream()
                        .limit(limit)
                        .map(row ->
                                new SearchHit("plan.nav", row.name().in(language), row.code(), "/plans/" + row.code()))
                        .toList();
    }
}
