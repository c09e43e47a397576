package dev.accord.shared.csv;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One row of an uploaded file. The readers note what is wrong in the {@link CsvIssues} and then answer {@code null}, so that all cells of a row
 * are looked at before the file is refused.
 *
 * @param number line of the file on which the row starts, the heading being line 1
 */
public record CsvRow(int number, Map<String, String> cells) {

    private static final int LONGEST_SHOWN = 60;
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(\\.\\d{1,10})?");

    /** The trimmed cell; empty when the cell is empty or the column is not in the file. */
    public String text(String column) {
        return cells.getOrDefault(column, "");
    }

    public boolean has(String column) {
        return !text(column).isEmpty();
    }

    /** A text that must be there and not be longer than the limit. */
    public @Nullable String required(String column, int maxLength, CsvIssues issues) {
        if (!has(column)) {
            issues.add(number, column, "csv.empty", column);
            return null;
        }
        if (text(column).length() > maxLength) {
            issues.add(number, column, "csv.too-long", column, text(column).length(), maxLength);
            return null;
        }
        return text(column);
    }

    /** A day written as {@code 2026-01-31}; {@code null} for an empty cell. */
    public @Nullable LocalDate date(String column, CsvIssues issues) {
        return read(column, "csv.bad-date", issues, text -> {
            LocalDate day = LocalDate.parse(text);
            // Beyond this it is a typing error, such as 20260-01-01.
            if (day.getYear() < 1900 || day.getYear() > 9999) {
                throw new DateTimeException(text);
            }
            return day;
        });
    }

    /** A plain decimal with a point and without grouping; {@code null} for an empty cell. */
    public @Nullable BigDecimal decimal(String column, CsvIssues issues) {
        return read(column, "csv.bad-number", issues, text -> {
            if (!NUMBER.matcher(text).matches()) {
                throw new NumberFormatException(text);
            }
            return new BigDecimal(text);
        });
    }

    /** One word out of a list: the function answers empty for a word it does not know. */
    public <T> @Nullable T choice(
            String column, Function<String, Optional<T>> known, String allowed, CsvIssues issues) {
        if (!has(column)) {
            return null;
        }
        Optional<T> value = known.apply(text(column));
        if (value.isEmpty()) {
            issues.add(number, column, "csv.bad-choice", shortened(text(column)), allowed);
        }
        return value.orElse(null);
    }

    private <T> @Nullable T read(String column, String code, CsvIssues issues, Function<String, T> reader) {
        if (!has(column)) {
            return null;
        }
        try {
            return reader.apply(text(column));
        } catch (DateTimeException | IllegalArgumentException e) {
            issues.add(number, column, code, shortened(text(column)));
            return null;
        }
    }

    static String shortened(String text) {
        return text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "…";
    }
}
