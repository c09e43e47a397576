package dev.accord;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/**
 * The company's OpenID provider: discovery, keys, authorization code with PKCE, token and user info, over real HTTP. It asks nobody for a password:
 * whoever opens its page says who they are with {@code &who=}. The mail address is in the user info alone, as with many providers.
 */
public final class CompanyProvider implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    public static final String AUDIENCE = "accord-api";
    private static final String CLIENT = "accord";
    private static final String SECRET = "kept between the two";
    private static final CompanyProvider ONLY = new CompanyProvider(true);

    private final HttpServer server;
    private final RSAKey key = key();
    private final Map<String, Map<String, String>> codes = new ConcurrentHashMap<>();
    private final Map<String, String> accessTokens = new ConcurrentHashMap<>();

    /** Made by the test framework, once; there is one provider. */
    CompanyProvider() {
        this.server = ONLY.server;
    }

    private CompanyProvider(boolean only) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/.well-known/openid-configuration", exchange -> answer(exchange, 200, discovery()));
        server.createContext("/keys", exchange -> answer(exchange, 200, new JWKSet(key).toJSONObject()));
        server.createContext("/authorize", this::authorize);
        server.createContext("/token", this::token);
        server.createContext("/userinfo", this::userInfo);
        server.start();
    }

    public static CompanyProvider get() {
        return ONLY;
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        String client = "spring.security.oauth2.client.";
        TestPropertyValues.of(
                        client + "registration.company.client-id=" + CLIENT,
                        client + "registration.company.client-secret=" + SECRET,
                        client + "registration.company.client-name=Company",
                        client + "registration.company.scope=openid,email",
                        client + "provider.company.issuer-uri=" + ONLY.issuer(),
                        "spring.security.oauth2.resourceserver.jwt.issuer-uri=" + ONLY.issuer(),
                        "spring.security.oauth2.resourceserver.jwt.audiences=" + AUDIENCE)
                .applyTo(context);
    }

    public String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Claims of a token as this provider gives them to programs; a test changes what it is about. */
    public JWTClaimsSet.Builder claims(String mail) {
        return new JWTClaimsSet.Builder()
                .issuer(issuer())
                .subject("subject of " + mail)
                .audience(AUDIENCE)
                .issueTime(Date.from(Instant.now()))
                .expirationTime(Date.from(Instant.now().plus(Duration.ofMinutes(5))))
                .claim("email", mail);
    }

    public String signed(JWTClaimsSet claims) {
        return signed(claims, key);
    }

    /** Says it is of this provider's key, and is of another. */
    public String forged(JWTClaimsSet claims) {
        return signed(claims, key());
    }

    private static String signed(JWTClaimsSet claims, RSAKey with) {
        try {
            JWSHeader header =
                    new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("company").build();
            SignedJWT token = new SignedJWT(header, claims);
            token.sign(new RSASSASigner(with));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RSAKey key() {
        try {
            return new RSAKeyGenerator(2048).keyID("company").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private Map<String, Object> discovery() {
        return Map.of(
                "issuer", issuer(),
                "authorization_endpoint", issuer() + "/authorize",
                "token_endpoint", issuer() + "/token",
                "userinfo_endpoint", issuer() + "/userinfo",
                "jwks_uri", issuer() + "/keys",
                "response_types_supported", List.of("code"),
                "subject_types_supported", List.of("public"),
                "id_token_signing_alg_values_supported", List.of("RS256"),
                "code_challenge_methods_supported", List.of("S256"));
    }

    private void authorize(HttpExchange exchange) throws IOException {
        Map<String, String> asked = form(exchange.getRequestURI().getRawQuery());
        String back = asked.get("redirect_uri") + "?state=" + encoded(asked.get("state"));
        if (asked.containsKey("cancel")) {
            back += "&error=access_denied";
        } else {
            String code = UUID.randomUUID().toString();
            codes.put(code, asked);
            back += "&code=" + code;
        }
        exchange.getResponseHeaders().add("Location", back);
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private void token(HttpExchange exchange) throws IOException {
        Map<String, String> sent = form(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        Map<String, String> asked = codes.remove(String.valueOf(sent.get("code")));
        if (asked == null || !isOurs(exchange, sent, asked)) {
            answer(exchange, 400, Map.of("error", "invalid_grant"));
            return;
        }
        String who = asked.get("who");
        String access = UUID.randomUUID().toString();
        accessTokens.put(access, who);
        JWTClaimsSet id = new JWTClaimsSet.Builder(claims(who).build())
                .audience(CLIENT)
                .claim("email", null)
                .claim("nonce", asked.get("nonce"))
                .build();
        answer(
                exchange,
                200,
                Map.of("access_token", access, "token_type", "Bearer", "expires_in", 300, "id_token", signed(id)));
    }

    private static boolean isOurs(HttpExchange exchange, Map<String, String> sent, Map<String, String> asked) {
        String credentials = encoded(CLIENT) + ":" + encoded(SECRET);
        String basic = "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
        return basic.equals(exchange.getRequestHeaders().getFirst("Authorization"))
                && asked.get("redirect_uri").equals(sent.get("redirect_uri"))
                && challenge(String.valueOf(sent.get("code_verifier"))).equals(asked.get("code_challenge"));
    }

    private static String challenge(String verifier) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private void userInfo(HttpExchange exchange) throws IOException {
        String token = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"))
                .replace("Bearer ", "");
        String who = accessTokens.get(token);
        if (who == null) {
            answer(exchange, 401, Map.of());
        } else {
            answer(exchange, 200, Map.of("sub", "subject of " + who, "email", who));
        }
    }

    private static void answer(HttpExchange exchange, int status, Map<String, Object> json) throws IOException {
        byte[] body = JsonMapper.shared().writeValueAsBytes(json);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static Map<String, String> form(String text) {
        Map<String, String> fields = new HashMap<>();
        for (String field : text.split("&")) {
            String[] parts = field.split("=", 2);
            fields.put(parts[0], parts.length == 1 ? "" : URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return fields;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
