package dev.accord.signature.domain;

import dev.accord.people.Person;
import dev.accord.shared.web.BaseUrl;
import dev.accord.signature.SignatureView;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The merge fields of the certificate page, in the language of the document. */
@Component
class CertificateFields {

    private final BaseUrl baseUrl;

    CertificateFields(BaseUrl baseUrl) {
        this.baseUrl = baseUrl;
    }

    Map<String, Object> of(
            SignatureView signature,
            SignatureView.Evidence evidence,
            Optional<Person> signer,
            String title,
            String consentText,
            String verifyCode) {
        Map<String, Object> fields = new LinkedHashMap<>();
        Locale language = signature.language();
        fields.put("title", title);
        fields.put("subject", signature.subject().toString());
        fields.put("signerName", signer.map(Person::name).orElse(signature.signerId()));
        fields.put("signerId", signature.signerId());
        fields.put("typedName", evidence.typedName());
        fields.put("consentVersion", evidence.consentVersion());
        fields.put("consentText", List.of(consentText.split("\\n\\s*\\n")));
        fields.put("consentSha256", grouped(evidence.consentSha256()));
        fields.put("documentSha256", grouped(signature.documentSha256()));
        fields.put("signedUtc", moment(evidence.signedAt(), ZoneOffset.UTC, language));
        fields.put("signedLocal", moment(evidence.signedAt(), evidence.timeZone(), language));
        fields.put("timeZone", evidence.timeZone().getId());
        fields.put("address", orDash(evidence.address()));
        fields.put("agent", orDash(evidence.agent()));
        fields.put("session", grouped(orDash(evidence.session())));
        fields.put("verifyCode", verifyCode);
        fields.put("verifyAddress", baseUrl.get() + "/verify");
        fields.put("paper", signer.map(Person::jurisdiction).orElse("").startsWith("US") ? "letter" : "a4");
        return fields;
    }

    private static String moment(Instant instant, ZoneId zone, Locale language) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.MEDIUM)
                .withLocale(language)
                .withZone(zone)
                .format(instant);
    }

    /** Blocks of eight characters: easier to compare by eye. */
    private static String grouped(String hash) {
        return hash.replaceAll("(.{8})(?=.)", "$1 ");
    }

    private static String orDash(@Nullable String value) {
        return Objects.requireNonNullElse(value, "–");
    }
}
