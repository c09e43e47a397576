package dev.accord.statement.check;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Whether two ids look like one, written or sent twice. Neighbouring numbers do not: they are what systems give out one after the other.
 */
final class Spelling {

    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}]");
    private static final Pattern LEADING_ZEROS = Pattern.compile("(?<![0-9])0+(?=[0-9])");
    private static final Pattern COPIED =
            Pattern.compile("(?i)[ _.\\-]*(copy|dup|duplicate|bis|new|again|[a-c]|\\(\\d\\))$");

    private Spelling() {}

    static boolean alike(String one, String other) {
        return bare(one).equals(bare(other)) || isCopy(one, other) || isCopy(other, one) || isTransposed(one, other);
    }

    /** Without signs, zeros in front of numbers, and what is read as something else. */
    private static String bare(String id) {
        String plain = LEADING_ZEROS.matcher(id).replaceAll("").toUpperCase(Locale.ROOT);
        return SIGNS.matcher(plain)
                .replaceAll("")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
    }

    private static boolean isCopy(String one, String other) {
        return other.length() > one.length()
                && COPIED.matcher(other).replaceFirst("").equals(one);
    }

    /** Two neighbouring characters have changed places. */
    private static boolean isTransposed(String one, String other) {
        if (one.length() != other.length()) {
            return false;
        }
        int first = 0;
        while (first < one.length() && one.charAt(first) == other.charAt(first)) {
            first++;
        }
        return first + 1 < one.length()
                && one.charAt(first) == other.charAt(first + 1)
                && one.charAt(first + 1) == other.charAt(first)
                && one.substring(first + 2).equals(other.substring(first + 2));
    }
}
