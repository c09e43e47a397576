package dev.accord.document.seal;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where the key is: generated under the data folder unless the company configures its own PKCS#12 file. */
@Component
class SealSettings {

    private final Path data;
    private final String keystore;
    private final String password;
    private final String alias;

    SealSettings(
            @Value("${accord.data:data}") Path data,
            @Value("${accord.seal.keystore:}") String keystore,
            @Value("${accord.seal.password:}") String password,
            @Value("${accord.seal.alias:}") String alias) {
        this.data = data;
        this.keystore = keystore;
        this.password = password;
        this.alias = alias;
    }

    boolean isConfigured() {
        return !keystore.isBlank();
    }

    Path keystore() {
        return isConfigured() ? Path.of(keystore) : data.resolve("keys").resolve("accord-seal.p12");
    }

    Path passwordFile() {
        return data.resolve("keys").resolve("accord-seal.password");
    }

    char[] password() {
        return password.toCharArray();
    }

    /** {@code null} to take the only key there is. */
    @Nullable
    String alias() {
        return alias.isBlank() ? null : alias;
    }
}
