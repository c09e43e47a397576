package dev.accord.commission.score;

import dev.accord.commission.calc.Score;
import dev.accord.commission.calendar.Calendars;
import dev.accord.commission.calendar.PeriodView;
import dev.accord.commission.imports.KeyedFile;
import dev.accord.people.People;
import dev.accord.plan.Assignments;
import dev.accord.plan.Plans;
import dev.accord.shared.csv.CsvIssues;
import dev.accord.shared.csv.CsvRow;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** {@code person_id,period,plan,component,objective,score}; the plan may be left out where the person has only one with that component. */
@Component
class ScoreFile extends KeyedFile<Score> {

    private static final BigDecimal HUNDRED = new BigDecimal(100);

    private final Scores scores;
    private final People people;
    private final Plans plans;
    private final Assignments assignments;
    private final Calendars calendars;

    ScoreFile(
            JdbcTemplate jdbc,
            Scores scores,
            People people,
            Plans plans,
            Assignments assignments,
            Calendars calendars) {
        super("scores", List.of("person_id", "period", "component", "score"), List.of("plan", "objective"), jdbc);
        this.scores = scores;
        this.people = people;
        this.plans = plans;
        this.assignments = assignments;
        this.calendars = calendars;
    }

    @Override
    protected BiFunction<CsvRow, CsvIssues, @Nullable Score> reader() {
        ScoreRows rows = new ScoreRows(
                people,
                calendars.periods().stream().map(PeriodView::code).collect(Collectors.toSet()),
                new ScoredPlans(plans, assignments));
        return rows::read;
    }

    @Override
    protected String key(Score one) {
        return joined(
                one.personId(),
                one.period(),
                one.planCode(),
                one.component(),
                Objects.requireNonNullElse(one.objective(), ""));
    }

    @Override
    protected String said(Score one) {
        return joined(
                key(one), one.value().multiply(HUNDRED).stripTrailingZeros().toPlainString() + "%");
    }

    @Override
    protected Map<String, Score> stored() {
        Map<String, Score> stored = new LinkedHashMap<>();
        scores.all().forEach(one -> stored.put(key(one), one));
        return stored;
    }

    @Override
    protected String upsert() {
        return "insert into commission.score (person_id, period, plan, component, objective, score, stamp)"
                + " values (?, ?, ?, ?, ?, ?, ?) on conflict (person_id, period, plan, component, objective)"
                + " do update set score = excluded.score, stamp = excluded.stamp";
    }

    @Override
    protected @Nullable Object[] values(Score one) {
        return new Object[] {
            one.personId(),
            one.period(),
            one.planCode(),
            one.component(),
            Objects.requireNonNullElse(one.objective(), ""),
            one.value()
        };
    }
}
