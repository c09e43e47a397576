package dev.accord.commission;

import static org.assertj.core.api.Assertions.assertThat;

import dev.accord.AccordTest;
import dev.accord.commission.SomeFacts.Answer;
import dev.accord.people.Accounts;
import dev.accord.people.PeopleImport;
import dev.accord.people.SomeCompany;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@AccordTest
class TransactionImportTests {

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

    private String row(String id, String amount) {
        return "%s,2027-03-01,%s,USD,%s\n".formatted(facts.id(id), amount, company.id("rep"));
    }

    @Test
    void theSameFileAgainChangesNothingAndAChangedRowIsANewVersion() throws Exception {
        String file = SomeFacts.HEADING + row("1", "100.00") + row("2", "200");
        Answer first = facts.transactions(file);
        assertThat(first.status()).isEqualTo(200);
        assertThat(first.number("rowsNew")).isEqualTo(2);

        // The same values spelt and ordered otherwise are the same.
        Answer again =
                facts.transactions("amount,id,booked,currency,participants,product\n100,%s,2027-03-01,USD,%s=100%%,\n"
                        .formatted(facts.id("1"), company.id("rep")));
        assertThat(again.number("rowsUnchanged")).isEqualTo(1);
        assertThat(again.number("rowsNew") + again.number("rowsChanged")).isZero();

        Answer changed = facts.transactions(SomeFacts.HEADING + row("1", "150") + row("2", "200") + row("3", "1"));
        assertThat(changed.number("rowsChanged")).isEqualTo(1);
        assertThat(changed.number("rowsUnchanged")).isEqualTo(1);
        assertThat(changed.number("rowsNew")).isEqualTo(1);
    }

    @Test
    void dryRunSaysTheSameAndKeepsNothing() throws Exception {
        String file = SomeFacts.HEADING + row("1", "100.00");
        for (int i = 0; i < 2; i++) {
            Answer dry = facts.post("/api/transactions/import?dryRun=true", file);
            assertThat(dry.body().get("phase").asString()).isEqualTo("checked");
            assertThat(dry.number("rowsNew")).isEqualTo(1);
        }
    }

    @Test
    void oneFaultKeepsTheWholeFileOut() throws Exception {
        Answer refused = facts.transactions(SomeFacts.HEADING + row("1", "100") + row("2", "1,000"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(facts.transactions(SomeFacts.HEADING + row("1", "100")).number("rowsNew"))
                .isEqualTo(1);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '\u0001', textBlock = """
        unknown participant            | T,2027-03-01,10,USD,NOBODY              | 2 participants commission.unknown-participant
        not there on that day          | T,2026-01-01,10,USD,{rep}               | 2 participants commission.participant-not-there
        no rate                        | T,2027-03-01,10,XTS,{rep}               | 2 currency commission.no-rate
        split below 100 %              | T,2027-03-01,10,USD,{rep}=60%;{other}=30% | 2 participants commission.split-not-100
        split above 100 %              | T,2027-03-01,10,USD,{rep}=60%;{other}=60% | 2 participants commission.split-not-100
        some shares                    | T,2027-03-01,10,USD,{rep}=60%;{other}   | 2 participants commission.some-shares
        overlay alone                  | T,2027-03-01,10,USD,{rep}=60% overlay   | 2 participants commission.no-seller
        share without sign             | T,2027-03-01,10,USD,{rep}=60            | 2 participants commission.bad-participant
        date outside any period        | T,2031-03-01,10,USD,{rep}               | 2 booked commission.no-period; 2 participants commission.never
        no such day                    | T,2027-02-30,10,USD,{rep}               | 2 booked csv.bad-date
        thousands separator            | T,2027-03-01,"1,000.00",USD,{rep}       | 2 amount csv.bad-number
        other thousands separator      | T,2027-03-01,1 000,USD,{rep}            | 2 amount csv.bad-number
        exponent                       | T,2027-03-01,1e3,USD,{rep}              | 2 amount csv.bad-number
        invalid currency               | T,2027-03-01,10,usd,{rep}               | 2 currency commission.bad-currency
        empty id                       | ,2027-03-01,10,USD,{rep}                | 2 id csv.empty
        too few cells                  | T,2027-03-01,10                         | 2 csv.wrong-cell-count
        quote never closed             | T,2027-03-01,10,USD,"{rep}              | 2 csv.unreadable
        """)
    void whatIsWrongIsSaidWithRowAndColumn(String name, String row, String expected) throws Exception {
        String filled = row.replace("{rep}", company.id("rep"))
                .replace("{other}", company.id("other"))
                .replaceFirst("^T,", facts.id("x") + ",");
        Answer answer = facts.transactions(SomeFacts.HEADING + filled + "\n");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.issues()).isEqualTo(expected.replaceAll("; .*never", ""));
    }
}
