package dev.accord.mail.domain;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** What an operator may set about mail. */
@Component
class MailSettings {

    private final Environment environment;

    MailSettings(Environment environment) {
        this.environment = environment;
    }

    String from() {
        return environment.getProperty("accord.mail.from", "Accord <accord@localhost>");
    }

    Path templates() {
        return Path.of(environment.getProperty("accord.templates", "templates"), "mail");
    }

    /** Where links in mails lead. The port is asked for late: it may be chosen at start. */
    String baseUrl() {
        @Nullable String configured = environment.getProperty("accord.base-url");
        if (configured != null && !configured.isBlank()) {
            return configured.replaceAll("/+$", "");
        }
        String port = environment.getProperty("local.server.port", environment.getProperty("server.port", "8080"));
        return "http://localhost:" + port;
    }

    int batch() {
        return environment.getProperty("accord.mail.batch", Integer.class, 100);
    }

    /** How long a relay may be silent before another one takes its rows. */
    Duration lease() {
        return Duration.ofMinutes(2);
    }

    Duration poll() {
        return Duration.ofMillis(environment.getProperty("accord.mail.poll-millis", Long.class, 1000L));
    }
}
