package dev.accord.commission;

import static org.assertj.core.api.Assertions.assertThat;

import dev.accord.AccordTest;
import dev.accord.people.Accounts;
import dev.accord.people.PeopleImport;
import dev.accord.people.SomeCompany;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@AccordTest
class FactPagesTests {

    @LocalServerPort
    int port;

    @Autowired
    PeopleImport imports;

    @Autowired
    Accounts accounts;

    SomeCompany company;
    SomeFacts facts;

    @BeforeEach
    void found() {
        company = SomeCompany.in(imports, accounts, LocalDate.of(2027, 6, 1));
        facts = new SomeFacts(port, company);
    }

    @Test
    void everyPageShowsItselfToThoseWhoMayRead() throws Exception {
        facts.transactions("id,booked,amount,currency,participants,customer\n%s,2027-03-01,10,USD,%s,=cmd()\n"
                .formatted(facts.id("1"), company.id("rep")));
        facts.transactions("id,booked,amount,currency,participants\n%s,2027-03-01,12,USD,%s\n"
                .formatted(facts.id("1"), company.id("rep")));
        for (String path : new String[] {
            "/transactions?q=" + facts.id("1") + "&state=changed&sort=-amount&from=2027-01-01",
            "/transactions/one?id=" + facts.id("1"),
            "/transactions/" + facts.id("1"),
            "/facts/rates",
            "/facts/coverage?q=west",
            "/facts/scores",
            "/facts/imported-earnings?q=nothing-like-this",
            "/facts/imports"
        }) {
            assertThat(facts.page(path, "auditor").statusCode()).as(path).isEqualTo(200);
            assertThat(facts.page(path, "legal").statusCode()).as(path).isEqualTo(404);
        }
        assertThat(facts.page("/transactions/one?id=" + facts.id("1"), "rep").body())
                .contains("12");
        assertThat(facts.page("/transactions/one?id=" + facts.id("1"), "other").statusCode())
                .isEqualTo(404);
        assertThat(facts.page("/facts/import/scores", "comp").statusCode()).isEqualTo(200);
        assertThat(facts.page("/facts/import/scores", "auditor").statusCode()).isEqualTo(403);
    }

    @Test
    void anExportRunsNoFormulaAndComesBackTheSame() throws Exception {
        facts.transactions("id,booked,amount,currency,participants,customer,attr.a\n%s,2027-03-01,-10,USD,%s,=cmd(),x\n"
                .formatted(facts.id("1"), company.id("rep")));
        HttpResponse<String> csv = facts.page("/transactions/export.csv?q=" + facts.id("1"), "comp");
        assertThat(csv.body()).contains(",'=cmd(),").contains(",-10,").doesNotContain(",=cmd");
        assertThat(facts.transactions(csv.body()).number("rowsUnchanged")).isEqualTo(1);
    }

    @Test
    void theFaultsOfAFileStandOnThePageOfItsImport() throws Exception {
        String id = facts.post(
                        "/api/transactions/import?wait=false", "id,booked,amount,currency\nA,2027-03-01,1 000,USD\n")
                .body()
                .get("id")
                .asString();
        Awaitility.await()
                .until(() -> facts.get("/api/imports/" + id, "comp")
                        .body()
                        .get("finished")
                        .asBoolean());
        assertThat(facts.page("/facts/imports/" + id, "finance").body())
                .contains("1 000")
                .contains("amount");
        assertThat(facts.page("/facts/imports/" + id + "/live", "finance").statusCode())
                .isEqualTo(200);
    }
}
