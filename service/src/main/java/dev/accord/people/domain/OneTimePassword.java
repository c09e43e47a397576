package dev.accord.people.domain;

import java.security.SecureRandom;
import java.util.stream.Collectors;

/** A password that is read out or copied once: 80 random bits in letters and digits that are not mistaken for one another. */
final class OneTimePassword {

    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int LENGTH = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private OneTimePassword() {}

    static String random() {
        String text = RANDOM.ints(LENGTH, 0, LETTERS.length())
                .mapToObj(i -> String.valueOf(LETTERS.charAt(i)))
                .collect(Collectors.joining());
        return String.join("-", text.substring(0, 4), text.substring(4, 8), text.substring(8, 12), text.substring(12));
    }
}
