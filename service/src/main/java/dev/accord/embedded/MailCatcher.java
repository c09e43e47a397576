package dev.accord.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.subethamail.smtp.helper.SimpleMessageListener;
import org.subethamail.smtp.server.SMTPServer;

/** A real SMTP server on loopback that delivers nothing: every message becomes a file in {@code data/mail}, so that no demo mail ever leaves. */
final class MailCatcher implements AutoCloseable, SimpleMessageListener {

    private static final int LIMIT = 30 * 1024 * 1024;

    private final Path folder;
    private final AtomicLong sequence;
    private final SMTPServer server;

    private MailCatcher(Path folder, long last) {
        this.folder = folder;
        this.sequence = new AtomicLong(last);
        this.server = SMTPServer.port(0)
                .bindAddress(InetAddress.getLoopbackAddress())
                .softwareName("Accord mail catcher")
                .enableTLS(false)
                .hideTLS(true)
                .maxConnections(50)
                .maxMessageSize(LIMIT)
                .simpleMessageListener(this)
                .build();
    }

    static MailCatcher start(Path data) {
        Path folder = data.resolve("mail");
        try {
            Files.createDirectories(folder);
            MailCatcher catcher = new MailCatcher(folder, lastNumber(folder));
            catcher.server.start();
            Progress.say("Mail catcher: ready on 127.0.0.1:" + catcher.port() + ", keeps mail in " + folder);
            return catcher;
        } catch (IOException | RuntimeException failed) {
            throw new StartRefused("The mail catcher did not start: " + failed.getMessage()
                    + ". Set spring.mail.host to use your own server.");
        }
    }

    int port() {
        return server.getPortAllocated();
    }

    Path folder() {
        return folder;
    }

    @Override
    public boolean accept(String from, String recipient) {
        return true;
    }

    @Override
    public void deliver(String from, String recipient, InputStream message) throws IOException {
        String name = String.format("%08d.eml", sequence.incrementAndGet());
        // Complete or absent: a reader never sees half a message.
        Path partial = folder.resolve(name + ".part");
        Files.copy(message, partial, StandardCopyOption.REPLACE_EXISTING);
        Files.move(partial, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    }

    private static long lastNumber(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("\\d{8}\\.eml"))
                    .mapToLong(name -> Long.parseLong(name.substring(0, 8)))
                    .max()
                    .orElse(0);
        }
    }

    @Override
    public void close() {
        server.stop();
    }
}
