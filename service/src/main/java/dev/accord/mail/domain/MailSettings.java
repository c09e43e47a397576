package dev.accord.mail.domain;

import java.nio.file.Path;
import java.time.Duration;
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
