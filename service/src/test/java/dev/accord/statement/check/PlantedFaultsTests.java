package dev.accord.statement.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.accord.AccordTest;
import dev.accord.commission.run.RunView;
import dev.accord.statement.StatementRunId;
import dev.accord.statement.check.Findings.Stored;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@AccordTest
class PlantedFaultsTests {

    @Autowired
    ApplicationContext context;

    @Autowired
    Checks checks;

    @Autowired
    Findings findings;

    private FaultyYear year;

    @Test
    void everyPlantedFaultIsFoundAndHardlyAnythingElse() {
        year = new FaultyYear(context);
        year.begin();
        for (String period : List.of("2051-01", "2051-02", "2051-03", "2051-04")) {
            year.run(period);
        }
        year.plant();
        RunView may = year.run(FaultyYear.PERIOD);
        year.lose(year.deal("GONE"));
        StatementRunId id = StatementRunId.create();
        year.sql(
                "insert into statement.statement_run (id, period, state, requested_by, requested_at, window_days)"
                        + " values (?, ?, 'CALCULATING', 'E1010', now(), 10)",
                id.value(),
                FaultyYear.PERIOD);
        checks.run(id, FaultyYear.PERIOD, may.id());

        List<Stored> own = findings.of(id).stream()
                .filter(one -> one.args().stream().anyMatch(arg -> arg.contains(year.key))
                        || one.args().contains("NOK"))
                .toList();
        Set<String> found = new LinkedHashSet<>();
        own.forEach(one -> found.add(about(one)));
        Set<String> planted = planted();
        Set<String> alarms = new LinkedHashSet<>(found);
        alarms.removeAll(planted);
        System.out.printf(
                "Checks: %d kinds planted among 300 deals of 20 people, %d found, %d false alarms %s%n",
                planted.size(), found.size() - alarms.size(), alarms.size(), alarms);
        assertThat(found).containsAll(planted);
        assertThat(alarms).hasSizeLessThanOrEqualTo(3);

        waiverHoldsWhileTheFiguresAreTheSame(id, may);
    }

    private Set<String> planted() {
        return Set.of(
                "duplicate " + year.deal("TWIN-B2"),
                "duplicate-id " + year.deal("INV77"),
                "look-alike " + year.deal("OTHER"),
                "uncredited-deal " + year.deal("NOBODY"),
                "split-off " + year.deal("SPLIT"),
                "rate-missing " + year.deal("NORATE"),
                "rate-old NOK",
                "unknown-deal " + year.deal("GONE"),
                "cap-hit " + year.rep(5),
                "unusual-payout " + year.rep(5),
                "floor-hit " + year.rep(18),
                "negative-balance " + year.rep(6),
                "unusual-payout " + year.rep(6),
                "tier-edge " + year.rep(7),
                "unusual-payout " + year.rep(7),
                "plan-not-accepted " + year.rep(8),
                "payee-left " + year.rep(9),
                "no-lines " + year.rep(20));
    }

    private static String about(Stored one) {
        return one.rule() + " "
                + (one.deal() != null
                        ? one.deal()
                        : one.person() != null ? one.person() : one.args().getFirst());
    }

    private void waiverHoldsWhileTheFiguresAreTheSame(StatementRunId id, RunView may) {
        Stored twin = one(id, "duplicate", year.deal("TWIN-B2"));
        int errors = checks.blocking(id, "ERROR");
        assertThat(checks.blocking(id, "NEVER")).isZero();
        assertThat(checks.blocking(id, "WARNING")).isGreaterThan(errors);

        checks.waive(id, twin.id(), "Both were sold.", "E1010");
        assertThat(checks.blocking(id, "ERROR")).isEqualTo(errors - 1);
        checks.run(id, FaultyYear.PERIOD, may.id());
        Stored again = one(id, "duplicate", year.deal("TWIN-B2"));
        assertThat(again.waiver()).isEqualTo("Both were sold.");
        assertThat(again.id()).isEqualTo(twin.id());

        year.sql(
                "update commission.transaction set amount = amount + 1 where id in (?, ?)",
                year.deal("TWIN"),
                year.deal("TWIN-B2"));
        checks.run(id, FaultyYear.PERIOD, may.id());
        assertThat(one(id, "duplicate", year.deal("TWIN-B2")).isOpen()).isTrue();

        year.lose(year.deal("TWIN-B2"));
        checks.run(id, FaultyYear.PERIOD, may.id());
        assertThat(findings.of(id))
                .noneMatch(one ->
                        one.rule().equals("duplicate") && year.deal("TWIN-B2").equals(one.deal()));
    }

    private Stored one(StatementRunId id, String rule, String deal) {
        return findings.of(id).stream()
                .filter(one -> one.rule().equals(rule) && deal.equals(one.deal()))
                .findFirst()
                .orElseThrow();
    }
}
