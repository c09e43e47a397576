package dev.accord.survival;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The documented API, called as a script would. */
record Api(String base, String password) {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    JsonNode get(String person, String path) throws IOException {
        return send(person, path, request -> request.GET());
    }

    JsonNode post(String person, String path, Map<String, ?> body) throws IOException {
        return send(
                person,
                path,
                request -> request.header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    JsonNode upload(String person, String path, String csv) throws IOException {
        return send(
                person,
                path,
                request -> request.header("Content-Type", "text/csv").POST(HttpRequest.BodyPublishers.ofString(csv)));
    }

    JsonNode uploadYaml(String person, String path, String yaml) throws IOException {
        return send(
                person,
                path,
                request -> request.header("Content-Type", "application/yaml")
                        .POST(HttpRequest.BodyPublishers.ofString(yaml)));
    }

    JsonNode uploadFile(String person, String path, Path csv) throws IOException {
        HttpRequest.BodyPublisher body = HttpRequest.BodyPublishers.ofFile(csv);
        return send(
                person,
                path,
                request -> request.header("Content-Type", "text/csv").POST(body));
    }

    private interface Method {
        HttpRequest.Builder on(HttpRequest.Builder request);
    }

    private JsonNode send(String person, String path, Method method) throws IOException {
        String credentials =
                Base64.getEncoder().encodeToString((person + ":" + password).getBytes(StandardCharsets.UTF_8));
        HttpRequest request = method.on(HttpRequest.newBuilder(URI.create(base + path))
                        .timeout(Duration.ofSeconds(60))
                        .header("Accept", "application/json")
                        .header("Authorization", "Basic " + credentials))
                .build();
        try {
            HttpResponse<String> answer = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() >= 400) {
                throw new IOException(answer.statusCode() + " for " + path + ": " + answer.body());
            }
            return answer.body().isBlank() ? JSON.createObjectNode() : JSON.readTree(answer.body());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException(stopped);
        }
    }
}
