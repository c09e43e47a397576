package dev.accord.people;

import static org.assertj.core.api.Assertions.assertThat;

import dev.accord.AccordTest;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@AccordTest
class SecurityTests {

    @LocalServerPort
    int port;

    @Autowired
    PeopleImport imports;

    @Autowired
    Accounts accounts;

    @Autowired
    People people;

    @Autowired
    Clock clock;

    LocalDate today;
    SomeCompany company;
    Visitor browser;

    @BeforeEach
    void found() {
        today = LocalDate.now(clock);
        company = SomeCompany.in(imports, accounts, today);
        browser = new Visitor(port);
    }

    @Test
    void programsGetAChallengeAndBrowsersTheSignInPage() throws Exception {
        HttpResponse<String> api = send(get("/api/people"));
        assertThat(api.statusCode()).isEqualTo(401);
        assertThat(api.headers().firstValue("WWW-Authenticate"))
                .hasValueSatisfying(value -> assertThat(value).startsWith("Basic"));
        assertThat(api.body()).contains("people.security.unauthenticated");

        HttpResponse<String> page = send(get("/people"));
        assertThat(page.statusCode()).isEqualTo(302);
        assertThat(page.headers().firstValue("Location").orElseThrow()).endsWith("/login");
    }

    @Test
    void browserIsNeverAskedForAPasswordByItsOwnDialog() throws Exception {
        HttpResponse<String> answer = send(get("/api/people").header("Sec-Fetch-Mode", "cors"));

        assertThat(answer.headers().firstValue("WWW-Authenticate"))
                .hasValueSatisfying(value -> assertThat(value).doesNotContain("Basic"));
    }

    @Test
    void anothersPageAndOneThatDoesNotExistCannotBeToldApart() throws Exception {
        HttpResponse<String> others = send(as("rep", get("/api/people/" + company.id("other"))));
        HttpResponse<String> nobodys = send(as("rep", get("/api/people/" + company.id("nobody"))));

        assertThat(others.statusCode()).isEqualTo(404);
        assertThat(nobodys.statusCode()).isEqualTo(404);
        assertThat(others.body().replace(company.id("other"), ""))
                .isEqualTo(nobodys.body().replace(company.id("nobody"), ""));
    }

    @Test
    void managerSeesTheLineOfTheDayAndNobodyElse() throws Exception {
        assertThat(send(as("manager", get("/api/people/" + company.id("rep")))).statusCode())
                .isEqualTo(200);
        assertThat(send(as("manager", get("/api/people/" + company.id("boss")))).statusCode())
                .isEqualTo(404);

        imports.run(SomeCompany.csv(company.row("rep", "rep", company.id("boss"), today.toString(), "")), "move.csv");

        assertThat(send(as("manager", get("/api/people/" + company.id("rep")))).statusCode())
                .isEqualTo(404);
        assertThat(send(as("manager", get("/api/people/" + company.id("rep") + "?asOf=" + today.minusDays(1))))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void roleTakenAwayIsGoneWithTheNextRequest() throws Exception {
        assertThat(send(as("comp", get("/api/people/" + company.id("rep")))).statusCode())
                .isEqualTo(200);

        imports.run(
                SomeCompany.csv(
                        company.row("comp", "rep", "", today.minusDays(1).toString(), "")),
                "role.csv");

        assertThat(send(as("comp", get("/api/people/" + company.id("rep")))).statusCode())
                .isEqualTo(404);
    }

    @Test
    void onlyAnAdminImports() throws Exception {
        for (String who : new String[] {"rep", "manager", "comp", "finance"}) {
            assertThat(send(as(who, csv("/api/people/import"))).statusCode()).isEqualTo(404);
        }
        assertThat(send(as("auditor", csv("/api/people/import"))).statusCode()).isEqualTo(403);
        assertThat(send(as("admin", csv("/api/people/import?dryRun=true"))).statusCode())
                .isEqualTo(200);
    }

    @Test
    void sessionWithoutTheTokenOfThePageChangesNothing() throws Exception {
        signIn("rep", SomeCompany.PASSWORD);

        HttpResponse<String> answer = send(json("/api/people/" + company.id("rep") + "/absences"));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("people.security.page-expired");
    }

    @Test
    void headerTogetherWithASessionDoesNotReplaceTheToken() throws Exception {
        signIn("rep", SomeCompany.PASSWORD);

        HttpResponse<String> answer = send(as("rep", json("/api/people/" + company.id("rep") + "/absences")));

        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @Test
    void sessionGetsANewIdAtSignIn() throws Exception {
        send(get("/login"));
        String before = browser.session();
        signIn("rep", SomeCompany.PASSWORD);

        assertThat(browser.session()).isNotEqualTo(before);
    }

    @Test
    void wrongPasswordsAreSlowedDownAndTheRightOneWaitsToo() throws Exception {
        for (int i = 0; i < 5; i++) {
            assertThat(signIn("rep", "wrong-" + i)).contains("/login?error");
        }

        assertThat(signIn("rep", SomeCompany.PASSWORD)).matches(".*/login\\?wait=1[0-5]");
        HttpResponse<String> api = send(as("rep", get("/api/me")));
        assertThat(api.statusCode()).isEqualTo(429);
        assertThat(api.headers().firstValue("Retry-After")).isPresent();
        assertThat(send(get("/login?wait=120")).body()).contains("2 minutes");
        // Others are not slowed down by it.
        assertThat(send(as("other", get("/api/me"))).statusCode()).isEqualTo(200);
    }

    @Test
    void nameWithoutAnAccountIsSlowedDownTheSame() throws Exception {
        for (int i = 0; i < 5; i++) {
            assertThat(signIn("nobody", "wrong-" + i)).contains("/login?error");
        }
        assertThat(signIn("nobody", "wrong")).contains("/login?wait=");
    }

    @Test
    void givenPasswordMustBeChangedBeforeAnythingElse() throws Exception {
        HttpResponse<String> given = send(as("admin", put("/api/people/" + company.id("rep") + "/password")));
        Matcher password = Pattern.compile("\"password\":\"([^\"]+)\"").matcher(given.body());
        assertThat(password.find()).isTrue();

        assertThat(signIn("rep", password.group(1))).doesNotContain("/login");
        assertThat(send(get("/people")).headers().firstValue("Location").orElseThrow())
                .endsWith("/account/password");
        post(
                "/account/password",
                "current=" + password.group(1) + "&wanted=plans+and+letters&repeated=plans+and+letters");

        assertThat(signIn("rep", "plans and letters")).doesNotContain("/login");
        assertThat(send(get("/account")).statusCode()).isEqualTo(200);
    }

    @Test
    void newPasswordEndsTheSessionsOfTheOldOne() throws Exception {
        signIn("rep", SomeCompany.PASSWORD);
        assertThat(send(get("/account")).statusCode()).isEqualTo(200);

        assertThat(new Visitor(port)
                        .send(as("admin", put("/api/people/" + company.id("rep") + "/password")))
                        .statusCode())
                .isEqualTo(200);

        assertThat(send(get("/account")).headers().firstValue("Location").orElseThrow())
                .endsWith("/login");
    }

    @Test
    void whoHasLeftCannotSignIn() throws Exception {
        imports.run(
                SomeCompany.csv(company.row(
                        "rep", "rep", company.id("manager"), today.minusDays(1).toString())),
                "leave.csv");

        assertThat(send(as("rep", get("/api/me"))).statusCode()).isEqualTo(401);
    }

    @Test
    void pagesForbidForeignScriptsAndFrames() throws Exception {
        assertThat(send(get("/login"))
                        .headers()
                        .firstValue("Content-Security-Policy")
                        .orElseThrow())
                .contains("script-src 'self';", "frame-ancestors 'self'", "worker-src 'self' blob:");
    }

    @Test
    void languageIsThePersonsOwnUntilAnotherIsChosen() throws Exception {
        imports.run(
                SomeCompany.csv(
                        company.row("rep", "rep", company.id("manager"), "").replace(",en,", ",ja,")),
                "language.csv");
        signIn("rep", SomeCompany.PASSWORD);

        assertThat(send(get("/account")).body()).contains("マイアカウント");
        assertThat(send(get("/account?lang=en")).body()).contains("My account");
        assertThat(send(get("/account")).body()).contains("My account");
    }

    /** Where the sign-in page leads to. */
    private String signIn(String who, String password) throws Exception {
        return post(
                "/login", "username=" + Visitor.encoded(company.mail(who)) + "&password=" + Visitor.encoded(password));
    }

    private String post(String path, String form) throws Exception {
        Matcher token = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"")
                .matcher(send(get(path)).body());
        String csrf = token.find() ? "&_csrf=" + Visitor.encoded(token.group(1)) : "";
        HttpRequest.Builder request = browser.request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form + csrf));
        return send(request).headers().firstValue("Location").orElse("stayed");
    }

    private HttpRequest.Builder put(String path) {
        return browser.request(path).PUT(HttpRequest.BodyPublishers.noBody());
    }

    private HttpRequest.Builder csv(String path) {
        byte[] file = SomeCompany.csv(company.row("rep", "rep", company.id("manager"), ""));
        return browser.request(path)
                .header("Content-Type", "text/csv")
                .POST(HttpRequest.BodyPublishers.ofByteArray(file));
    }

    private HttpRequest.Builder json(String path) {
        String body = "{\"from\":\"" + today + "\",\"to\":\"" + today + "\"}";
        return browser.request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    private HttpRequest.Builder as(String who, HttpRequest.Builder request) {
        return Visitor.as(company, who, request);
    }

    private HttpRequest.Builder get(String path) {
        return browser.get(path);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return browser.send(request);
    }
}
