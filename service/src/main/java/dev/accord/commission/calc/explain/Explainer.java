package dev.accord.commission.calc.explain;

import dev.accord.commission.calc.Step;
import dev.accord.commission.calc.Value;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Says how an amount came about: "2027-Q3 attainment 112 % of 250,000.00 → tier 2 (100 %–120 %): 4 % of 12,500.00 = 500.00". The words are under
 * {@code step.<key>}; their arguments are the result, then the operands.
 */
public final class Explainer {

    /** Steps in which more than one currency may stand. */
    private static final Set<String> WITH_CURRENCY = Set.of(
            "convert",
            "credit.seller",
            "credit.overlay",
            "credit.coverage",
            "credit.manager",
            "move.taken-over.converted",
            "payout");

    private static final int MOST_DECIMALS = 6;
    private static final int PERCENT_DECIMALS = 4;

    private final Words words;

    /** Where the words are looked up. */
    @FunctionalInterface
    public interface Words {
        /** The text under a key with these arguments; {@code null} when there is none. */
        @Nullable
        String say(String key, Object[] arguments, Locale language);
    }

    public Explainer(Words words) {
        this.words = words;
    }

    /** One sentence. */
    public String say(Step step, Locale language) {
        boolean currency = WITH_CURRENCY.contains(step.key());
        Object[] arguments = new Object[step.operands().size() + 2];
        arguments[0] = text(step.result(), language, currency);
        for (int i = 0; i < step.operands().size(); i++) {
            arguments[i + 1] = text(step.operands().get(i), language, currency);
        }
        arguments[arguments.length - 1] =
                step.operands().stream().map(it -> text(it, language, false)).collect(Collectors.joining(" + "));
        if (step.key().equals("sum")) {
            arguments = new Object[] {arguments[0], arguments[arguments.length - 1]};
        }
        String said = words.say("step." + step.key(), arguments, language);
        return said != null ? said : arguments[arguments.length - 1] + " → " + arguments[0];
    }

    /** All of them, in one line. A sum of a single part would only repeat it. */
    public String say(List<Step> steps, Locale language) {
        return steps.stream()
                .filter(step -> !(step.key().equals("sum")
                        && step.operands().size() == 1
                        && same(step.operands().getFirst(), step.result())))
                .map(step -> say(step, language))
                .collect(Collectors.joining(" → "));
    }

    private static boolean same(Value one, Value other) {
        BigDecimal first = one.decimal();
        BigDecimal second = other.decimal();
        return first != null && second != null && first.compareTo(second) == 0;
    }

    private static String text(Value value, Locale language, boolean currency) {
        return switch (value) {
            case Value.Money money -> {
                String amount = number(money.amount(), language, digits(money.currency()), MOST_DECIMALS);
                yield currency ? amount + " " + money.currency() : amount;
            }
            case Value.Percent percent ->
                number(percent.share().movePointRight(2), language, 0, PERCENT_DECIMALS)
                        + (language.getLanguage().equals("ja") ? "%" : " %");
            case Value.Number number -> number(number.number(), language, 0, 12);
            case Value.Day day ->
                day.day()
                        .format(DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                                .localizedBy(language));
            case Value.Text text -> text.text();
        };
    }

    private static int digits(String currency) {
        try {
            return Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
        } catch (IllegalArgumentException unknown) {
            return 2;
        }
    }

    private static String number(BigDecimal value, Locale language, int least, int most) {
        DecimalFormat format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(language));
        format.setMinimumFractionDigits(least);
        format.setMaximumFractionDigits(most);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(value);
    }
}
