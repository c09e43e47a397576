package dev.accord.embedded;

import java.nio.file.Path;
import java.util.Map;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/** The embedded engine alone, for measuring what it can do without the product. */
public final class BareEngine implements AutoCloseable {

    private final EmbeddedEngine engine;

    private BareEngine(EmbeddedEngine engine) {
        this.engine = engine;
    }

    public static BareEngine start(Path data) {
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addLast(new MapPropertySource("bench", Map.of()));
        EmbeddedEngine engine = EmbeddedEngine.start(environment, data);
        engine.awaitReady();
        return new BareEngine(engine);
    }

    public String address() {
        return "http://127.0.0.1:" + engine.gatewayPort();
    }

    @Override
    public void close() throws Exception {
        engine.close();
    }
}
