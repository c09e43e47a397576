package dev.accord.commission.score;

import dev.accord.commission.calc.Score;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional(readOnly = true)
class ScoreService implements Scores {

    private final JdbcClient jdbc;

    ScoreService(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Score> all() {
        return jdbc.sql("select * from commission.score order by person_id, period, plan, component, objective")
                .query((row, n) -> {
                    String objective = row.getString("objective");
                    return new Score(
                            row.getString("person_id"),
                            row.getString("plan"),
                            row.getString("component"),
                            objective.isEmpty() ? null : objective,
                            row.getString("period"),
                            row.getBigDecimal("score"));
                })
                .list();
    }
}
