package dev.accord.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.springframework.core.env.Environment;

/** The one port that people depend on is not exchanged for another: a taken one is said before anything is started. */
final class WebPort {

    private WebPort() {}

    static void requireFree(Environment environment) {
        int port = environment.getProperty("server.port", Integer.class, 8080);
        if (port <= 0) {
            return;
        }
        String address = environment.getProperty("server.address", "127.0.0.1");
        try (ServerSocket free = new ServerSocket()) {
            free.setReuseAddress(true);
            free.bind(new java.net.InetSocketAddress(InetAddress.getByName(address), port));
        } catch (IOException taken) {
            throw new StartRefused("Port " + port + " on " + address
                    + " is taken by another program. Stop that one, or choose another port:" + " ACCORD_PORT="
                    + (port + 1) + " mvn");
        }
    }
}
