package dev.accord.commission;

import dev.accord.people.SomeCompany;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Talks to the API about facts as one person of a company of one's own. */
public final class SomeFacts {

    public static final String HEADING = "id,booked,amount,currency,participants\n";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final String url;
    private final SomeCompany company;
    private final HttpClient http = HttpClient.newHttpClient();
    private final String key = UUID.randomUUID().toString().substring(0, 8);

    public SomeFacts(int port, SomeCompany company) {
        this.url = "http://127.0.0.1:" + port;
        this.company = company;
    }

    /** What was answered. */
    public record Answer(int status, JsonNode body) {

        /** {@code row field code} of each issue, one after the other. */
        public String issues() {
            StringBuilder text = new StringBuilder();
            for (JsonNode issue : body.path("issues")) {
                text.append(text.isEmpty() ? "" : "; ")
                        .append(issue.path("row").isNumber() ? issue.get("row").asInt() + " " : "")
                        .append(
                                issue.path("field").isString()
                                        ? issue.get("field").asString() + " "
                                        : "")
                        .append(issue.get("code").asString());
            }
            return text.toString();
        }

        public int number(String field) {
            return body.get(field).asInt();
        }
    }

    /** An id that no other test uses. */
    public String id(Object name) {
        return "T-" + key + "-" + name;
    }

    public Answer transactions(String csv) throws Exception {
        return post("/api/transactions/import", csv);
    }

    public Answer post(String path, String csv) throws Exception {
        return post(path, csv.getBytes(StandardCharsets.UTF_8), "text/csv", "comp");
    }

    public Answer postJson(String path, String json) throws Exception {
        return post(path, json.getBytes(StandardCharsets.UTF_8), "application/json", "comp");
    }

    public Answer post(String path, byte[] body, String type, String who) throws Exception {
        return send(request(path, who)
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build());
    }

    public Answer get(String path, String who) throws Exception {
        return send(request(path, who).GET().build());
    }

    public HttpResponse<String> page(String path, String who) throws Exception {
        return http.send(request(path, who).GET().build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path, String who) {
        String basic = company.id(who) + ":" + SomeCompany.PASSWORD;
        return HttpRequest.newBuilder(URI.create(url + path))
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(basic.getBytes(StandardCharsets.UTF_8)));
    }

    private Answer send(HttpRequest request) throws Exception {
        HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        String body = answer.body();
        return new Answer(
                answer.statusCode(),
                body.startsWith("{") || body.startsWith("[") ? JSON.readTree(body) : JSON.createObjectNode());
    }
}
