package dev.accord.statement.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.accord.commission.calendar.CalendarRequest;
import dev.accord.commission.calendar.Calendars;
import dev.accord.commission.imports.ImportView;
import dev.accord.commission.imports.Imports;
import dev.accord.commission.run.RunRequest;
import dev.accord.commission.run.RunState;
import dev.accord.commission.run.RunView;
import dev.accord.commission.run.Runs;
import dev.accord.people.PeopleImport;
import dev.accord.people.SomeCompany;
import dev.accord.plan.Assignments;
import dev.accord.plan.PlanVersionId;
import dev.accord.plan.Plans;
import dev.accord.shared.Actor;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Twenty sellers in the first five months of 2051 with three clean deals each a month; in May the faults are planted. Nothing of it is released. */
final class FaultyYear {

    static final String PERIOD = "2051-05";
    private static final String DEALS = "id,amount,currency,booked,customer,participants,attr.deal_type,attr.shares\n";
    private static final int PEOPLE = 20;

    final String key = UUID.randomUUID().toString().substring(0, 6).toUpperCase(Locale.ROOT);
    final String plan = "C-" + key;
    final String team = "T-" + key;
    PlanVersionId version = new PlanVersionId(UUID.randomUUID());
    private final ApplicationContext context;

    FaultyYear(ApplicationContext context) {
        this.context = context;
    }

    String rep(int number) {
        return "%s-%02d".formatted(key, number);
    }

    String deal(String name) {
        return key + "-" + name;
    }

    void begin() {
        as(() -> of(Calendars.class).create(CalendarRequest.months(1, 2051)));
        people("");
        version = plan(plan, """
            - code: NEW
              name: New
              measure: { kind: amount, field: amount }
              quota: { amount: 100000, per: month }
              rateTable: { mode: marginal, evaluation: month, on: amount, tiers: [{ low: 0, high: 100000, rate: 5% }, { low: 100000, rate: 8% }] }
              caps: [{ scope: period, amount: 9000 }]
            """);
        plan(team, """
            - code: TEAM
              name: Team
              measure: { kind: amount, field: amount }
              filters: [{ field: deal_type, operator: is, values: [team] }]
              credit: { kind: split, splitField: shares }
              rateTable: { mode: marginal, evaluation: month, on: amount, tiers: [{ low: 0, rate: 1% }] }
              floors: [{ scope: period, amount: 500 }]
            """);
        StringBuilder assigned = new StringBuilder(
                "plan_code,person_id,component,quota,target_incentive,rate_overrides,effective_from,effective_to\n");
        for (int i = 1; i <= PEOPLE; i++) {
            assigned.append("%s,%s,,,,,2051-01-01,\n".formatted(plan, rep(i)));
        }
        assigned.append("%s,%s,,,,,2051-05-01,\n".formatted(team, rep(18)));
        assigned.append("%s,%s,,,,,2051-05-01,\n".formatted(team, rep(19)));
        as(() -> of(Assignments.class).importCsv(bytes(assigned.toString()), false));
        StringBuilder csv = new StringBuilder(DEALS);
        for (int month = 1; month <= 5; month++) {
            for (int i = 1; i <= PEOPLE; i++) {
                for (int n = 1; n <= 3 && !(month == 5 && (i == 7 || i == 20)); n++) {
                    // Amounts of their own, that differ from month to month by some per cent.
                    int amount = 15_000 + i * 211 + month * 137 + n * 1_009;
                    csv.append(row(
                            "D%d-%02d-%d".formatted(month, i, n),
                            amount,
                            "USD",
                            month,
                            n * 8,
                            "Customer " + i,
                            rep(i),
                            ","));
                }
            }
        }
        facts("transactions", csv.toString());
    }

    /** What is wrong in May. */
    void plant() {
        facts("rates", "from,to,date,rate\nNOK,USD,2050-12-01,0.1\nISK,USD,2051-05-01,0.007\n");
        facts(
                "transactions",
                DEALS
                        + row("TWIN", 16_348 + 211, "USD", 5, 9, "Twin", rep(1), ",")
                        + row("TWIN-B2", 16_348 + 211, "USD", 5, 9, "Twin", rep(1), ",")
                        + row("INV77", 4_111, "USD", 5, 11, "Spelled", rep(2), ",")
                        + row("INV-77", 4_111, "USD", 5, 11, "Spelt", rep(2), ",")
                        + row("ALIKE", 5_222, "USD", 5, 3, "Again Ltd", rep(3), ",")
                        + row("OTHER", 5_222, "USD", 5, 7, "Again Ltd", rep(4), ",")
                        + row("NOBODY", 7_000, "USD", 5, 12, "Orphan", "", ",")
                        + row("GONE", 3_333, "USD", 5, 13, "Gone", rep(11), ",")
                        + row("LARGE", 200_000, "USD", 5, 14, "Large", rep(5), ",")
                        + row("MINUS", -100_000, "USD", 5, 15, "Minus", rep(6), ",")
                        + row("EDGE", 99_500, "USD", 5, 16, "Edge", rep(7), ",")
                        + row("OLDRATE", 30_000, "NOK", 5, 17, "Nordic", rep(12), ",")
                        + row("NORATE", 400_000, "ISK", 5, 18, "Iceland", rep(13), ",")
                        + row(
                                "SPLIT",
                                2_000,
                                "USD",
                                5,
                                19,
                                "Split",
                                rep(19),
                                "team," + rep(18) + "=60%;" + rep(19) + "=30%")
                        + row("FLOOR", 1_000, "USD", 5, 20, "Floor", rep(18), "team," + rep(18) + "=100%"));
        sql("delete from commission.rate where from_currency = 'ISK'");
        people("2051-03-31");
        UUID campaign = UUID.randomUUID();
        sql("""
            insert into distribution.campaign (id, name, plan_version, plan_code, audience_kind, due_days, remind_every, on_deadline, state, created_by, created_at)
            values (?, 'Open', ?, ?, 'list', 14, 0, 'escalate', 'settled', 'E1010', now())
            """, campaign, version.value(), plan);
        sql("""
            insert into distribution.letter (id, campaign_id, plan_version, person_id, person_name, mail, language, zone, jurisdiction, team, picked_up, as_of, state,
                created_at, sent_at)
            values (?, ?, ?, ?, 'Open', 'o@kitebridge.example', 'en', 'UTC', 'US-NY', 'T', false, date '2051-01-01', 'opened', now(), now())
            """, UUID.randomUUID(), campaign, version.value(), rep(8));
    }

    void lose(String deal) {
        sql("delete from commission.transaction where id = ?", deal);
    }

    RunView run(String period) {
        RunView asked = as(() -> of(Runs.class).request(period, new RunRequest(null, false, null)));
        await().atMost(Duration.ofMinutes(2))
                .until(() -> of(Runs.class).find(asked.id()).orElseThrow().ended());
        RunView done = of(Runs.class).find(asked.id()).orElseThrow();
        assertThat(done.state()).as(done.failure()).isEqualTo(RunState.DONE);
        return done;
    }

    /** @param left last day of the ninth */
    private void people(String left) {
        StringBuilder csv = new StringBuilder(SomeCompany.HEADING);
        for (int i = 1; i <= PEOPLE; i++) {
            csv.append(
                    "%s,Rhea Stone,%s@kitebridge.example,en,USD,America/New_York,US-NY,rep,AE,Faults,,2026-01-01,%s\n"
                            .formatted(rep(i), rep(i), i == 9 ? left : ""));
        }
        as(() -> of(PeopleImport.class).run(bytes(csv.toString()), "people.csv"));
    }

    private PlanVersionId plan(String code, String components) {
        return as(() -> {
            PlanVersionId draft = of(Plans.class)
                    .importDraft(
                            "code: " + code
                                    + "\n"
                                    + "name: Faults\n"
                                    + "period: { from: 2051-01-01, to: 2051-12-31 }\n"
                                    + "currency: USD\n"
                                    + "terms: Earned when booked.\n"
                                    + "terminationTerms: Paid on the ordinary dates.\n"
                                    + "components:\n"
                                    + components,
                            false)
                    .version();
            of(Plans.class).toChecks(draft);
            of(Plans.class).toApproval(draft);
            of(Plans.class).approve(draft);
            return draft;
        });
    }

    private String row(
            String name,
            int amount,
            String currency,
            int month,
            int day,
            String customer,
            String who,
            String attributes) {
        return "%s,%d,%s,2051-%02d-%02d,%s %s,%s,%s\n"
                .formatted(deal(name), amount, currency, month, day, customer, key, who, attributes);
    }

    private void facts(String kind, String csv) {
        byte[] file = bytes(csv);
        ImportView done = as(() -> of(Imports.class)
                .run(kind, kind + ".csv", new ByteArrayInputStream(file), file.length, false, Imports.Wait.ALWAYS));
        assertThat(done.state()).as(done.issues().toString()).isEqualTo(ImportView.State.DONE);
    }

    void sql(String text, Object... args) {
        of(JdbcClient.class).sql(text).params(args).update();
    }

    <T> T of(Class<T> bean) {
        return context.getBean(bean);
    }

    static <T> T as(Supplier<T> act) {
        return new Actor("E1010", null, "127.0.0.1", "test", "test").call(act);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
