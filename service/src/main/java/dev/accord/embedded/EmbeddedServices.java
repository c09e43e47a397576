package dev.accord.embedded;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Starts what is not configured before the application context is built, and stops it after everything else has stopped. The engine starts
 * first and is awaited last, because it takes longest.
 */
public class EmbeddedServices implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        ConfigurableEnvironment environment = context.getEnvironment();
        if (!environment.getProperty("accord.embedded.enabled", Boolean.class, true)) {
            return;
        }
        boolean database = !environment.containsProperty("spring.datasource.url");
        boolean engine = !isConfigured(environment, "camunda.client.grpc-address")
                && !isConfigured(environment, "camunda.client.cloud.cluster-id");
        boolean mail = !environment.containsProperty("spring.mail.host");
        if (!database && !engine && !mail) {
            return;
        }
        WebPort.requireFree(environment);
        Path data = Path.of(environment.getProperty("accord.data", "data")).toAbsolutePath();
        Stack stack = new Stack();
        // Registered before any bean exists, hence destroyed after all of them.
        ((DefaultListableBeanFactory) context.getBeanFactory()).registerDisposableBean("embeddedServices", stack);
        try {
            stack.start(environment, data, database, engine, mail);
        } catch (RuntimeException failed) {
            stack.destroy();
            throw failed;
        }
    }

    /** The engine's client fills in an address of its own when none is set: that is a default, not a configuration. */
    private static boolean isConfigured(ConfigurableEnvironment environment, String property) {
        return environment.getPropertySources().stream()
                .filter(source -> !source.getName().contains("modes/")
                        && !source.getName().contains("amunda"))
                .filter(source -> !(ConfigurationPropertySources.isAttachedConfigurationPropertySource(source)))
                .anyMatch(source -> source.containsProperty(property));
    }

    private static final class Stack implements DisposableBean {

        private final java.util.Deque<AutoCloseable> running = new java.util.ArrayDeque<>();

        void start(ConfigurableEnvironment environment, Path data, boolean database, boolean engine, boolean mail) {
            Map<String, Object> settings = new LinkedHashMap<>();
            running.push(DataDirectory.lock(data));
            EmbeddedEngine broker = null;
            if (engine) {
                broker = EmbeddedEngine.start(environment, data);
                running.push(broker);
            }
            if (database) {
                EmbeddedDatabase postgres = EmbeddedDatabase.start(environment, data);
                running.push(postgres);
                settings.put("spring.datasource.url", postgres.url());
                settings.put("spring.datasource.username", "postgres");
                settings.put("spring.datasource.password", "");
                settings.put("accord.embedded.database", true);
            }
            if (mail) {
                MailCatcher catcher = MailCatcher.start(data);
                running.push(catcher);
                settings.put("spring.mail.host", "127.0.0.1");
                settings.put("spring.mail.port", catcher.port());
                settings.put("accord.embedded.mail-folder", catcher.folder().toString());
            }
            if (broker != null) {
                broker.awaitReady();
                settings.put("camunda.client.grpc-address", "http://127.0.0.1:" + broker.gatewayPort());
                settings.put("camunda.client.rest-address", "http://127.0.0.1:" + broker.restPort());
                settings.put("accord.embedded.engine.management", "http://127.0.0.1:" + broker.managementPort());
                settings.put("accord.embedded.engine.pid", broker.pid());
            }
            environment.getPropertySources().addFirst(new MapPropertySource("embedded services", settings));
        }

        @Override
        public void destroy() {
            while (!running.isEmpty()) {
                try {
                    running.pop().close();
                } catch (Exception stopping) {
                    Progress.say("Could not stop an embedded service: " + stopping.getMessage());
                }
            }
        }
    }
}
