package dev.accord.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.accord.AccordTest;
import dev.accord.shared.SubjectRef;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@AccordTest
class MailOutboxModuleTests {

    @Autowired
    MailOutbox outbox;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    private final String key = "test:" + UUID.randomUUID();

    @Test
    void aMailIsSentOnceHoweverOftenItIsAskedFor() {
        outbox.queue(request());
        outbox.queue(request());
        await().atMost(Duration.ofSeconds(30)).until(() -> states().equals(List.of("sent")));
    }

    @Test
    void aMailOfATransactionThatFailedIsNeverSent() {
        transaction.executeWithoutResult(status -> {
            outbox.queue(request());
            status.setRollbackOnly();
        });
        assertThat(states()).isEmpty();
    }

    @Test
    void withoutAnAddressTheMailIsGivenUpVisibly() {
        MailOutbox.Request request = request();
        outbox.queue(new MailOutbox.Request(
                key, request.template(), Locale.ENGLISH, "E1", " ", request.subject(), request.fields(), List.of()));
        assertThat(states()).containsExactly("failed");
    }

    private List<String> states() {
        return jdbc.sql("select state from mail.message where key = ?")
                .param(key)
                .query(String.class)
                .list();
    }

    private MailOutbox.Request request() {
        return new MailOutbox.Request(
                key,
                "letter-recalled",
                Locale.JAPANESE,
                "E1",
                "e1@example.com",
                SubjectRef.of("letter", UUID.randomUUID()),
                Map.of("name", "山田", "plan", "FY27", "due", "", "link", "/", "reason", ""),
                List.of());
    }
}
