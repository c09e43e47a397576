package dev.accord.plan.assignment;

import dev.accord.plan.Assignment.RateOverride;
import dev.accord.plan.definition.Component;
import dev.accord.plan.definition.RateTable;
import dev.accord.plan.definition.RateTable.Basis;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Replaced rates of single tiers, written {@code 2=7%;3=9.5%}: percentages on amounts and margins, plain numbers otherwise. */
final class Overrides {

    private static final Pattern ONE = Pattern.compile("(\\d{1,2})\\s*=\\s*(\\d{1,9}(?:\\.\\d{1,9})?)\\s*(%?)");

    private Overrides() {}

    /** @param report takes a code and what the sentence names */
    static List<RateOverride> read(String text, Component component, BiConsumer<String, Object[]> report) {
        List<RateOverride> read = new ArrayList<>();
        Set<Integer> seen = new HashSet<>();
        if (text.isBlank()) {
            return read;
        }
        RateTable table = component.rateTable();
        if (table == null || !table.mode().paysByRate()) {
            report.accept("override-without-rates", new Object[] {component.code()});
            return read;
        }
        boolean percent = table.on() == Basis.AMOUNT || table.on() == Basis.MARGIN;
        for (String part : text.split(";")) {
            Matcher one = ONE.matcher(part.strip());
            if (!one.matches()) {
                report.accept("override-malformed", new Object[] {part.strip()});
                continue;
            }
            int tier = Integer.parseInt(one.group(1));
            if (tier < 1 || tier > table.tiers().size()) {
                report.accept(
                        "override-tier",
                        new Object[] {tier, component.code(), table.tiers().size()});
            } else if (!seen.add(tier)) {
                report.accept("override-twice", new Object[] {tier});
            } else if (percent == one.group(3).isEmpty()) {
                report.accept(percent ? "override-percent" : "override-no-percent", new Object[] {part.strip()});
            } else {
                BigDecimal rate = new BigDecimal(one.group(2));
                read.add(new RateOverride(tier, percent ? rate.movePointLeft(2) : rate));
            }
        }
        return read;
    }

    /** What {@link #read} reads, for storage and files. */
    static String write(List<RateOverride> overrides, boolean percent) {
        List<String> parts = new ArrayList<>();
        for (RateOverride override : overrides) {
            BigDecimal rate = percent ? override.rate().movePointRight(2) : override.rate();
            parts.add(override.tier() + "=" + plain(rate) + (percent ? "%" : ""));
        }
        return String.join(";", parts);
    }

    /** Storage knows no component: the sign tells which kind of rate it is. */
    static List<RateOverride> fromStorage(String text) {
        List<RateOverride> read = new ArrayList<>();
        for (String part : text.isBlank() ? new String[0] : text.split(";")) {
            Matcher one = ONE.matcher(part);
            if (one.matches()) {
                BigDecimal rate = new BigDecimal(one.group(2));
                read.add(new RateOverride(
                        Integer.parseInt(one.group(1)), one.group(3).isEmpty() ? rate : rate.movePointLeft(2)));
            }
        }
        return read;
    }

    private static String plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
    }
}
