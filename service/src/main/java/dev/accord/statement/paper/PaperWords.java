package dev.accord.statement.paper;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Currency;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** Words, figures and days in one language. For one thread: number formats keep state. */
final class PaperWords {

    private final MessageSource messages;
    private final Locale language;
    private final NumberFormat plain;
    private final NumberFormat percent;
    private final DateTimeFormatter longDay;
    private final DateTimeFormatter shortDay;
    private final Map<String, NumberFormat> amounts = new HashMap<>();
    private final Map<String, String> said = new HashMap<>();

    PaperWords(MessageSource messages, Locale language) {
        this.messages = messages;
        this.language = language;
        plain = NumberFormat.getNumberInstance(language);
        plain.setMaximumFractionDigits(4);
        percent = NumberFormat.getPercentInstance(language);
        percent.setMaximumFractionDigits(4);
        longDay = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(language);
        shortDay = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(language);
    }

    String say(String key) {
        return said.computeIfAbsent(key, it -> messages.getMessage("statement.paper." + it, null, language));
    }

    String say(String key, Object... args) {
        return messages.getMessage("statement.paper." + key, args, language);
    }

    /** With the sign of its currency: for figures that stand alone. */
    String money(BigDecimal amount, String currency) {
        return amount(amount, currency, "money." + currency, true);
    }

    /** Without the sign, in the decimals of its currency: for columns that name the currency in their head. */
    String figure(BigDecimal amount, String currency) {
        return amount(amount, currency, currency, false);
    }

    private String amount(BigDecimal amount, String currency, String key, boolean sign) {
        NumberFormat format = amounts.computeIfAbsent(key, it -> {
            Currency known = Currency.getInstance(currency);
            NumberFormat made =
                    sign ? NumberFormat.getCurrencyInstance(language) : NumberFormat.getNumberInstance(language);
            if (sign) {
                made.setCurrency(known);
            }
            made.setMinimumFractionDigits(Math.max(0, known.getDefaultFractionDigits()));
            // What a plan rounds finer than its currency is shown as fine.
            made.setMaximumFractionDigits(Math.max(6, known.getDefaultFractionDigits()));
            return made;
        });
        return minus(format.format(amount));
    }

    String measure(StatementDocument.Measure measure, String currency) {
        if (measure.currency() == null) {
            return measure.share() ? percent(measure.value()) : number(measure.value());
        }
        String figure = figure(measure.value(), measure.currency());
        return measure.currency().equals(currency) ? figure : measure.currency() + "\u00a0" + figure;
    }

    String number(BigDecimal value) {
        return minus(plain.format(value));
    }

    String percent(BigDecimal share) {
        return minus(percent.format(share));
    }

    /** To a tenth of a percent, as attainment is read. */
    String attainment(BigDecimal share) {
        return minus(percent.format(share.setScale(3, RoundingMode.HALF_EVEN)));
    }

    String day(@Nullable LocalDate day) {
        return day == null ? "" : longDay.format(day);
    }

    String shortDay(LocalDate day) {
        return shortDay.format(day);
    }

    private static String minus(String text) {
        return text.indexOf('-') < 0 ? text : text.replace('-', '\u2212');
    }
}
