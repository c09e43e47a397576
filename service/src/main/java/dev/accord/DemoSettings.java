package dev.accord;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Whether the sample company is loaded, and the one password of its accounts: {@code accord.demo.password} when set, else made up on the first start and
 * kept in {@code data/demo-password}. The repository holds none.
 */
@Component
class DemoSettings {

    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    private final Environment environment;
    private final Path data;

    DemoSettings(Environment environment) {
        this.environment = environment;
        this.data = Path.of(environment.getRequiredProperty("accord.data")).toAbsolutePath();
    }

    /** By default exactly when the database is the embedded one. */
    boolean isWanted() {
        return environment.getProperty(
                "accord.demo.load", Boolean.class, environment.containsProperty("accord.embedded.database"));
    }

    boolean isLoaded() {
        return Files.exists(data.resolve("sample-loaded"));
    }

    void markLoaded() {
        write(
                data.resolve("sample-loaded"),
                "The sample company was loaded. Delete the whole data folder to begin again.\n");
    }

    String password() {
        String configured = environment.getProperty("accord.demo.password");
        if (configured != null) {
            return configured;
        }
        Path file = data.resolve("demo-password");
        try {
            if (!Files.exists(file)) {
                write(file, madeUp());
                var view = Files.getFileAttributeView(file, java.nio.file.attribute.PosixFileAttributeView.class);
                if (view != null) {
                    view.setPermissions(java.nio.file.attribute.PosixFilePermissions.fromString("rw-------"));
                }
            }
            return Files.readString(file).strip();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String madeUp() {
        SecureRandom random = new SecureRandom();
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < 14; i++) {
            password.append(i == 4 || i == 9 ? '-' : LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return password.toString();
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
