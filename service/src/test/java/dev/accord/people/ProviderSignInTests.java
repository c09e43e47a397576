package dev.accord.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import dev.accord.AccordTest;
import dev.accord.CompanyProvider;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@AccordTest
class ProviderSignInTests {

    private static final CompanyProvider PROVIDER = CompanyProvider.get();

    @LocalServerPort
    int port;

    @Autowired
    PeopleImport imports;

    @Autowired
    Accounts accounts;

    @Autowired
    Clock clock;

    SomeCompany company;
    Visitor browser;

    @BeforeEach
    void found() {
        company = SomeCompany.in(imports, accounts, LocalDate.now(clock));
        browser = new Visitor(port);
    }

    @Test
    void whoIsKnownComesFromTheProviderToWhatTheyHaveToDo() throws Exception {
        HttpResponse<String> asked = get("/");
        assertThat(Visitor.location(asked)).endsWith("/login");
        assertThat(get("/login").body()).contains("Sign in with Company", "/oauth2/authorization/company");

        HttpResponse<String> landed = signIn("&who=" + Visitor.encoded(company.mail("rep")));

        assertThat(landed.statusCode()).isEqualTo(200);
        assertThat(landed.uri().getPath()).isEqualTo("/");
        assertThat(landed.body()).contains("To do", "Name of rep");
        assertThat(get("/api/me").body()).contains(company.id("rep"));
    }

    @Test
    void whoWantedAPageComesToThatPage() throws Exception {
        get("/account");

        assertThat(signIn("&who=" + Visitor.encoded(company.mail("rep"))).uri().getPath())
                .isEqualTo("/account");
    }

    @Test
    void whoIsUnknownIsToldSo() throws Exception {
        HttpResponse<String> answer = signIn("&who=" + Visitor.encoded("stranger@example.com"));

        assertThat(answer.uri().toString()).endsWith("/login?unknown");
        assertThat(answer.body()).contains("Nobody here belongs to this sign-in.", "Ask an admin");
        assertThat(Visitor.location(get("/account"))).endsWith("/login");
    }

    @Test
    void whoHasLeftIsUnknown() throws Exception {
        String yesterday = LocalDate.now(clock).minusDays(1).toString();
        imports.run(SomeCompany.csv(company.row("rep", "rep", company.id("manager"), yesterday)), "leave.csv");

        assertThat(signIn("&who=" + Visitor.encoded(company.mail("rep"))).uri().toString())
                .endsWith("/login?unknown");
        assertThat(bearer(PROVIDER.signed(claims("rep").build())).statusCode()).isEqualTo(401);
    }

    @Test
    void cancellingAtTheProviderIsNotCalledAWrongPassword() throws Exception {
        HttpResponse<String> answer = signIn("&cancel");

        assertThat(answer.uri().toString()).endsWith("/login?provider");
        assertThat(answer.body())
                .contains("The sign-in with the provider did not succeed.")
                .doesNotContain("password is not right");
    }

    @Test
    void answerThatNobodyAskedForSignsNobodyIn() throws Exception {
        HttpResponse<String> answer = get("/login/oauth2/code/company?code=made-up&state=made-up");

        assertThat(Visitor.location(answer)).endsWith("/login?provider");
    }

    @Test
    void sessionIsANewOneAfterTheProvider() throws Exception {
        get("/login");
        String before = browser.session();
        signIn("&who=" + Visitor.encoded(company.mail("rep")));

        assertThat(browser.session()).isNotEqualTo(before);
    }

    @Test
    void tokenOfTheProviderSpeaksForThePerson() throws Exception {
        HttpResponse<String> me = bearer(PROVIDER.signed(claims("rep").build()));

        assertThat(me.statusCode()).isEqualTo(200);
        assertThat(me.body()).contains(company.id("rep"));
        assertThat(me.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void tokenChangesThingsWithoutTheTokenOfAPage() throws Exception {
        LocalDate today = LocalDate.now(clock);
        HttpResponse<String> answer = browser.send(browser.request("/api/people/" + company.id("rep") + "/absences")
                .header(
                        "Authorization",
                        "Bearer " + PROVIDER.signed(claims("rep").build()))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"from\":\"" + today + "\",\"to\":\"" + today + "\"}")));

        assertThat(answer.statusCode()).isBetween(200, 299);
    }

    static Stream<Arguments> bad() {
        Function<JWTClaimsSet.Builder, String> unchanged = claims -> PROVIDER.signed(claims.build());
        return Stream.of(
                argumentSet("expired", (Function<JWTClaimsSet.Builder, String>) claims -> PROVIDER.signed(
                        claims.expirationTime(Date.from(Instant.now().minusSeconds(120)))
                                .build())),
                argumentSet("signed by another", (Function<JWTClaimsSet.Builder, String>)
                        claims -> PROVIDER.forged(claims.build())),
                argumentSet("not signed", (Function<JWTClaimsSet.Builder, String>)
                        claims -> new PlainJWT(claims.build()).serialize()),
                argumentSet(
                        "of another issuer",
                        unchanged.compose((JWTClaimsSet.Builder claims) -> claims.issuer("https://elsewhere.example"))),
                argumentSet(
                        "for another application",
                        unchanged.compose((JWTClaimsSet.Builder claims) -> claims.audience("payroll"))),
                argumentSet(
                        "of an unknown person",
                        unchanged.compose(
                                (JWTClaimsSet.Builder claims) -> claims.claim("email", "stranger@example.com"))),
                argumentSet(
                        "without a mail address",
                        unchanged.compose((JWTClaimsSet.Builder claims) -> claims.claim("email", null))),
                argumentSet(
                        "with an address nobody has checked",
                        unchanged.compose((JWTClaimsSet.Builder claims) -> claims.claim("email_verified", false))),
                argumentSet(
                        "with an id for a mail address",
                        unchanged.compose((JWTClaimsSet.Builder claims) -> claims.claim("email", "E1101"))),
                argumentSet("no token at all", (Function<JWTClaimsSet.Builder, String>) claims -> "made-up"));
    }

    @ParameterizedTest
    @MethodSource("bad")
    void badTokenIsRefusedAndNobodyLearnsWhy(Function<JWTClaimsSet.Builder, String> token) throws Exception {
        HttpResponse<String> answer = bearer(token.apply(claims("rep")));

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate"))
                .contains("Bearer realm=\"Accord\", error=\"invalid_token\"");
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body()).isEqualTo(bearer("other nonsense").body());
    }

    @Test
    void localAccountsGoOnWorking() throws Exception {
        HttpResponse<String> me = browser.send(Visitor.as(company, "rep", browser.get("/api/me")));

        assertThat(me.statusCode()).isEqualTo(200);
        assertThat(get("/login").body()).contains("name=\"password\"");
    }

    private JWTClaimsSet.Builder claims(String who) {
        return PROVIDER.claims(company.mail(who));
    }

    /** From the sign-in page to the provider, and with its answer wherever that leads. */
    private HttpResponse<String> signIn(String answer) throws Exception {
        String provider = Visitor.location(get("/oauth2/authorization/company"));
        assertThat(provider).startsWith(PROVIDER.issuer() + "/authorize?");
        return follow(URI.create(provider + answer));
    }

    private HttpResponse<String> follow(URI address) throws Exception {
        HttpResponse<String> answer = browser.send(HttpRequest.newBuilder(address));
        return answer.statusCode() == 302 ? follow(address.resolve(Visitor.location(answer))) : answer;
    }

    private HttpResponse<String> get(String path) throws Exception {
        return browser.send(browser.get(path));
    }

    private HttpResponse<String> bearer(String token) throws Exception {
        return browser.send(browser.get("/api/me").header("Authorization", "Bearer " + token));
    }
}
