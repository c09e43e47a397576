package dev.accord.commission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.accord.commission.calendar.CalendarRequest;
import dev.accord.commission.calendar.Calendars;
import dev.accord.commission.imports.Imports;
import dev.accord.commission.run.EarningReads;
import dev.accord.commission.run.EarningReads.Earning;
import dev.accord.commission.run.PeriodStates;
import dev.accord.commission.run.RunRequest;
import dev.accord.commission.run.RunState;
import dev.accord.commission.run.RunView;
import dev.accord.commission.run.Runs;
import dev.accord.people.Accounts;
import dev.accord.people.PeopleImport;
import dev.accord.people.SomeCompany;
import dev.accord.plan.Assignments;
import dev.accord.plan.PlanVersionId;
import dev.accord.plan.Plans;
import dev.accord.shared.Actor;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/** One seller with a plan and deals of their own, in the years 2031 and 2032. */
final class SomeSales {

    /** 5 % of everything, and 10 % of everything once the quarter has reached 100,000. */
    static final String WHOLE = """
        components:
        - code: NEW
          name: New business
          measure: { kind: amount, field: amount }
          rateTable: { mode: whole, evaluation: quarter, on: amount, tiers: [{ low: 0, high: 100000, rate: 5% }, { low: 100000, rate: 10% }] }
        """;

    final String key = UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    final String rep = "R-" + key;
    final String plan = "P-" + key;
    private final ApplicationContext context;

    SomeSales(ApplicationContext context) {
        this.context = context;
        as(() -> of(Calendars.class).create(CalendarRequest.months(1, 2031)));
        as(() -> of(Calendars.class).create(CalendarRequest.months(1, 2032)));
        person(rep);
        of(Accounts.class).ensure(rep, SomeCompany.PASSWORD);
    }

    void person(String id) {
        person(id, "rep");
    }

    private void person(String id, String role) {
        String row = id + ",Rhea Stone," + id + "@kitebridge.example,en,USD,America/New_York,US-NY," + role
                + ",AE,Runs,,2026-01-01,\n";
        as(() -> of(PeopleImport.class).run(bytes(SomeCompany.HEADING + row), "people.csv"));
    }

    <T> T of(Class<T> bean) {
        return context.getBean(bean);
    }

    /** Approves a version of the seller's plan. */
    void plan(String from, String content) {
        PlanVersionId version = draft(from, content);
        as(() -> {
            of(Plans.class).toChecks(version);
            of(Plans.class).toApproval(version);
            of(Plans.class).approve(version);
            return version;
        });
    }

    PlanVersionId draft(String from, String content) {
        return as(() -> of(Plans.class)
                .importDraft(
                        "code: " + plan + "\nname: Runs\nperiod: { from: " + from
                                + ", to: 2032-12-31 }\ncurrency: USD\n"
                                + "terms: Earned when booked.\nterminationTerms: Paid on the ordinary dates.\n"
                                + content,
                        false)
                .version());
    }

    void assign(String from) {
        as(() -> of(Assignments.class)
                .importCsv(
                        bytes("plan_code,person_id,component,quota,target_incentive,rate_overrides,effective_from,"
                                + "effective_to\n" + plan + "," + rep + ",,,,," + from + ",\n"),
                        false));
    }

    /** Ids get the key; all are the seller's. */
    void deals(String... rows) {
        StringBuilder csv = new StringBuilder("id,amount,currency,booked,participants\n");
        for (String row : rows) {
            csv.append(row.replaceFirst(",", "-" + key + ","))
                    .append(',')
                    .append(rep)
                    .append('\n');
        }
        facts("transactions", csv.toString());
    }

    void facts(String kind, String csv) {
        byte[] file = bytes(csv);
        as(() -> of(Imports.class)
                .run(kind, kind + ".csv", new ByteArrayInputStream(file), file.length, false, Imports.Wait.ALWAYS));
    }

    RunView run(String period) {
        return run(period, new RunRequest(null, false, null));
    }

    RunView run(String period, RunRequest request) {
        return done(as(() -> of(Runs.class).request(period, request)));
    }

    /** Waits until it has ended, well or not. */
    RunView ended(RunView asked) {
        await("run " + asked.version() + " of " + asked.period())
                .atMost(Duration.ofMinutes(2))
                .until(() -> of(Runs.class).find(asked.id()).orElseThrow().ended());
        return of(Runs.class).find(asked.id()).orElseThrow();
    }

    RunView done(RunView asked) {
        RunView done = ended(asked);
        assertThat(done.state()).as(done.failure()).isEqualTo(RunState.DONE);
        return done;
    }

    void release(String period) {
        as(() -> of(PeriodStates.class).move(period, "in_review"));
        as(() -> of(PeriodStates.class).move(period, "released"));
    }

    List<Earning> lines(RunView run) {
        return lines(run, rep);
    }

    List<Earning> lines(RunView run, String person) {
        return of(EarningReads.class).list(run.id(), EarningReads.Query.of(person), 0, 100);
    }

    BigDecimal sum(RunView run) {
        return lines(run).stream().map(Earning::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Asks the API, with a body as JSON, or without one to get; the answer's text. */
    HttpResponse<String> ask(int port, String who, String path, @Nullable String body) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(bytes(who + ":" + SomeCompany.PASSWORD)))
                .header("Content-Type", "application/json");
        if (body != null) {
            request.POST(HttpRequest.BodyPublishers.ofString(body));
        }
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /** Somebody of the compensation team. */
    String analyst() {
        String id = "C-" + key;
        person(id, "comp");
        of(Accounts.class).ensure(id, SomeCompany.PASSWORD);
        return id;
    }

    static <T> T as(Supplier<T> act) {
        return new Actor("E1010", null, "127.0.0.1", "test", "test").call(act);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
