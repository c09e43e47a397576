package dev.accord;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** The application's clock in tests: it runs, and can be moved ahead together with the engine's. Never back. */
@Component
@Primary
@Profile("test")
public class TestClock extends Clock {

    private final Environment environment;
    private volatile Duration ahead = Duration.ZERO;

    TestClock(Environment environment) {
        this.environment = environment;
    }

    /** Moves the application and the engine ahead; timers that fall due in between fire. */
    public synchronized void advance(Duration by) {
        // The application first: a worker that a timer starts must not see an earlier time than its timer.
        ahead = ahead.plus(by);
        post("{\"offsetMilli\": " + by.toMillis() + "}");
    }

    private void post(String body) {
        URI uri = URI.create(
                environment.getRequiredProperty("accord.embedded.engine.management") + "/actuator/clock/add");
        HttpRequest request = HttpRequest.newBuilder(uri)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(
                        "The engine's clock refused: " + answer.statusCode() + " " + answer.body());
            }
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(ahead);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("Zones belong to people, not to the clock");
    }
}
