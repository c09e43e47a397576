package dev.accord.document.store;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Short codes: ten characters of Crockford's alphabet, which has no I, L, O and U. 50 bits: not to be guessed through a throttled page. */
public final class Codes {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 10;
    private static final Pattern CODE = Pattern.compile("[" + ALPHABET + "]{" + LENGTH + "}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private Codes() {}

    static String fresh() {
        StringBuilder code = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            code.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return code.toString();
    }

    /** Two groups of five, as it is printed. */
    public static String shown(String code) {
        return code.substring(0, LENGTH / 2) + "-" + code.substring(LENGTH / 2);
    }

    /** What a person typed, with the letters that look like another put right; empty when it cannot be a code. */
    public static Optional<String> read(String typed) {
        String code = typed.strip()
                .toUpperCase(Locale.ROOT)
                .replaceAll("[\\s\\-–—‐ー－]", "")
                .replace('I', '1')
                .replace('L', '1')
                .replace('O', '0');
        return CODE.matcher(code).matches() ? Optional.of(code) : Optional.empty();
    }
}
