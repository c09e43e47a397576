package dev.accord.commission.coverage;

import dev.accord.commission.calc.Coverage;
import dev.accord.shared.EffectiveRange;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional(readOnly = true)
class CoverageService implements Coverages {

    private final JdbcClient jdbc;

    CoverageService(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Coverage> all() {
        return jdbc.sql("select * from commission.coverage order by kind, value, person_id, effective_from")
                .query((row, n) -> new Coverage(
                        Coverage.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                        row.getString("value"),
                        row.getString("person_id"),
                        row.getBigDecimal("share"),
                        new EffectiveRange(
                                row.getObject("effective_from", LocalDate.class),
                                row.getObject("effective_to", LocalDate.class))))
                .list();
    }
}
