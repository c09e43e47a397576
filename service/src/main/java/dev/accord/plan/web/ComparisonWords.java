package dev.accord.plan.web;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The two sides of a difference as a person reads them: figures and days in their language, and in long texts only what differs is marked. */
@Component("comparisonWords")
class ComparisonWords {

    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("(?<=\\s)|(?=[、。])|(?<=[、。])");

    /** Beyond this the table of the longest common run would be too large; the texts are then marked whole. */
    private static final int MOST_WORDS = 2_000;

    /** @param changed not on the other side */
    public record Part(String text, boolean changed) {}

    public List<Part> before(@Nullable String before, @Nullable String after) {
        return parts(before, after);
    }

    public List<Part> after(@Nullable String before, @Nullable String after) {
        return parts(after, before);
    }

    private static List<Part> parts(@Nullable String mine, @Nullable String other) {
        if (mine == null) {
            return List.of();
        }
        if (other == null || !mine.contains(" ") && !mine.contains("。")) {
            return List.of(new Part(shown(mine), false));
        }
        String[] my = BETWEEN_WORDS.split(mine);
        String[] their = BETWEEN_WORDS.split(other);
        return my.length > MOST_WORDS || their.length > MOST_WORDS ? List.of(new Part(mine, true)) : marked(my, their);
    }

    private static List<Part> marked(String[] my, String[] their) {
        int[][] common = new int[my.length + 1][their.length + 1];
        for (int i = my.length - 1; i >= 0; i--) {
            for (int j = their.length - 1; j >= 0; j--) {
                common[i][j] =
                        same(my[i], their[j]) ? common[i + 1][j + 1] + 1 : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        List<Part> parts = new ArrayList<>();
        int j = 0;
        for (int i = 0; i < my.length; i++) {
            while (j < their.length && !same(my[i], their[j]) && common[i][j + 1] >= common[i + 1][j]) {
                j++;
            }
            boolean kept = j < their.length && same(my[i], their[j]);
            add(parts, new Part(my[i], !kept));
            j += kept ? 1 : 0;
        }
        return Collections.unmodifiableList(parts);
    }

    /** White space between words may differ: a line broken elsewhere is no change. */
    private static boolean same(String one, String other) {
        return one.strip().equals(other.strip());
    }

    private static void add(List<Part> parts, Part part) {
        if (!parts.isEmpty() && parts.getLast().changed() == part.changed()) {
            Part last = parts.removeLast();
            parts.add(new Part(last.text() + part.text(), part.changed()));
        } else {
            parts.add(part);
        }
    }

    private static String shown(String value) {
        Locale language = LocaleContextHolder.getLocale();
        if (NUMBER.matcher(value).matches()) {
            NumberFormat format = NumberFormat.getNumberInstance(language);
            format.setMaximumFractionDigits(10);
            return format.format(new BigDecimal(value));
        }
        if (DAY.matcher(value).matches()) {
            return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                    .withLocale(language)
                    .format(LocalDate.parse(value));
        }
        return value;
    }
}
