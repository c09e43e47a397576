package dev.accord.document.seal;

import java.security.cert.X509Certificate;

/** Which certificates are, or once were, the company's. */
interface KnownCertificates {

    boolean knows(X509Certificate certificate);
}
