package dev.accord.document.seal;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;

/** What documents are sealed with. */
record SealKey(PrivateKey key, X509Certificate certificate) {

    /** The name by which Java knows the way this key signs. */
    String algorithm() {
        return switch (key.getAlgorithm()) {
            case "EC" -> "SHA256withECDSA";
            case "RSA" -> "SHA256withRSA";
            default -> throw new IllegalStateException("The seal needs an EC or RSA key, not " + key.getAlgorithm());
        };
    }
}
