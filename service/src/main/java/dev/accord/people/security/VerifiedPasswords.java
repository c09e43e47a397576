package dev.accord.people.security;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Remembers passwords that were right a while ago, so that an API client that sends its password with each request does not pay for the slow hash
 * each time. Kept as a keyed digest together with the stored hash: a new password makes the old one unknown at once.
 */
final class VerifiedPasswords {

    private static final int KEPT = 1_000;

    private final SecretKeySpec key;
    private final Map<String, Boolean> known = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > KEPT;
        }
    };

    VerifiedPasswords() {
        byte[] secret = new byte[32];
        new SecureRandom().nextBytes(secret);
        key = new SecretKeySpec(secret, "HmacSHA256");
    }

    synchronized boolean knows(String hash, String password) {
        return known.containsKey(digest(hash, password));
    }

    synchronized void remember(String hash, String password) {
        known.put(digest(hash, password), Boolean.TRUE);
    }

    private String digest(String hash, String password) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal((hash + '\n' + password).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has HmacSHA256", e);
        }
    }
}
