package dev.accord.mail.domain;

import dev.accord.shared.Refusal;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/**
 * Sends one batch over one connection. Each mail has its own fate: sent, tried again later, or given up with the reason; one bad address never
 * holds up the others. A crash between the server's OK and our note of it sends the mail again under the same Message-ID.
 */
@Component
class MailDelivery {

    private static final Logger LOG = LoggerFactory.getLogger(MailDelivery.class);

    private final MailQueue queue;
    private final MailComposer composer;
    private final ObjectProvider<JavaMailSender> sender;
    private final MailSettings settings;

    MailDelivery(MailQueue queue, MailComposer composer, ObjectProvider<JavaMailSender> sender, MailSettings settings) {
        this.queue = queue;
        this.composer = composer;
        this.sender = sender;
        this.settings = settings;
    }

    /** How many mails were taken from the queue. */
    int deliverBatch() {
        JavaMailSender smtp = sender.getIfAvailable();
        if (smtp == null) {
            return 0;
        }
        List<QueuedMail> claimed = queue.claim(settings.batch(), settings.lease());
        if (!claimed.isEmpty()) {
            send(smtp, compose(smtp, claimed));
        }
        return claimed.size();
    }

    private Map<MimeMessage, QueuedMail> compose(JavaMailSender smtp, List<QueuedMail> claimed) {
        Map<MimeMessage, QueuedMail> composed = new LinkedHashMap<>();
        for (QueuedMail mail : claimed) {
            try {
                composed.put(composer.compose(smtp.createMimeMessage(), mail), mail);
            } catch (Refusal e) {
                giveUp(mail, MailTemplates.inWords(e));
            } catch (Exception e) {
                giveUp(mail, SmtpFailure.of(e).reason());
            }
        }
        return composed;
    }

    private void send(JavaMailSender smtp, Map<MimeMessage, QueuedMail> mails) {
        if (mails.isEmpty()) {
            return;
        }
        Map<MimeMessage, QueuedMail> left = new LinkedHashMap<>(mails);
        try {
            smtp.send(new ArrayList<>(mails.keySet()).toArray(MimeMessage[]::new));
        } catch (MailSendException e) {
            if (e.getFailedMessages().isEmpty()) {
                mails.values().forEach(mail -> fail(mail, e));
                return;
            }
            e.getFailedMessages().forEach((message, cause) -> {
                QueuedMail mail = message instanceof MimeMessage ? left.remove(message) : null;
                if (mail != null) {
                    fail(mail, cause);
                }
            });
        } catch (MailException e) {
            mails.values().forEach(mail -> fail(mail, e));
            return;
        }
        Map<Long, String> sent = new LinkedHashMap<>();
        left.forEach((message, mail) -> sent.put(mail.id(), MailComposer.subjectOf(message)));
        if (!sent.isEmpty()) {
            queue.sent(sent);
        }
    }

    private void fail(QueuedMail mail, Exception cause) {
        SmtpFailure failure = SmtpFailure.of(cause);
        if (failure.permanent() || Backoff.exhausted(mail.attempts())) {
            giveUp(mail, failure.reason());
        } else {
            Duration later = Backoff.after(mail.attempts());
            LOG.info("Mail {} to be tried again in {}: {}", mail.key(), later, failure.reason());
            queue.again(mail.id(), later, failure.reason());
        }
    }

    private void giveUp(QueuedMail mail, String reason) {
        LOG.warn("Mail {} not sent: {}", mail.key(), reason);
        queue.failed(mail.id(), reason);
    }
}
