package dev.accord.document.seal;

import dev.accord.document.Hash;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.sql.Timestamp;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The key in use, and the certificates of all keys that ever were: a document sealed before a key was replaced stays verifiable. */
@Component
class SealKeys implements KnownCertificates {

    private final SealSettings settings;
    private final JdbcClient jdbc;
    private final Clock clock;
    private volatile @Nullable SealKey current;

    SealKeys(SealSettings settings, JdbcClient jdbc, Clock clock) {
        this.settings = settings;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** In the transaction that seals, so that the certificate is known exactly when a document carries it. */
    SealKey use() {
        SealKey key = current();
        byte[] encoded = encoded(key.certificate());
        jdbc.sql("""
            insert into document.certificate (fingerprint, encoded, subject, added_at)
            values (?, ?, ?, ?) on conflict do nothing\
            """)
                .params(
                        Hash.of(encoded),
                        encoded,
                        key.certificate().getSubjectX500Principal().getName(),
                        Timestamp.from(clock.instant()))
                .update();
        return key;
    }

    @Override
    public boolean knows(X509Certificate certificate) {
        return jdbc.sql("select count(*) from document.certificate where fingerprint = ?")
                        .param(Hash.of(encoded(certificate)))
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private SealKey current() {
        SealKey key = current;
        return key == null ? load() : key;
    }

    private synchronized SealKey load() {
        SealKey known = current;
        if (known != null) {
            return known;
        }
        try {
            SealKey key = settings.isConfigured()
                    ? KeyFiles.read(settings.keystore(), settings.password(), settings.alias())
                    : KeyFiles.readOrGenerate(settings.keystore(), settings.passwordFile(), clock.instant());
            current = key;
            return key;
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("Cannot read the key of the seal from " + settings.keystore(), e);
        }
    }

    private static byte[] encoded(X509Certificate certificate) {
        try {
            return certificate.getEncoded();
        } catch (CertificateException e) {
            throw new IllegalStateException(e);
        }
    }
}
