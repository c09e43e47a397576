package dev.accord.distribution.web;

import dev.accord.distribution.CampaignState;
import dev.accord.distribution.LetterState;
import dev.accord.distribution.LetterView;
import dev.accord.distribution.OnDeadline;
import dev.accord.distribution.domain.LetterNumbers.Rate;
import dev.accord.plan.definition.RateTable.Basis;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Currency;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What templates say about letters: {@code ${@letterWords.tone(letter)}}. */
@Component("letterWords")
class LetterWords {

    private final Clock clock;
    private final MessageSource messages;

    LetterWords(Clock clock, MessageSource messages) {
        this.clock = clock;
        this.messages = messages;
    }

    public LetterState[] states() {
        return LetterState.values();
    }

    public CampaignState[] campaignStates() {
        return CampaignState.values();
    }

    public OnDeadline[] policies() {
        return OnDeadline.values();
    }

    /** The state colour: waiting, done, late or stopped. */
    public String tone(LetterView letter) {
        return letter.state().isWaiting() && isLate(letter) ? "late" : tone(letter.state());
    }

    public String tone(LetterState state) {
        return switch (state) {
            case PREPARING, PREPARED, SENT, OPENED -> "waiting";
            case ACCEPTED, ARCHIVED, DEEMED_ACCEPTED -> "done";
            case DECLINED, EXPIRED, RECALLED -> "stopped";
        };
    }

    public boolean isLate(LetterView letter) {
        Instant due = letter.dueAt();
        return due != null && !clock.instant().isBefore(due);
    }

    /** A moment where somebody else was, with the zone: a signature is timed where it was given. */
    public String momentIn(Instant moment, ZoneId zone) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                        .withLocale(locale())
                        .withZone(zone)
                        .format(moment)
                + " (" + zone + ")";
    }

    /** Whole days since the rep has it. */
    public @Nullable Long daysOpen(LetterView letter) {
        return letter.sentAt() == null
                ? null
                : Duration.between(letter.sentAt(), clock.instant()).toDays();
    }

    /** "from 80 % to 100 %" in the unit the tiers are counted in. */
    public String range(Rate rate, Basis basis, String currency) {
        String low = bound(rate.low(), basis, currency);
        return rate.high() == null
                ? text("distribution.tier.from", low)
                : text("distribution.tier.between", low, bound(rate.high(), basis, currency));
    }

    /** What the tier pays: a percentage, money per unit, a multiple of the target, or an amount. */
    public String pays(Rate rate, Basis basis, String currency) {
        if (rate.rate() != null) {
            return switch (basis) {
                case AMOUNT, MARGIN -> percent(rate.rate());
                case COUNT -> text("distribution.tier.each", money(rate.rate(), currency));
                case ATTAINMENT -> text("distribution.tier.per-percent", number(rate.rate()));
            };
        }
        if (rate.amount() != null) {
            return money(rate.amount(), currency);
        }
        return rate.share() == null ? "" : text("distribution.tier.share", percent(rate.share()));
    }

    private String bound(@Nullable BigDecimal bound, Basis basis, String currency) {
        BigDecimal value = bound == null ? BigDecimal.ZERO : bound;
        return switch (basis) {
            case ATTAINMENT -> percent(value);
            case COUNT -> number(value);
            case AMOUNT, MARGIN -> money(value, currency);
        };
    }

    private static String percent(BigDecimal share) {
        NumberFormat format = NumberFormat.getPercentInstance(locale());
        format.setMaximumFractionDigits(4);
        return format.format(share);
    }

    private static String number(BigDecimal value) {
        NumberFormat format = NumberFormat.getNumberInstance(locale());
        format.setMaximumFractionDigits(6);
        return format.format(value);
    }

    /** Round amounts without their zeros: in a table of bounds they are only noise. */
    public String money(BigDecimal amount, String currency) {
        NumberFormat format = NumberFormat.getCurrencyInstance(locale());
        Currency unit = Currency.getInstance(currency);
        format.setCurrency(unit);
        boolean round = amount.stripTrailingZeros().scale() <= 0;
        format.setMinimumFractionDigits(round ? 0 : unit.getDefaultFractionDigits());
        format.setMaximumFractionDigits(round ? 0 : 6);
        return format.format(amount);
    }

    private String text(String key, Object... args) {
        return messages.getMessage(key, args, locale());
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}
