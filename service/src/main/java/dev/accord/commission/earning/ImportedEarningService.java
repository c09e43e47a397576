package dev.accord.commission.earning;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional(readOnly = true)
class ImportedEarningService implements ImportedEarnings {

    private final JdbcClient jdbc;

    ImportedEarningService(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<ImportedEarning> ofPeriod(String period) {
        return read(period);
    }

    @Override
    public List<ImportedEarning> all() {
        return read(null);
    }

    private List<ImportedEarning> read(@Nullable String period) {
        return jdbc.sql("select * from commission.imported_earning where :period::text is null or period = :period"
                        + " order by period, payee, plan, component, source")
                .param("period", period)
                .query((row, n) -> new ImportedEarning(
                        row.getString("period"),
                        row.getString("payee"),
                        row.getString("plan"),
                        row.getString("component"),
                        row.getString("source"),
                        row.getBigDecimal("amount"),
                        row.getString("currency"),
                        row.getString("explanation").lines().toList()))
                .list();
    }
}
