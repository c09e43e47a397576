package dev.accord.commission;

import static org.assertj.core.api.Assertions.assertThat;

import dev.accord.AccordTest;
import dev.accord.commission.run.EarningReads.Earning;
import dev.accord.commission.run.RunRequest;
import dev.accord.commission.run.RunView;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Estimates and plan tests say what a run then pays. */
@AccordTest
class WhatIfTests {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    SomeSales sales;

    @BeforeEach
    void aSeller() {
        sales = new SomeSales(context);
    }

    @Test
    void anEstimateIsWhatTheRunThenPaysForTheSameDeal() throws Exception {
        sales.plan("2031-01-01", SomeSales.WHOLE);
        sales.assign("2031-01-01");
        sales.deals("E-1,60000.00,USD,2031-07-10");
        BigDecimal before = sales.sum(sales.run("2031-07"));

        // 50,000 × 10 %, and 5 % more on the 60,000 before: the quarter reaches 110,000.
        JsonNode estimate = ask(sales.rep, "/api/estimates", """
            {"deals": [{"amount": 50000, "currency": "USD", "booked": "2031-07-20"}]}\
            """);
        assertThat(estimate.at("/estimate").asBoolean()).isTrue();
        assertThat(estimate.at("/total/USD").decimalValue()).isEqualByComparingTo("8000.00");
        assertThat(estimate.get("lines")
                        .valueStream()
                        .map(line -> line.get("deal").asString() + " "
                                + line.get("amount").decimalValue().setScale(2)))
                .containsExactlyInAnyOrder("estimate-1 5000.00", "E-1-" + sales.key + " 3000.00");
        assertThat(estimate.toString()).contains("10 % of 50,000.00 = 5,000.00");

        sales.deals("E-2,50000.00,USD,2031-07-20");
        assertThat(sales.sum(sales.run("2031-07")).subtract(before)).isEqualByComparingTo("8000.00");
    }

    @Test
    void anEstimateKnowsFloorsThatNoLongerRaiseAndPaymentsAtTheEndOfAQuarter() throws Exception {
        sales.plan("2031-01-01", """
            components:
            - code: NEW
              name: New business
              measure: { kind: amount, field: amount }
              eligibility: { on: invoicing, waitingDays: 40 }
              payout: quarter
              rateTable: { mode: marginal, evaluation: quarter, on: amount, tiers: [{ low: 0, rate: 10% }] }
              floors: [{ scope: period, amount: 150 }]
            """);
        sales.assign("2031-01-01");

        // Invoiced on 10 June and 40 days later: in the third quarter, whose 150 of the floor come anyway: 100,000 × 10
        // % − 150.
        JsonNode estimate = ask(sales.rep, "/api/estimates", """
            {"deals": [{"amount": 100000, "currency": "USD", "booked": "2031-06-10"}]}\
            """);
        assertThat(estimate.get("period").asString()).isEqualTo("2031-09");
        assertThat(estimate.at("/total/USD").decimalValue()).isEqualByComparingTo("9850.00");
    }

    @Test
    void aDealThatBringsNothingSaysWhy() throws Exception {
        sales.plan(
                "2031-01-01",
                SomeSales.WHOLE.replace("measure:", "filters: [{ field: category, values: [new] }]\n  measure:"));
        sales.assign("2031-01-01");

        JsonNode estimate = ask(sales.rep, "/api/estimates", """
            {"deals": [{"amount": 100, "currency": "USD", "booked": "2031-07-20", "category": "used"}]}\
            """);
        assertThat(estimate.get("lines")).isEmpty();
        assertThat(estimate.at("/uncredited/0/why").asString()).isEqualTo("NO_COMPONENT");
    }

    @Test
    void aPlanTestIsWhatRunsOfBothVersionsPay() throws Exception {
        sales.plan("2032-01-01", SomeSales.WHOLE);
        sales.assign("2032-01-01");
        sales.deals("T-1,60000.00,USD,2031-10-10", "T-2,50000.00,USD,2031-11-10");
        sales.draft("2032-01-01", SomeSales.WHOLE.replace("5%", "4%"));

        // Both deals a year later: 110,000 in the quarter at 10 % either way; the first month alone, 60,000, at 5 % and
        // at 4 %.
        String analyst = sales.analyst();
        JsonNode quarter = test(analyst, "2032-12");
        assertThat(rows(quarter)).containsExactly(sales.rep + " 11000.00 11000.00");
        JsonNode month = test(analyst, "2032-10");
        assertThat(rows(month)).containsExactly(sales.rep + " 3000.00 2400.00");
        assertThat(month.at("/total/after").decimalValue()).isEqualByComparingTo("2400.00");
        assertThat(month.at("/rows/0/difference").decimalValue()).isEqualByComparingTo("-600.00");
    }

    @Test
    void aVersionFromLaterOnPaysItsOwnDaysOnly() {
        sales.plan("2031-01-01", SomeSales.WHOLE);
        sales.plan("2031-10-01", SomeSales.WHOLE.replace("5%", "8%"));
        sales.assign("2031-01-01");
        sales.deals("V-1,1000.00,USD,2031-09-30", "V-2,1000.00,USD,2031-10-01");

        assertThat(amounts(sales.run("2031-09", new RunRequest(null, true, null))))
                .containsExactly("50.00");
        assertThat(amounts(sales.run("2031-10", new RunRequest(null, true, null))))
                .containsExactly("80.00");
    }

    private List<String> amounts(RunView run) {
        return sales.lines(run).stream()
                .map(Earning::amount)
                .map(amount -> amount.setScale(2).toPlainString())
                .toList();
    }

    private JsonNode test(String analyst, String through) throws Exception {
        return ask(analyst, "/api/plan-tests", """
            {"plan": "%s", "before": 1, "after": 2, "through": "%s", "shiftMonths": 12}\
            """.formatted(sales.plan, through));
    }

    private static List<String> rows(JsonNode test) {
        return test.get("rows")
                .valueStream()
                .map(row -> row.get("person").asString() + " "
                        + row.get("before").decimalValue().setScale(2) + " "
                        + row.get("after").decimalValue().setScale(2))
                .toList();
    }

    private JsonNode ask(String who, String path, String body) throws Exception {
        var answer = sales.ask(port, who, path, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }
}
