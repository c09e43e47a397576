package dev.accord.mail;

import dev.accord.shared.SubjectRef;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Queues a mail in the caller's transaction; it is sent over SMTP after the commit, with retries. */
public interface MailOutbox {

    /** A second request with the same key is the same mail and changes nothing. */
    void queue(Request request);

    /**
     * @param key business key of this one mail, for example {@code letter:8c1…:sent}
     * @param template name in {@code templates/mail}, without language and ending
     * @param to the address; the recipient's person id is kept for the send log
     * @param fields merge fields of the template
     * @param attachments stored documents, by hash
     */
    record Request(
            String key,
            String template,
            Locale language,
            String personId,
            String to,
            SubjectRef subject,
            Map<String, Object> fields,
            List<Attachment> attachments) {}

    record Attachment(String sha256, String fileName) {}
}
