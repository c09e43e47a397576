package dev.accord.commission.transaction;

import dev.accord.commission.calc.Deal;
import dev.accord.commission.calc.Deal.Part;
import dev.accord.commission.calc.Deal.Participant;
import dev.accord.shared.Issue;
import dev.accord.shared.Refusal;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Participants as one cell: {@code E1101=60%;E1102=40%;E1105=25% overlay}. Sellers' shares add up to 100 % exactly, overlays come on top. Without any share the
 * sellers share equally. Equal participants have equal texts: sellers first, each kind by id.
 */
final class ParticipantText {

    private static final Pattern ONE = Pattern.compile(
            "\\s*([^=;\\s%]{1,100})\\s*(?:=\\s*(\\d{1,3}(?:\\.\\d{1,10})?)\\s*%)?(?:\\s+(\\p{Alpha}+))?\\s*");
    private static final BigDecimal HUNDRED = new BigDecimal(100);
    /** Decimals of an equal share; what is left over goes to the first, so that the shares add up exactly. */
    private static final int DECIMALS = 12;

    private ParticipantText() {}

    private record Named(String person, @Nullable BigDecimal percent, Part part) {}

    /** @throws Refusal with one issue, without row and column */
    static List<Participant> parse(String text) {
        List<Named> named = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String part : text.split(";")) {
            if (!part.isBlank()) {
                Named one = one(part);
                named.add(one);
                if (!seen.add(one.person())) {
                    throw refused("commission.participant-twice", one.person());
                }
            }
        }
        named.sort(Comparator.comparing(Named::part).thenComparing(Named::person));
        return shared(named);
    }

    private static Named one(String text) {
        Matcher matcher = ONE.matcher(text);
        if (!matcher.matches()) {
            throw refused("commission.bad-participant", text.strip());
        }
        String word = matcher.group(3) == null ? "seller" : matcher.group(3).toLowerCase(Locale.ROOT);
        if (!word.equals("seller") && !word.equals("overlay")) {
            throw refused("commission.bad-participant", text.strip());
        }
        Part part = word.equals("overlay") ? Part.OVERLAY : Part.SELLER;
        BigDecimal percent = matcher.group(2) == null ? null : new BigDecimal(matcher.group(2));
        if (percent == null && part == Part.OVERLAY) {
            throw refused("commission.overlay-without-share", matcher.group(1));
        }
        if (percent != null && (percent.signum() == 0 || percent.compareTo(HUNDRED) > 0)) {
            throw refused("commission.bad-participant", text.strip());
        }
        return new Named(matcher.group(1), percent, part);
    }

    private static List<Participant> shared(List<Named> named) {
        List<Named> sellers =
                named.stream().filter(one -> one.part() == Part.SELLER).toList();
        long given = sellers.stream().filter(one -> one.percent() != null).count();
        if (given > 0 && given < sellers.size()) {
            throw refused("commission.some-shares");
        }
        if (sellers.isEmpty() && !named.isEmpty()) {
            throw refused("commission.no-seller");
        }
        if (given > 0) {
            BigDecimal sum = sellers.stream().map(ParticipantText::percent).reduce(BigDecimal.ZERO, BigDecimal::add);
            if (sum.compareTo(HUNDRED) != 0) {
                throw refused(
                        "commission.split-not-100", sum.stripTrailingZeros().toPlainString());
            }
        }
        List<Participant> participants = new ArrayList<>();
        for (Named one : named) {
            boolean equal = given == 0 && one.part() == Part.SELLER;
            BigDecimal share = equal
                    ? equalShare(participants.isEmpty(), sellers.size())
                    : percent(one).movePointLeft(2).stripTrailingZeros();
            participants.add(new Participant(one.person(), share, one.part()));
        }
        return participants;
    }

    private static BigDecimal percent(Named one) {
        return one.percent() == null ? BigDecimal.ZERO : one.percent();
    }

    private static BigDecimal equalShare(boolean first, int sellers) {
        BigDecimal each = BigDecimal.ONE.divide(BigDecimal.valueOf(sellers), DECIMALS, RoundingMode.DOWN);
        BigDecimal others = each.multiply(BigDecimal.valueOf(sellers - 1L));
        return (first ? BigDecimal.ONE.subtract(others) : each).stripTrailingZeros();
    }

    /** Canonical: {@link #parse} of it gives the same participants. */
    static String write(List<Participant> participants) {
        if (participants.size() == 1) {
            return participants.getFirst().personId();
        }
        StringBuilder text = new StringBuilder();
        for (Participant one : participants) {
            text.append(text.isEmpty() ? "" : ";")
                    .append(one.personId())
                    .append('=')
                    .append(one.share().movePointRight(2).stripTrailingZeros().toPlainString())
                    .append('%')
                    .append(one.part() == Deal.Part.OVERLAY ? " overlay" : "");
        }
        return text.toString();
    }

    private static Refusal refused(String code, Object... args) {
        return Refusal.invalid(Issue.at("participants", code, args));
    }
}
