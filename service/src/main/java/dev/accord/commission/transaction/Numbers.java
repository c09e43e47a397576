package dev.accord.commission.transaction;

/** Numbers and days as files write them, read from characters without making texts of them. */
final class Numbers {

    /** No day. */
    static final int NONE = Integer.MIN_VALUE;

    private static final int MOST_DIGITS = 15;
    private static final int MOST_DECIMALS = 10;
    private static final int[] DAYS_BEFORE = {0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334};
    private static final int[] LENGTHS = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    private static final int EARLIEST = 1900;
    private static final int DATE_LENGTH = 10;

    private Numbers() {}

    /** {@code -1234.50}: no separators, no plus, no exponent, at most 15 digits and 10 decimals. */
    static boolean isNumber(char[] chars, int from, int to) {
        int at = from < to && chars[from] == '-' ? from + 1 : from;
        int digits = run(chars, at, to);
        if (digits == 0 || digits > MOST_DIGITS) {
            return false;
        }
        at += digits;
        if (at == to) {
            return true;
        }
        int decimals = chars[at] == '.' ? run(chars, at + 1, to) : 0;
        return decimals > 0 && decimals <= MOST_DECIMALS && at + 1 + decimals == to;
    }

    private static int run(char[] chars, int from, int to) {
        int at = from;
        while (at < to && chars[at] >= '0' && chars[at] <= '9') {
            at++;
        }
        return at - from;
    }

    /** {@code 2027-01-31} as days since 1970; {@link #NONE} for anything else. */
    static int day(char[] chars, int from, int to) {
        if (to - from != DATE_LENGTH || chars[from + 4] != '-' || chars[from + 7] != '-') {
            return NONE;
        }
        int year = number(chars, from, from + 4);
        int month = number(chars, from + 5, from + 7);
        int day = number(chars, from + 8, to);
        boolean leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        if (year < EARLIEST || month < 1 || month > 12 || day < 1 || day > LENGTHS[month - 1]) {
            return NONE;
        }
        if (month == 2 && day == 29 && !leap) {
            return NONE;
        }
        int before = year - 1;
        int days = before * 365 + before / 4 - before / 100 + before / 400;
        return days + DAYS_BEFORE[month - 1] + (leap && month > 2 ? 1 : 0) + day - 719_163;
    }

    private static int number(char[] chars, int from, int to) {
        int value = 0;
        for (int i = from; i < to; i++) {
            if (chars[i] < '0' || chars[i] > '9') {
                return -1;
            }
            value = value * 10 + chars[i] - '0';
        }
        return value;
    }
}
