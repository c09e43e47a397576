package dev.accord.plan.authoring.web;

import dev.accord.plan.PlanVersionView;
import dev.accord.plan.PlanView;
import dev.accord.plan.Plans;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The plans one can start from. */
@Component
class BasePlans {

    record Base(String code, String name) {}

    private final JdbcClient jdbc;
    private final Plans plans;

    BasePlans(JdbcClient jdbc, Plans plans) {
        this.jdbc = jdbc;
        this.plans = plans;
    }

    List<Base> all(Locale language) {
        return jdbc.sql("select code from plan.plan order by code").query(String.class).list().stream()
                .map(plans::findPlan)
                .flatMap(Optional::stream)
                .map(plan -> new Base(plan.code(), best(plan).name(language)))
                .toList();
    }

    private static PlanVersionView best(PlanView plan) {
        return Objects.requireNonNull(plan.approved().orElse(plan.newest()));
    }
}
