package dev.accord.commission;

import static org.assertj.core.api.Assertions.assertThat;

import dev.accord.AccordTest;
import dev.accord.commission.SomeFacts.Answer;
import dev.accord.people.Accounts;
import dev.accord.people.PeopleImport;
import dev.accord.people.SomeCompany;
import java.nio.charset.StandardCharsets;
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

    /** One for all: its nine passwords take their time. */
    static SomeCompany company;

    SomeFacts facts;

    @BeforeEach
    void found() {
        if (company == null) {
            company = SomeCompany.in(imports, accounts, LocalDate.of(2027, 6, 1));
        }
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
        date outside any period        | T,2199-03-01,10,USD,{rep}               | 2 booked commission.no-period; 2 participants commission.never
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

    @Test
    void everyFaultOfAFileIsSaidAtOnceUpToTwoHundred() throws Exception {
        StringBuilder file = new StringBuilder(SomeFacts.HEADING);
        for (int i = 0; i < 300; i++) {
            file.append(row("many-" + i, "x"));
        }
        Answer answer = facts.transactions(file.toString());
        assertThat(answer.body().get("issues").size()).isEqualTo(201);
        assertThat(answer.issues()).endsWith("csv.more-issues");
    }

    @Test
    void headingsAreChecked() throws Exception {
        assertThat(facts.transactions("id,booked,amount\nA,2027-01-01,1\n").issues())
                .isEqualTo("1 currency csv.missing-column");
        assertThat(facts.transactions("id,booked,amount,currency,colour,attr.amount,id\n")
                        .issues())
                .isEqualTo("1 colour commission.unknown-column; 1 attr.amount commission.bad-attribute; 1 id"
                        + " csv.column-twice");
        assertThat(facts.transactions("id;booked;amount;currency\n").issues()).isEqualTo("1 csv.wrong-separator");
        assertThat(facts.transactions("").issues()).isEqualTo("csv.no-heading");
    }

    @Test
    void otherEncodingsAreRefusedWithTheRow() throws Exception {
        String file = SomeFacts.HEADING + row("1", "1") + row("M\u00fcller", "1");
        assertThat(encoded(file.getBytes(StandardCharsets.ISO_8859_1)).issues()).isEqualTo("3 csv.wrong-encoding");
        assertThat(encoded(file.getBytes(StandardCharsets.UTF_16)).issues()).isEqualTo("1 csv.wrong-encoding");
        assertThat(encoded(file.getBytes(StandardCharsets.UTF_16LE)).issues()).isEqualTo("1 csv.wrong-encoding");
        assertThat(encoded(("\ufeff" + file).getBytes(StandardCharsets.UTF_8)).status())
                .isEqualTo(200);
    }

    private Answer encoded(byte[] file) throws Exception {
        return facts.post("/api/transactions/import", file, "text/csv", "comp");
    }

    @Test
    void aFileThatIsTooLargeIsRefusedBeforeItIsRead() throws Exception {
        try (java.net.Socket socket = new java.net.Socket("127.0.0.1", port)) {
            String basic = java.util.Base64.getEncoder()
                    .encodeToString((company.id("comp") + ":" + SomeCompany.PASSWORD).getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream()
                    .write(("POST /api/transactions/import HTTP/1.1\r\nHost: localhost\r\nAuthorization: Basic " + basic
                                    + "\r\nContent-Type: text/csv\r\nContent-Length: 2147483648\r\n\r\nid,booked\n")
                            .getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            byte[] answer = socket.getInputStream().readNBytes(12);
            assertThat(new String(answer, StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 413");
        }
    }

    @Test
    void anIdStandsOnceInAFileUnlessTheRowsSayTheSame() throws Exception {
        assertThat(facts.transactions(SomeFacts.HEADING + row("1", "100") + row("2", "1") + row("1", "101"))
                        .issues())
                .isEqualTo("4 id commission.id-twice");
        Answer same = facts.transactions(SomeFacts.HEADING + row("1", "100") + row("1", "100.0"));
        assertThat(same.number("rowsNew")).isEqualTo(1);
        assertThat(same.number("rowsUnchanged")).isEqualTo(1);
    }

    private String reversal(String id, String of, String amount, String currency) {
        return "%s,2027-04-01,%s,%s,%s,%s,return\n"
                .formatted(facts.id(id), amount, currency, company.id("rep"), of.isEmpty() ? "" : facts.id(of));
    }

    private static final String REVERSALS = "id,booked,amount,currency,participants,reverses,reversal\n";

    @Test
    void aReversalPointsAtWhatIsThereAndTakesBackNoMore() throws Exception {
        facts.transactions(SomeFacts.HEADING + row("1", "100"));
        for (String dry : new String[] {"?dryRun=true", ""}) {
            String path = "/api/transactions/import" + dry;
            assertThat(facts.post(path, REVERSALS + reversal("r1", "nowhere", "-1", "USD"))
                            .issues())
                    .isEqualTo("2 reverses commission.reverses-unknown");
            assertThat(facts.post(path, REVERSALS + reversal("r1", "1", "-100.01", "USD"))
                            .issues())
                    .isEqualTo("2 amount commission.reversed-too-much");
            assertThat(facts.post(path, REVERSALS + reversal("r1", "1", "10", "USD"))
                            .issues())
                    .isEqualTo("2 amount commission.reverses-sign");
            assertThat(facts.post(path, REVERSALS + reversal("r1", "", "-10", "USD"))
                            .issues())
                    .isEqualTo("2 reverses commission.reversal-of-nothing");
            assertThat(facts.post(path, REVERSALS + reversal("1", "1", "-10", "USD"))
                            .issues())
                    .isEqualTo("2 reverses commission.reverses-itself");
            // Both in one file, the reversal first.
            assertThat(facts.post(
                                    path,
                                    REVERSALS
                                            + reversal("r2", "o2", "-50", "USD")
                                            + "%s,2027-03-01,50,USD,%s,,\n"
                                                    .formatted(facts.id("o2"), company.id("rep")))
                            .status())
                    .isEqualTo(200);
        }
        facts.transactions(REVERSALS + reversal("r1", "1", "-60", "USD"));
        assertThat(facts.transactions(REVERSALS + reversal("r3", "1", "-60", "USD"))
                        .issues())
                .isEqualTo("2 amount commission.reversed-too-much");
        assertThat(facts.transactions(SomeFacts.HEADING + row("1", "59")).issues())
                .isEqualTo("2 amount commission.reversed-too-much");
        assertThat(facts.transactions(REVERSALS + reversal("r4", "r1", "10", "USD"))
                        .issues())
                .isEqualTo("2 reverses commission.reverses-reversal");
    }

    @Test
    void versionsAreKeptAndShown() throws Exception {
        facts.transactions(SomeFacts.HEADING + row("1", "100"));
        facts.transactions(SomeFacts.HEADING + row("1", "120.5"));
        Answer versions = facts.get("/api/transactions/" + facts.id("1") + "/versions", "auditor");
        assertThat(versions.body().size()).isEqualTo(2);
        assertThat(versions.body().get(0).at("/transaction/amount").asString()).isEqualTo("120.5");
        assertThat(versions.body().get(1).at("/transaction/amount").asString()).isEqualTo("100");
        assertThat(versions.body().get(0).get("importedBy").asString()).isEqualTo(company.id("comp"));
    }

    @Test
    void transactionsComeAsJsonToo() throws Exception {
        String json = """
            [{"id": "%1$s", "booked": "2027-03-01", "amount": 1000.10, "currency": "USD", "payments": [{"on": "2027-04-01", "amount": 400}],
              "participants": [{"personId": "%2$s", "share": "75%%"}, {"personId": "%3$s", "share": "25%%"}], "attributes": {"deal_type": "new \\"x\\""}},
             {"id": "%4$s", "booked": "2027-03-01", "amount": "7", "currency": "USD"}]\
            """.formatted(facts.id("j1"), company.id("rep"), company.id("other"), facts.id("j2"));
        assertThat(facts.postJson("/api/transactions", json).number("rowsNew")).isEqualTo(2);
        assertThat(facts.postJson("/api/transactions", json).number("rowsUnchanged"))
                .isEqualTo(2);
        Answer one = facts.get("/api/transactions/" + facts.id("j1"), "comp");
        assertThat(one.body().at("/attributes/deal_type").asString()).isEqualTo("new \"x\"");
        assertThat(one.body().at("/participants/1/share").decimalValue()).isEqualByComparingTo("0.75");

        Answer refused = facts.postJson(
                "/api/transactions", json.replace("\"7\"", "\"1e7\"").replace(facts.id("j2"), facts.id("j3")));
        assertThat(refused.issues()).isEqualTo("2 amount csv.bad-number");
    }

    @Test
    void aRepSeesOnlyTransactionsOfTheirOwn() throws Exception {
        facts.transactions(SomeFacts.HEADING + row("1", "100"));
        assertThat(facts.get("/api/transactions/" + facts.id("1"), "rep").status())
                .isEqualTo(200);
        assertThat(facts.get("/api/transactions/" + facts.id("1"), "other").status())
                .isEqualTo(404);
        assertThat(facts.get("/api/transactions?q=" + facts.id("1"), "other").number("total"))
                .isZero();
        assertThat(facts.get("/api/transactions?q=" + facts.id("1"), "rep").number("total"))
                .isEqualTo(1);
        assertThat(facts.get("/api/transactions/" + facts.id("1"), "legal").status())
                .isEqualTo(404);
        assertThat(facts.post("/api/transactions/import", new byte[0], "text/csv", "auditor")
                        .status())
                .isEqualTo(403);
        assertThat(facts.post("/api/transactions/import", new byte[0], "text/csv", "rep")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void anImportInTheBackgroundCanBeWatched() throws Exception {
        Answer started = facts.post("/api/transactions/import?wait=false", SomeFacts.HEADING + row("1", "100"));
        assertThat(started.status()).isIn(200, 202);
        String path = "/api/imports/" + started.body().get("id").asString();
        org.awaitility.Awaitility.await()
                .until(() -> facts.get(path, "comp").body().get("finished").asBoolean());
        Answer done = facts.get(path, "finance");
        assertThat(done.body().get("phase").asString()).isEqualTo("done");
        assertThat(done.number("rowsNew")).isEqualTo(1);
        assertThat(facts.get(path, "rep").status()).isEqualTo(404);
    }

    /** From 20 MB on the import takes another way: it must come to the same. */
    @Test
    void aLargeFileComesToTheSame() throws Exception {
        StringBuilder file = new StringBuilder("id,booked,amount,currency,participants,attr.note\n");
        String note = "x".repeat(450);
        for (int i = 0; i < 45_000; i++) {
            file.append(facts.id(i))
                    .append(",2027-03-01,")
                    .append(i)
                    .append(",USD,")
                    .append(company.id("rep"))
                    .append(',')
                    .append(note)
                    .append('\n');
        }
        String path = "/api/transactions/import?wait=true";
        assertThat(facts.post(path + "&dryRun=true", file.toString()).number("rowsNew"))
                .isEqualTo(45_000);
        assertThat(facts.post(path, file.toString()).number("rowsNew")).isEqualTo(45_000);
        Answer again = facts.post(path, file.toString().replace(",2027-03-01,7,", ",2027-03-01,8,"));
        assertThat(again.number("rowsUnchanged")).isEqualTo(44_999);
        assertThat(again.number("rowsChanged")).isEqualTo(1);
        assertThat(facts.get("/api/transactions/" + facts.id(7), "comp").number("version"))
                .isEqualTo(2);
    }
}
