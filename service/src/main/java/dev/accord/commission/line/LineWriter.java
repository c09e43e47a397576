package dev.accord.commission.line;

import dev.accord.commission.calc.Step;
import dev.accord.commission.calc.Value;
import java.math.BigDecimal;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Packs the lines of one payee. Lines and steps are two values, so that sums and lists do not read what only an explanation needs. What is written is a function of the
 * lines alone: equal lines give equal bytes and an equal hash.
 */
public final class LineWriter {

    static final int FORMAT = 1;

    static final int NO_DEAL = 0;
    static final int NEW_DEAL = 1;
    static final int KNOWN_DEAL = 2;

    static final int MONEY = 0;
    static final int PERCENT = 1;
    static final int NUMBER = 2;
    static final int DAY = 3;
    static final int TEXT = 4;
    /** The deal of the line. */
    static final int DEAL = 5;
    /** What stood at this place in the line before: quotas, tiers and rates are the same line after line. */
    static final int SAME = 6;

    static final int PLACES = 64;

    private final Growing lines = new Growing();
    private final Growing steps = new Growing();
    private final Growing dealHashes = new Growing();
    private final Map<String, Integer> deals = new HashMap<>();
    private final @Nullable Value[] before = new Value[PLACES];
    private int place;
    private int lastDeal;
    private int count;

    public LineWriter() {
        lines.number(FORMAT);
        steps.number(FORMAT);
    }

    public void add(StoredLine line) {
        count++;
        lines.begin();
        steps.begin();
        place = 0;
        lines.text(line.plan());
        lines.text(line.component());
        deal(line.deal());
        lines.text(line.kind());
        lines.text(line.family());
        lines.text(line.code());
        lines.text(line.window());
        lines.decimal(line.amount());
        lines.text(line.currency());
        lines.decimal(line.input());
        lines.signed(line.on().toEpochDay());
        lines.text(line.role());
        lines.number(line.level());
        lines.decimal(line.share());
        lines.text(line.reason());
        steps(line.steps(), line.deal());
    }

    /** Components go through the same deals in the same order: the distance to the deal before is mostly one. */
    private void deal(@Nullable String deal) {
        if (deal == null) {
            lines.number(NO_DEAL);
            return;
        }
        Integer place = deals.putIfAbsent(deal, deals.size());
        if (place == null) {
            lines.number(NEW_DEAL);
            lines.literalText(deal);
            dealHashes.int4(deal.hashCode());
            lastDeal = deals.size() - 1;
        } else {
            lines.number(KNOWN_DEAL);
            lines.signed((long) place - lastDeal);
            lastDeal = place;
        }
    }

    private void steps(List<Step> all, @Nullable String deal) {
        steps.number(all.size());
        for (Step step : all) {
            steps.text(step.key());
            steps.number(step.operands().size());
            value(step.result(), deal);
            for (Value operand : step.operands()) {
                value(operand, deal);
            }
        }
    }

    private void value(Value value, @Nullable String deal) {
        if (place < PLACES) {
            if (value.equals(before[place])) {
                place++;
                steps.number(SAME);
                return;
            }
            before[place++] = value;
        }
        switch (value) {
            case Value.Money money -> {
                steps.number(MONEY);
                steps.text(money.currency());
                steps.decimal(money.amount());
            }
            case Value.Percent percent -> decimal(PERCENT, percent.share());
            case Value.Number number -> decimal(NUMBER, number.number());
            case Value.Day day -> {
                steps.number(DAY);
                steps.signed(day.day().toEpochDay());
            }
            case Value.Text words -> {
                if (words.text().equals(deal)) {
                    steps.number(DEAL);
                } else {
                    steps.number(TEXT);
                    steps.text(words.text());
                }
            }
        }
    }

    private void decimal(int kind, BigDecimal value) {
        steps.number(kind);
        steps.decimal(value);
    }

    public int count() {
        return count;
    }

    /** Adds everything written to a hash. */
    public void addTo(MessageDigest digest) {
        digest.update(lines.bytes(), 0, lines.used());
        digest.update(steps.bytes(), 0, steps.used());
    }

    public byte[] packedLines() {
        return Packing.pack(lines.bytes(), lines.used());
    }

    public byte[] packedSteps() {
        return Packing.pack(steps.bytes(), steps.used());
    }

    /** {@link String#hashCode} of every deal that occurs, four bytes each: who is concerned by a deal is found without unpacking everybody. */
    public byte[] deals() {
        return dealHashes.copy();
    }
}
