package dev.accord.plan.letter;

import dev.accord.plan.definition.Word;
import java.math.BigDecimal;
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

/** Sentences, money, percentages and dates in one language. For one thread: number formats keep state. */
final class Words {

    private final MessageSource messages;
    private final Locale language;
    private final Currency currency;
    private final NumberFormat number;
    private final NumberFormat percent;
    private final NumberFormat money;
    private final DateTimeFormatter date;
    private final Map<String, String> plain = new HashMap<>();

    Words(MessageSource messages, Locale language, String currency) {
        this.messages = messages;
        this.language = language;
        this.currency = Currency.getInstance(currency);
        number = NumberFormat.getNumberInstance(language);
        number.setMaximumFractionDigits(10);
        percent = NumberFormat.getPercentInstance(language);
        percent.setMaximumFractionDigits(8);
        money = NumberFormat.getCurrencyInstance(language);
        money.setCurrency(this.currency);
        date = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(language);
    }

    Locale language() {
        return language;
    }

    String say(String key, Object... args) {
        if (args.length == 0) {
            return plain.computeIfAbsent(key, it -> messages.getMessage("plan.doc." + it, null, language));
        }
        return messages.getMessage("plan.doc." + key, args, language);
    }

    String word(String group, Word word) {
        return plain.computeIfAbsent(
                group + "." + word.word(), key -> messages.getMessage("plan.word." + key, null, language));
    }

    /** As "$140,000" when it is whole, with the currency's decimals otherwise. */
    String money(@Nullable BigDecimal amount) {
        if (amount == null) {
            return "";
        }
        int needed = Math.max(0, amount.stripTrailingZeros().scale());
        int usual = Math.max(0, currency.getDefaultFractionDigits());
        money.setMinimumFractionDigits(needed == 0 ? 0 : usual);
        money.setMaximumFractionDigits(Math.max(needed, usual));
        return minus(money.format(amount));
    }

    String number(@Nullable BigDecimal value) {
        return value == null ? "" : minus(number.format(value));
    }

    String percent(@Nullable BigDecimal share) {
        return share == null ? "" : minus(percent.format(share));
    }

    String day(@Nullable LocalDate day) {
        return day == null ? "" : date.format(day);
    }

    private static String minus(String text) {
        return text.indexOf('-') < 0 ? text : text.replace('-', '\u2212');
    }
}
