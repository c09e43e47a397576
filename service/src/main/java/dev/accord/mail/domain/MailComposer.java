package dev.accord.mail.domain;

import dev.accord.document.Documents;
import dev.accord.mail.MailOutbox.Attachment;
import dev.accord.shared.web.BaseUrl;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Makes the MIME message of a queued mail: text and HTML, attachments, and an identity that stays the same however often it is sent. */
@Component
class MailComposer {

    private final MailTemplates templates;
    private final Documents documents;
    private final MailSettings settings;
    private final BaseUrl baseUrl;
    private final Clock clock;

    MailComposer(MailTemplates templates, Documents documents, MailSettings settings, BaseUrl baseUrl, Clock clock) {
        this.templates = templates;
        this.documents = documents;
        this.settings = settings;
        this.baseUrl = baseUrl;
        this.clock = clock;
    }

    MimeMessage compose(MimeMessage message, QueuedMail mail) throws MessagingException {
        Map<String, Object> fields = new HashMap<>(mail.fields());
        fields.put("baseUrl", baseUrl.get());
        fields.put("to", mail.to());
        MailText text = templates.render(mail.template(), mail.language(), fields);
        InternetAddress from = new InternetAddress(settings.from());

        MimeMessageHelper helper = new MimeMessageHelper(
                message, MimeMessageHelper.MULTIPART_MODE_MIXED_RELATED, StandardCharsets.UTF_8.name());
        helper.setFrom(from);
        // Strict: an address with a line break or a second recipient in it is refused here.
        helper.setTo(new InternetAddress(mail.to(), true));
        helper.setSubject(text.subject());
        helper.setText(PlainText.of(text.html()), text.html());
        helper.setSentDate(Date.from(clock.instant()));
        for (Attachment attachment : mail.attachments()) {
            byte[] content = documents
                    .content(attachment.sha256())
                    .orElseThrow(() -> new MessagingException("attachment " + attachment.sha256() + " is not stored"));
            helper.addAttachment(attachment.fileName(), new ByteArrayResource(content), "application/pdf");
        }
        message.setHeader("Message-ID", messageId(mail, from));
        message.setHeader("Auto-Submitted", "auto-generated");
        return message;
    }

    /** From the row and its key alone, so that a mail sent again after a crash is recognised as the same. */
    static String messageId(QueuedMail mail, InternetAddress from) {
        String address = from.getAddress();
        String domain = address.substring(address.indexOf('@') + 1);
        String key = HexFormat.of().toHexDigits(mail.key().hashCode());
        return "<accord." + mail.id() + "." + key + "@" + domain + ">";
    }

    static String subjectOf(MimeMessage message) {
        try {
            return message.getSubject();
        } catch (MessagingException e) {
            return "";
        }
    }
}
