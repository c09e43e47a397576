package dev.accord.commission;

import static org.assertj.core.api.Assertions.assertThat;

import dev.accord.AccordTest;
import dev.accord.commission.SomeFacts.Answer;
import dev.accord.commission.rate.Rates;
import dev.accord.commission.transaction.Deals;
import dev.accord.people.Accounts;
import dev.accord.people.PeopleImport;
import dev.accord.people.SomeCompany;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@AccordTest
class FactApiTests {

    @LocalServerPort
    int port;

    @Autowired
    PeopleImport imports;

    @Autowired
    Accounts accounts;

    @Autowired
    Rates rates;

    @Autowired
    Deals deals;

    SomeCompany company;
    SomeFacts facts;

    @BeforeEach
    void found() {
        company = SomeCompany.in(imports, accounts, LocalDate.of(2027, 6, 1));
        facts = new SomeFacts(port, company);
    }

    @Test
    void aRateHoldsUntilTheNextAndServesTheOtherDirection() throws Exception {
        String file = "from,to,date,rate\nXAU,XAG,2027-01-01,80\nXAU,XAG,2027-02-01,64\n";
        assertThat(facts.post("/api/rates/import", file).status()).isEqualTo(200);
        assertThat(facts.post("/api/rates/import", file).number("rowsUnchanged"))
                .isEqualTo(2);
        assertThat(rates.rate("XAU", "XAG", LocalDate.of(2026, 12, 31))).isEmpty();
        assertThat(rates.rate("XAU", "XAG", LocalDate.of(2027, 1, 31))).contains(new BigDecimal("80"));
        assertThat(rates.rate("XAG", "XAU", LocalDate.of(2027, 3, 1))).contains(new BigDecimal("0.015625"));
        assertThat(facts.get("/api/rates?from=XAU&to=XAG", "finance").number("total"))
                .isEqualTo(2);
        assertThat(facts.post("/api/rates/import", "from,to,date,rate\nXAU,XAG,2027-02-30,0\nXAU,XAU,2027-01-01,1\n")
                        .issues())
                .isEqualTo("2 date csv.bad-date; 2 rate commission.rate-not-positive; 3 to commission.rate-to-itself");
    }

    @Test
    void coverageNeverAddsUpToMoreThanEverything() throws Exception {
        String heading = "kind,value,person_id,share,effective_from,effective_to\n";
        String place = facts.id("place");
        String half = "territory,%s,%s,50%%,2027-01-01,\n".formatted(place, company.id("rep"));
        assertThat(facts.post(
                                "/api/coverage/import",
                                heading + half + half.replace(company.id("rep"), company.id("other")))
                        .number("rowsNew"))
                .isEqualTo(2);
        String third = "territory,%s,%s,10%%,2027-04-01,\n".formatted(place, company.id("manager"));
        assertThat(facts.post("/api/coverage/import", heading + third).issues())
                .isEqualTo("2 share commission.coverage-over-100");
        String ended = half.replace(",\n", ",2027-03-31\n");
        Answer changed = facts.post("/api/coverage/import", heading + third + ended);
        assertThat(changed.number("rowsChanged")).isEqualTo(1);
        assertThat(facts.get("/api/coverage?value=" + place, "comp").number("total"))
                .isEqualTo(3);
        assertThat(facts.post("/api/coverage/import", heading + "region,X,NOBODY,0.5,2027-01-01,\n")
                        .issues())
                .isEqualTo("2 kind csv.bad-choice; 2 share commission.bad-percent; 2 person_id"
                        + " commission.unknown-participant");
    }

    @Test
    void scoresFindTheirPlan() throws Exception {
        String heading = "person_id,period,component,objective,score\n";
        assertThat(facts.post("/api/scores/import", heading + "E1104,2027-12,MBO,PLANS,85%\n")
                        .status())
                .isEqualTo(200);
        Answer scores = facts.get("/api/scores?person=E1104&period=2027-12", "comp");
        assertThat(scores.body().at("/items/0/planCode").asString()).isEqualTo("FY27-AM");
        assertThat(scores.body().at("/items/0/value").decimalValue()).isEqualByComparingTo("0.85");
        assertThat(facts.post(
                                "/api/scores/import",
                                heading
                                        + "E1104,2029-12,MBO,PLANS,85%\n"
                                        + "E1104,2027-12,MBO,OTHER,85%\n"
                                        + "E1104,2027-12,MARGIN,,85%\n"
                                        + "E1104,2027-12,MBO,PLANS,85\n")
                        .issues())
                .isEqualTo("2 period commission.unknown-period; 3 objective commission.unknown-objective;"
                        + " 4 component commission.no-plan-to-score; 5 score commission.bad-percent");
    }

    @Test
    void earningsOfAnotherSystemComeWithTheirExplanation() throws Exception {
        String heading = "period,payee,plan,component,source,amount,currency,explanation\n";
        String row = "2027-05,%s,OLD,Bookings,%s,123.45,USD,\"4 %% of 3,000 = 120.00 | rounding 3.45\"\n"
                .formatted(company.id("rep"), facts.id("deal"));
        assertThat(facts.post("/api/imported-earnings/import", heading + row).number("rowsNew"))
                .isEqualTo(1);
        assertThat(facts.post("/api/imported-earnings/import", heading + row.replace("123.45", "200"))
                        .number("rowsChanged"))
                .isEqualTo(1);
        Answer read = facts.get("/api/imported-earnings?payee=" + company.id("rep"), "comp");
        assertThat(read.body().at("/items/0/explanation").size()).isEqualTo(2);
        assertThat(facts.post("/api/imported-earnings/import", heading + row.replace(",USD,", ",DOLLAR,"))
                        .issues())
                .isEqualTo("2 currency commission.bad-currency");
    }

    @Test
    void dealsAreReadInTheOrderOfTheirIdsWithAHashThatFollowsTheirContents() throws Exception {
        long before = deals.stamp();
        facts.transactions(
                "id,booked,paid,amount,currency,participants,attr.x\n%s,2027-03-01,2027-04-01,10.50,USD,%s=50%%;%s=50%%,y\n%s,2027-03-01,,7,USD,,\n"
                        .formatted(facts.id("b"), company.id("rep"), company.id("other"), facts.id("a")));
        List<String> ids = new ArrayList<>();
        Deals.Reading first = deals.readSince(before, deal -> ids.add(deal.id()));
        assertThat(ids).contains(facts.id("a"), facts.id("b")).isSorted();
        var deal = deals.find(facts.id("b")).orElseThrow();
        assertThat(deal.amount()).isEqualByComparingTo("10.5");
        assertThat(deal.payments().getFirst().amount()).isEqualByComparingTo("10.5");
        assertThat(deal.participants()).hasSize(2);
        assertThat(deal.attributes()).containsEntry("x", "y");
        assertThat(deals.find(facts.id("a")).orElseThrow().participants()).isEmpty();

        Deals.Reading all = deals.read(one -> {});
        assertThat(deals.read(one -> {}).sha256()).isEqualTo(all.sha256());
        facts.transactions("id,booked,amount,currency\n%s,2027-03-01,8,USD\n".formatted(facts.id("a")));
        assertThat(deals.read(one -> {}).sha256()).isNotEqualTo(all.sha256());
        assertThat(first.stamp()).isGreaterThan(before);
    }

    @Test
    void theCalendarIsSetOnceAndGrows() throws Exception {
        String months = "{\"kind\": \"month\", \"firstMonth\": 1, \"years\": [2026, 2027]}";
        assertThat(facts.postJson("/api/calendars", months).status()).isEqualTo(201);
        assertThat(facts.postJson("/api/calendars", months.replace("1,", "4,")).issues())
                .isEqualTo("commission.other-calendar");
        assertThat(facts.postJson("/api/calendars", "{\"kind\": \"4-4-5\", \"years\": [2027]}")
                        .issues())
                .isEqualTo("yearStarts commission.calendar-starts");
        assertThat(facts.postJson("/api/calendars", "{}").issues()).isEqualTo("years commission.calendar-years");
        assertThat(facts.get("/api/periods/2027-03", "rep").body().get("to").asString())
                .isEqualTo("2027-03-31");
    }
}
