package dev.accord.signature;

import org.jspecify.annotations.Nullable;

/**
 * What the signer sends. Everything else that becomes evidence is taken from the request itself.
 *
 * @param typedName the name as typed
 * @param consentVersion {@link Consent#version()} of the text that was shown
 * @param documentSha256 hash of the document that was shown
 * @param timeZone the browser's zone id; the person's own where the browser does not tell
 */
public record SignCommand(
        @Nullable String typedName,
        boolean consentGiven,
        @Nullable String consentVersion,
        @Nullable String documentSha256,
        @Nullable String timeZone) {}
