package dev.accord.commission;

import static org.assertj.core.api.Assertions.assertThat;

import dev.accord.AccordTest;
import dev.accord.commission.run.RunView;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** What a run computed, as files: the figures of the pages, and nothing a spreadsheet would execute. */
@AccordTest
class RunExportTests {

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    SomeSales sales;
    RunView run;
    String analyst;

    @BeforeEach
    void aRun() {
        sales = new SomeSales(context);
        sales.plan("2031-01-01", SomeSales.WHOLE);
        sales.assign("2031-01-01");
        sales.facts(
                "transactions",
                "id,amount,currency,booked,participants\n=1+1-%1$s,1000.00,USD,2031-12-01,%2$s\n@SUM-%1$s,-50.00,USD,2031-12-02,%2$s\n-2+3-%1$s,10.00,USD,2031-12-03,\n"
                        .formatted(sales.key, sales.rep));
        sales.facts(
                "imported-earnings",
                "period,payee,plan,component,source,amount,currency,explanation\n2031-12,%s,+EXT,C,=S,5.00,USD,=HYPERLINK(1)\n"
                        .formatted(sales.rep));
        run = sales.run("2031-12");
        analyst = sales.analyst();
    }

    @Test
    void paymentsHaveTheFiguresOfTheRun() throws Exception {
        assertThat(own("payments"))
                .containsExactlyInAnyOrder(
                        sales.rep + "," + sales.plan + ",47.50,0.00,47.50,USD,47.50,USD,",
                        sales.rep + ",'+EXT (USD),5.00,0.00,5.00,USD,5.00,USD,");
    }

    @Test
    void linesHaveTheirExplanationAndNoCellIsAFormula() throws Exception {
        List<String> lines = own("earnings");
        assertThat(lines).hasSize(3);
        assertThat(lines.get(0))
                .startsWith(sales.rep + "," + sales.plan + ",NEW,'=1+1-" + sales.key
                        + ",EARNED,2031-12-01,SELLER,0,1,1000,50.00,USD,,")
                .contains("5 % of 1,000.00 = 50.00");
        assertThat(lines.get(1)).contains(",'@SUM-" + sales.key + ",").contains(",-2.50,USD,");
        assertThat(lines.get(2)).contains("'+EXT").contains("'=HYPERLINK(1)");
    }

    @Test
    void whatNobodyGotIsListed() throws Exception {
        assertThat(file("uncredited"))
                .anySatisfy(line ->
                        assertThat(line).startsWith("'-2+3-" + sales.key).contains("NOBODY_NAMED"));
    }

    @Test
    void aRepGetsNoFileOfTheCompany() throws Exception {
        assertThat(sales.ask(port, sales.rep, "/api/runs/" + run.id() + "/payments.csv", null)
                        .statusCode())
                .isEqualTo(404);
    }

    private List<String> own(String what) throws Exception {
        return file(what).stream()
                .filter(line -> line.startsWith(sales.rep + ","))
                .toList();
    }

    private List<String> file(String what) throws Exception {
        var answer = sales.ask(port, analyst, "/api/runs/" + run.id() + "/" + what + ".csv", null);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).startsWith("\uFEFF");
        return answer.body().lines().toList();
    }
}
