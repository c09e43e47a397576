package dev.accord.mail.domain;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One mail as the catcher keeps it.
 *
 * @param number of its file
 * @param text the plain part; empty in lists
 * @param html as it was sent: never to be shown but in a sandbox
 * @param attachments file names
 */
public record CaughtMail(
        long number,
        String subject,
        String from,
        String to,
        @Nullable Instant sentAt,
        String text,
        String html,
        List<String> attachments) {

    static CaughtMail head(long number, MimeMessage message) throws MessagingException {
        return of(number, message, "", "", List.of());
    }

    static CaughtMail whole(long number, MimeMessage message) throws MessagingException, IOException {
        StringBuilder text = new StringBuilder();
        StringBuilder html = new StringBuilder();
        List<String> attachments = new ArrayList<>();
        collect(message, text, html, attachments);
        return of(number, message, text.toString(), html.toString(), List.copyOf(attachments));
    }

    static CaughtMail unreadable(long number, String name) {
        return new CaughtMail(number, name, "", "", null, "", "", List.of());
    }

    private static CaughtMail of(long number, MimeMessage message, String text, String html, List<String> attachments)
            throws MessagingException {
        return new CaughtMail(
                number,
                Optional.ofNullable(message.getSubject()).orElse(""),
                addresses(message.getFrom()),
                addresses(message.getRecipients(Message.RecipientType.TO)),
                message.getSentDate() == null ? null : message.getSentDate().toInstant(),
                text,
                html,
                attachments);
    }

    private static String addresses(jakarta.mail.Address @Nullable [] addresses) {
        return addresses == null
                ? ""
                : Arrays.stream(addresses)
                        .map(address ->
                                address instanceof InternetAddress known ? known.toUnicodeString() : address.toString())
                        .collect(Collectors.joining(", "));
    }

    private static void collect(Part part, StringBuilder text, StringBuilder html, List<String> attachments)
            throws MessagingException, IOException {
        if (part.getFileName() != null) {
            attachments.add(part.getFileName());
        } else if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                collect(parts.getBodyPart(i), text, html, attachments);
            }
        } else if (part.isMimeType("text/*")) {
            (part.isMimeType("text/html") ? html : text).append(part.getContent());
        }
    }
}
