package dev.accord.mail.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import dev.accord.document.Documents;
import dev.accord.mail.MailOutbox.Attachment;
import dev.accord.shared.web.BaseUrl;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mock.env.MockEnvironment;
import org.subethamail.smtp.MessageContext;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.SMTPServer;

/** One batch against a real SMTP server that takes, puts off or refuses. */
class MailDeliveryTests {

    private static final byte[] PDF = "%PDF-1.7 sealed".getBytes(java.nio.charset.StandardCharsets.US_ASCII);

    @TempDir
    Path folder;

    private final List<String> received = new ArrayList<>();
    private final List<String> connections = new ArrayList<>();
    private final FakeQueue queue = new FakeQueue();
    private SMTPServer server;
    private MailDelivery delivery;

    @BeforeEach
    void start() throws IOException {
        Path mail = Files.createDirectories(folder.resolve("mail"));
        Files.writeString(mail.resolve("_frame.html"), "<body>{{{body}}}</body>");
        Files.writeString(mail.resolve("hello.en.html"), "Subject: Hello {{name}}\n<p>Hello {{name}}</p>");
        server = SMTPServer.port(0).messageHandlerFactory(Picky::new).build();
        server.start();
        delivery = delivery(server.getPortAllocated());
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void aBatchGoesOverOneConnection() throws IOException {
        queue.due.addAll(List.of(mail(1, "ann@example.com"), mail(2, "bob@example.com"), mail(3, "eve@example.com")));
        assertThat(delivery.deliverBatch()).isEqualTo(3);
        assertThat(queue.sent).containsExactlyInAnyOrder(1L, 2L, 3L);
        assertThat(received).hasSize(3);
        assertThat(connections).hasSize(1);
    }

    @Test
    void oneBadAddressDoesNotHoldUpTheOthers() {
        queue.due.addAll(List.of(
                mail(1, "gone@example.com"),
                mail(2, "later@example.com"),
                mail(3, "not an address"),
                mail(4, "ann@example.com")));
        delivery.deliverBatch();
        assertThat(queue.sent).containsExactly(4L);
        assertThat(queue.failed.get(1L)).contains("550");
        assertThat(queue.failed).containsKey(3L);
        assertThat(queue.again).containsOnlyKeys(2L);
    }

    @Test
    void aServerThatIsAwayIsTriedAgain() {
        server.stop();
        queue.due.add(mail(1, "ann@example.com"));
        delivery.deliverBatch();
        assertThat(queue.again.get(1L)).isEqualTo(Duration.ofSeconds(5));
        assertThat(queue.sent).isEmpty();
    }

    @Test
    void aResendAfterACrashIsTheSameMail() {
        queue.due.add(mail(7, "ann@example.com"));
        delivery.deliverBatch();
        queue.due.add(mail(7, "ann@example.com"));
        delivery.deliverBatch();
        assertThat(received.stream().map(MailDeliveryTests::messageId).distinct())
                .hasSize(1);
        assertThat(messageId(received.getFirst())).startsWith("<accord.7.");
    }

    @Test
    void aMailItsTemplateCannotFillIsGivenUpWhole() {
        queue.due.add(new QueuedMail(
                1, "k", "hello", Locale.ENGLISH, "ann@example.com", Map.of("nmae", "Ann"), List.of(), 1));
        delivery.deliverBatch();
        assertThat(queue.failed.get(1L)).contains("mail.template-unknown-field").contains("name");
        assertThat(received).isEmpty();
    }

    @Test
    void anAttachmentComesWithItsName() {
        queue.due.add(new QueuedMail(
                1,
                "k",
                "hello",
                Locale.ENGLISH,
                "ann@example.com",
                Map.of("name", "Ann"),
                List.of(new Attachment("abc", "plan.pdf")),
                1));
        delivery.deliverBatch();
        assertThat(received.getFirst())
                .contains("plan.pdf")
                .contains("multipart/alternative")
                .contains("text/plain");
    }

    @Test
    void waitsGrowToAnHourAndEndAfterADay() {
        assertThat(Backoff.after(1)).isEqualTo(Duration.ofSeconds(5));
        assertThat(Backoff.after(4)).isEqualTo(Duration.ofSeconds(40));
        assertThat(Backoff.after(30)).isEqualTo(Duration.ofHours(1));
        assertThat(Backoff.exhausted(31)).isFalse();
        assertThat(Backoff.exhausted(32)).isTrue();
    }

    private static QueuedMail mail(long id, String to) {
        return new QueuedMail(id, "key-" + id, "hello", Locale.ENGLISH, to, Map.of("name", "Ann"), List.of(), 1);
    }

    private static String messageId(String mail) {
        return mail.lines()
                .filter(line -> line.startsWith("Message-ID:"))
                .findFirst()
                .orElseThrow()
                .substring("Message-ID: ".length());
    }

    private MailDelivery delivery(int port) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.connectiontimeout", "2000");
        sender.setJavaMailProperties(properties);
        MailSettings settings =
                new MailSettings(new MockEnvironment().withProperty("accord.templates", folder.toString()));
        MailComposer composer = new MailComposer(
                new MailTemplates(settings),
                onePdf(),
                settings,
                new BaseUrl(new MockEnvironment()),
                Clock.fixed(Instant.parse("2027-01-04T09:00:00Z"), ZoneOffset.UTC));
        StaticListableBeanFactory beans = new StaticListableBeanFactory(Map.of("sender", sender));
        return new MailDelivery(queue, composer, beans.getBeanProvider(JavaMailSender.class), settings);
    }

    private static Documents onePdf() {
        Documents documents = mock(Documents.class);
        when(documents.content("abc")).thenReturn(Optional.of(PDF));
        return documents;
    }

    /** Refuses "gone" for good and "later" for now. */
    private final class Picky implements org.subethamail.smtp.MessageHandler {

        Picky(MessageContext context) {
            String peer = context.getRemoteAddress().toString();
            if (!connections.contains(peer)) {
                connections.add(peer);
            }
        }

        @Override
        public void from(String from) {}

        @Override
        public void recipient(String recipient) throws RejectException {
            if (recipient.startsWith("gone")) {
                throw new RejectException(550, "5.1.1 no such user");
            }
            if (recipient.startsWith("later")) {
                throw new RejectException(451, "4.3.0 try again later");
            }
        }

        @Override
        public String data(InputStream data) throws IOException {
            received.add(new String(data.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8));
            return "Ok";
        }

        @Override
        public void done() {}
    }

    private static final class FakeQueue extends MailQueue {

        final List<QueuedMail> due = new ArrayList<>();
        final List<Long> sent = new ArrayList<>();
        final Map<Long, String> failed = new HashMap<>();
        final Map<Long, Duration> again = new HashMap<>();

        FakeQueue() {
            super(null, null, null, null);
        }

        @Override
        List<QueuedMail> claim(int limit, Duration lease) {
            List<QueuedMail> claimed = List.copyOf(due);
            due.clear();
            return claimed;
        }

        @Override
        void sent(Map<Long, String> subjectLineById) {
            sent.addAll(subjectLineById.keySet());
        }

        @Override
        void again(long id, Duration later, String error) {
            again.put(id, later);
        }

        @Override
        void failed(long id, String error) {
            failed.put(id, error);
        }
    }
}
