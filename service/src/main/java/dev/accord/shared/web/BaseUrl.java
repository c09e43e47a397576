package dev.accord.shared.web;

import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Where people reach the product: what links in mails and addresses on documents begin with. Set by {@code accord.base-url}. */
@Component
public class BaseUrl {

    private final Environment environment;

    public BaseUrl(Environment environment) {
        this.environment = environment;
    }

    /** Without a slash at the end. The port is asked for late: it may be chosen at start. */
    public String get() {
        @Nullable String configured = environment.getProperty("accord.base-url");
        if (configured != null && !configured.isBlank()) {
            return configured.replaceAll("/+$", "");
        }
        String port = environment.getProperty("local.server.port", environment.getProperty("server.port", "8080"));
        return "http://localhost:" + port;
    }
}
