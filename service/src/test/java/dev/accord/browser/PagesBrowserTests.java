package dev.accord.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.accord.commission.SomeRun;
import dev.accord.commission.run.RunView;
import dev.accord.distribution.Audience;
import dev.accord.distribution.CampaignId;
import dev.accord.distribution.LetterState;
import dev.accord.distribution.LetterView;
import dev.accord.distribution.OnDeadline;
import dev.accord.distribution.SomeCampaign;
import dev.accord.people.Role;
import dev.accord.people.SomeCompany;
import dev.accord.plan.PlanVersionId;
import dev.accord.plan.Plans;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every page every role reaches: accessible, in two languages, on a phone, without an error. */
@BrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesBrowserTests {

    @LocalServerPort
    int port;

    @Autowired
    SomeCampaign some;

    @Autowired
    SomeRun runs;

    @Autowired
    Plans plans;

    @Value("${accord.embedded.mail-folder}")
    Path mails;

    private final Set<String> seen = new HashSet<>();
    private Chromium chromium;
    private SomeCompany company;
    private CampaignId campaign;
    private LetterView open;
    private LetterView signed;
    private PlanVersionId approved;
    private PlanVersionId draft;
    private String code;
    private String deal;
    private RunView run;
    private RunView first;
    private String refused;
    private String tested;
    private String statementRun;

    @BeforeAll
    void found() {
        chromium = Chromium.launch();
        company = some.company();
        String rep = company.id("rep");
        String other = company.id("other");
        approved = some.plan(rep, other);
        code = plans.get(approved).planCode();
        campaign = some.start(some.terms(approved, Audience.assignments(), OnDeadline.EXPIRE));
        open = some.until(campaign, rep, LetterState.SENT);
        some.untilTaskOf(open);
        some.sign(some.until(campaign, other, LetterState.SENT));
        signed = some.until(campaign, other, LetterState.ARCHIVED);
        draft = some.as(some.user(company.id("comp")), () -> plans.newVersion(approved));
        compute(rep, other);
        statementRun =
                runs.reviewed(some.user(company.id("comp"), Role.COMP), rep).toString();
    }

    /** Two versions of a period that differ, and a file that was refused. */
    private void compute(String rep, String other) {
        String comp = company.id("comp");
        deal = runs.deals(comp, rep, other);
        first = runs.trial(comp);
        runs.change(comp, deal + 1, rep);
        run = runs.trial(comp);
        refused = runs.file(
                        comp,
                        "imported-earnings",
                        "period,payee,plan,component,source,amount,currency,explanation\n"
                                + "2027-03,nobody,X,Y,old,1 000,USD,\n")
                .id()
                .toString();
        tested = runs.tested(comp, code).toString();
    }

    @AfterAll
    void close() {
        chromium.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"rep", "other", "manager", "comp", "finance", "legal", "admin", "auditor"})
    void everyPageOfARoleIsInOrder(String role) {
        Page page = chromium.signIn(url(), company.id(role), SomeCompany.PASSWORD, 1440, 900, "en");
        Visitor visitor = new Visitor(page, url(), role, seen);
        Set<String> paths = new LinkedHashSet<>(visitor.entries());
        paths.addAll(deeper(role));
        paths.addAll(commission(role));
        paths.forEach(visitor::look);
        page.context().close();
        assertThat(visitor.faults()).isEmpty();
    }

    @Test
    void whatAnybodySeesIsInOrder() {
        Page page = chromium.page(1440, 900, "en");
        Visitor visitor = new Visitor(page, url(), "anybody", seen);
        List.of("/login", "/verify", "/verify/" + signed.sealedSha256()).forEach(visitor::look);
        page.context().close();
        assertThat(visitor.faults()).isEmpty();
    }

    @Test
    void managerSeesWhatTheTeamHasOpenAndCannotOpenIt() {
        Page manager = chromium.signIn(url(), company.id("manager"), SomeCompany.PASSWORD, 1440, 900, "en");
        manager.navigate(url() + "/tasks?scope=team");
        assertThat(manager.locator("main").innerText()).contains("Sign ").contains("with " + open.personName());
        assertThat(manager.locator(".task-lines a").count()).isZero();
        assertThat(manager.locator("nav.sidebar a[href='/people']").count()).isOne();
        assertThat(manager.locator("nav.sidebar a[href='/team/letters']").count())
                .isZero();
        manager.navigate(url() + "/people");
        manager.locator("main a[href='/team/letters']").click();
        assertThat(manager.locator("nav.sidebar a[aria-current]").getAttribute("href"))
                .isEqualTo("/people");
        manager.context().close();

        Page rep = chromium.signIn(url(), company.id("other"), SomeCompany.PASSWORD, 1440, 900, "en");
        rep.navigate(url() + "/tasks?scope=team");
        assertThat(rep.locator("main").innerText()).doesNotContain(open.personName());
        rep.context().close();
    }

    @Test
    void aCaughtMailIsShownAndNotRun() throws IOException {
        Path mail = mails.resolve("90000001.eml");
        Files.writeString(
                mail,
                "From: a@example.com\r\nTo: b@example.com\r\nSubject: Hello\r\nContent-Type: text/html\r\n\r\n"
                        + "<p id=said>Shown</p><script>parent.document.title='ran'; document.title='ran'</script>"
                        + "<img src=x onerror=\"parent.document.body.dataset.ran=1\">");
        try {
            Page comp = chromium.signIn(url(), company.id("comp"), SomeCompany.PASSWORD, 1440, 900, "en");
            comp.navigate(url() + "/mail-log/caught/90000001");
            assertThat(comp.frameLocator("iframe").locator("#said").innerText()).isEqualTo("Shown");
            assertThat(comp.title()).startsWith("Hello");
            assertThat(comp.locator("body").getAttribute("data-ran")).isNull();
            comp.context().close();

            Page stranger = chromium.signIn(url(), company.id("rep"), SomeCompany.PASSWORD, 1440, 900, "en");
            assertThat(stranger.navigate(url() + "/mail-log/caught").status()).isEqualTo(404);
            stranger.context().close();
        } finally {
            Files.delete(mail);
        }
    }

    private List<String> deeper(String role) {
        String version = "/plans/versions/" + approved;
        return switch (role) {
            case "rep" -> List.of("/letters/" + open.id(), firstTask(role), "/account");
            case "other" -> List.of("/letters/" + signed.id());
            case "manager" ->
                List.of("/tasks?scope=team", "/people/" + company.id("rep"), "/team/letters", version, "/search?q=rep");
            case "comp" ->
                List.of(
                        version,
                        "/plans/versions/" + draft + "/edit",
                        "/plans/versions/" + draft + "/compare?with=" + approved,
                        "/plans/new",
                        "/plans/import",
                        "/plans/request",
                        "/plans/" + code + "/assignments",
                        "/plans/" + code + "/assignments/one?person=" + company.id("rep"),
                        "/plans/assignments/import",
                        "/campaigns/new",
                        "/campaigns/" + campaign + "?state=all",
                        "/letters/" + open.id(),
                        "/mail-log/caught",
                        "/mail-log/caught/1",
                        "/people/" + company.id("rep"));
            case "admin" -> List.of("/people/import", "/mail-log", "/audit?check=true");
            case "auditor" -> List.of("/mail-log", "/campaigns/" + campaign, version);
            default -> List.of();
        };
    }

    private List<String> commission(String role) {
        String estimate = "/estimate?ask=1&amount=";
        String result = "/runs/" + run.id();
        return switch (role) {
            case "rep" ->
                List.of(
                        "/estimate",
                        "/statements",
                        estimate + "12500.00&booked=2027-03-20&attributes=deal_type%3Dnew%0Aacv%3D12500",
                        estimate + "many&booked=2027-03-20",
                        "/transactions",
                        "/transactions/one?id=" + deal + 1);
            case "manager" -> List.of("/attainment", "/attainment?period=2027-11", "/estimate", "/transactions");
            case "comp" ->
                List.of(
                        "/statement-runs",
                        "/statement-runs/" + statementRun,
                        "/periods?year=2027",
                        "/periods/" + run.period(),
                        "/periods/2027-11",
                        result,
                        result + "?q=" + company.id("rep"),
                        result + "?q=nobody-is-called-this&sort=person",
                        result + "/people/" + company.id("rep"),
                        result + "/people/" + company.id("rep") + "/lines/0",
                        result + "/credits?q=" + deal + 3,
                        result + "/credits?q=nothing-like-this&sort=-amount",
                        result + "/uncredited",
                        result + "/uncredited?q=nothing-like-this&sort=-why",
                        result + "/compare?with=" + first.id(),
                        result + "/compare?with=" + run.id(),
                        "/attainment?period=" + run.period() + "&q=" + company.id("rep"),
                        "/attainment?period=" + run.period() + "&reach=over&sort=-missing&size=25",
                        "/attainment?period=" + run.period() + "&q=nobody-is-called-this",
                        "/attainment?period=2027-11",
                        "/plan-tests",
                        "/plan-tests?plan=" + code + "&deals=last-year&through=2027-06",
                        "/plan-tests/" + tested,
                        "/plan-tests/" + tested + "?q=nobody-is-called-this&sort=percent",
                        "/plan-tests/" + tested + "/people/" + company.id("rep"),
                        "/transactions?q=" + deal + 1,
                        "/transactions?q=nothing-like-this",
                        "/transactions/one?id=" + deal + 1,
                        "/facts/rates",
                        "/facts/coverage",
                        "/facts/scores",
                        "/facts/imported-earnings",
                        "/facts/imports",
                        "/facts/imports/" + refused,
                        "/facts/import/transactions",
                        "/facts/import/imported-earnings");
            case "finance" ->
                List.of(
                        "/statement-runs/" + statementRun,
                        "/periods/" + run.period(),
                        result,
                        "/transactions",
                        "/facts/rates");
            case "auditor" ->
                List.of(
                        "/periods/" + run.period(),
                        result,
                        result + "/people/" + company.id("rep"),
                        "/facts/imports/" + refused);
            default -> List.of();
        };
    }

    /** The letter's own task in the inbox, which leads to the letter. */
    private String firstTask(String role) {
        return "/tasks?scope=" + (role.equals("rep") ? "mine" : "todo");
    }

    private String url() {
        return "http://localhost:" + port;
    }
}
