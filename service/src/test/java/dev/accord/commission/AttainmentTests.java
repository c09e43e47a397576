package dev.accord.commission;

import static org.assertj.core.api.Assertions.assertThat;

import dev.accord.AccordTest;
import dev.accord.distribution.SomeCampaign;
import dev.accord.people.SomeCompany;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Who sees whose attainment, and what it says; and the way from a transaction to whom it pays. */
@AccordTest
class AttainmentTests {

    @LocalServerPort
    int port;

    @Autowired
    SomeCampaign some;

    @Autowired
    SomeRun runs;

    @Test
    void aManagerSeesTheOwnLineAndTheCompTeamEverybody() throws Exception {
        SomeCompany company = some.company();
        SomeFacts api = new SomeFacts(port, company);
        some.plan(company.id("rep"), company.id("other"));
        String deal = runs.deals(company.id("comp"), company.id("rep"), company.id("other"));
        String run = runs.computed(company.id("comp")).id().toString();
        String path = "/api/attainment?period=" + SomeRun.PERIOD;

        assertThat(people(api.get(path, "manager").body()))
                .contains(company.id("rep"), company.id("other"))
                .containsOnly(company.id("rep"), company.id("other"));
        assertThat(api.get(path, "rep").status()).isEqualTo(404);
        assertThat(api.page("/attainment", "legal").statusCode()).isEqualTo(404);

        // 120,000 + 240,000 + 60 % of 90,000 against a quota of 400,000 in three months of ramp.
        JsonNode mine = api.get(path + "&component=NEW-ACV&q=" + company.id("rep"), "comp")
                .body()
                .get("items")
                .get(0);
        assertThat(mine.get("measured").decimalValue()).isEqualByComparingTo("414000");
        assertThat(mine.get("quota").decimalValue()).isEqualByComparingTo("200000");
        assertThat(mine.get("tier").asInt()).isEqualTo(4);
        assertThat(mine.get("missing").isNull()).isTrue();
        assertThat(api.page("/api/attainment.csv?period=" + SomeRun.PERIOD + "&q=" + company.id("other"), "manager")
                        .body())
                .contains(company.id("other"))
                .doesNotContain(company.id("rep"));

        String credits =
                api.page("/transactions/credits?id=" + deal + 3, "auditor").body();
        assertThat(credits).contains("Name of rep").contains("Name of other").contains("/runs/" + run);
        assertThat(api.page("/transactions/credits?id=" + deal + 3, "rep").statusCode())
                .isEqualTo(404);
        assertThat(api.page("/transactions/credits?id=" + deal + 4, "comp").body())
                .contains("/uncredited?q=" + deal + 4);
        assertThat(api.page("/runs/" + run + "/credits?q=" + deal + 3 + "&sort=-amount", "comp")
                        .body())
                .contains("Name of rep")
                .contains("Name of other");
        assertThat(api.page("/api/runs/" + run + "/earnings.csv?q=" + deal + 3, "comp")
                        .body()
                        .lines())
                .hasSizeGreaterThan(2)
                .allMatch(line -> line.contains(deal + 3) || line.contains("person,plan"));
    }

    private static List<String> people(JsonNode page) {
        List<String> people = new ArrayList<>();
        page.get("items").forEach(item -> people.add(item.get("person").asString()));
        return people;
    }
}
