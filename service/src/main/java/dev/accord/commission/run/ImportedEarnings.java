package dev.accord.commission.run;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Earnings another system computed: a run takes them in beside its own. */
@Component
class ImportedEarnings {

    private final JdbcClient jdbc;

    ImportedEarnings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Row(
            String payee,
            String plan,
            String component,
            String source,
            BigDecimal amount,
            String currency,
            String explanation) {

        List<String> lines() {
            return explanation.lines().filter(line -> !line.isBlank()).toList();
        }
    }

    record Key(String plan, String currency) {}

    Map<String, List<Row>> of(String period) {
        return jdbc.sql("""
            select payee, plan, component, source, amount, currency, explanation from commission.imported_earning
            where period = ? order by payee, plan, component, source
            """).param(period).query(Row.class).list().stream()
                .collect(Collectors.groupingBy(Row::payee, TreeMap::new, Collectors.toList()));
    }

    /** Sums by plan; a plan's earnings in two currencies are two settlements, the second named by its currency too. */
    static Map<Key, BigDecimal> settlements(List<Row> rows) {
        Map<Key, BigDecimal> sums = new LinkedHashMap<>();
        for (Row row : rows) {
            sums.merge(
                    new Key(row.plan() + " (" + row.source() + ", " + row.currency() + ")", row.currency()),
                    row.amount(),
                    BigDecimal::add);
        }
        return sums;
    }
}
