package dev.accord.mail.domain;

import dev.accord.mail.MailOutbox.Attachment;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A mail the relay has claimed.
 *
 * @param attempts including the one now under way
 */
record QueuedMail(
        long id,
        String key,
        String template,
        Locale language,
        String to,
        Map<String, Object> fields,
        List<Attachment> attachments,
        int attempts) {}
