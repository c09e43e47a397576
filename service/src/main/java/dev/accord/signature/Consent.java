package dev.accord.signature;

import java.util.Locale;

/**
 * The text a signer consents to.
 *
 * @param version names exactly one text in one language, for example {@code 1-en}
 * @param sha256 of the text
 */
public record Consent(String version, Locale language, String text, String sha256) {}
