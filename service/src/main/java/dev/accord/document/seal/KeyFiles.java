package dev.accord.document.seal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Collections;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Reads and writes PKCS#12 files; what it writes only the owner may read. */
final class KeyFiles {

    private static final String ALIAS = "seal";

    private KeyFiles() {}

    static SealKey read(Path file, char[] password, @Nullable String alias)
            throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, password);
        }
        String name = alias == null ? onlyKey(store, file) : alias;
        if (store.getKey(name, password) instanceof PrivateKey key
                && store.getCertificate(name) instanceof X509Certificate certificate) {
            return new SealKey(key, certificate);
        }
        throw new IllegalStateException("No key '" + name + "' in " + file + ": set accord.seal.alias");
    }

    private static String onlyKey(KeyStore store, Path file) throws GeneralSecurityException {
        String found = null;
        for (String alias : Collections.list(store.aliases())) {
            if (store.isKeyEntry(alias)) {
                if (found != null) {
                    throw new IllegalStateException("Several keys in " + file + ": set accord.seal.alias");
                }
                found = alias;
            }
        }
        if (found == null) {
            throw new IllegalStateException("No private key in " + file);
        }
        return found;
    }

    /** Makes a key with its password beside it, unless both are there. */
    static SealKey readOrGenerate(Path file, Path passwordFile, Instant now)
            throws IOException, GeneralSecurityException {
        if (!Files.exists(file)) {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            byte[] random = new byte[24];
            new SecureRandom().nextBytes(random);
            write(
                    passwordFile,
                    out -> out.write(HexFormat.of().formatHex(random).getBytes("US-ASCII")));
            char[] password = Files.readString(passwordFile).strip().toCharArray();
            SealKey key = SealCertificates.selfSigned(now);
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, password);
            store.setKeyEntry(ALIAS, key.key(), password, new Certificate[] {key.certificate()});
            write(file, out -> store.store(out, password));
        }
        if (!Files.exists(passwordFile)) {
            throw new IllegalStateException("The password of " + file + " is missing: put " + passwordFile
                    + " back, or set accord.seal.password");
        }
        return read(file, Files.readString(passwordFile).strip().toCharArray(), ALIAS);
    }

    private interface Writing {
        void to(OutputStream out) throws IOException, GeneralSecurityException;
    }

    /** Whole or not at all, so that a crash leaves no half key. */
    private static void write(Path file, Writing writing) throws IOException, GeneralSecurityException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        Files.deleteIfExists(part);
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(part, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(part);
        }
        try (OutputStream out = Files.newOutputStream(part)) {
            writing.to(out);
        }
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
