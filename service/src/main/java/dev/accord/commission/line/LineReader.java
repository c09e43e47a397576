package dev.accord.commission.line;

import dev.accord.commission.calc.Step;
import dev.accord.commission.calc.Value;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Unpacks what {@link LineWriter} packed. */
public final class LineReader {

    private final Reading lines;
    private final @Nullable Reading steps;
    private final List<String> deals = new ArrayList<>();
    private final @Nullable Value[] before = new Value[LineWriter.PLACES];
    private int place;
    private int lastDeal;

    private LineReader(byte[] packedLines, byte @Nullable [] packedSteps) {
        lines = opened(packedLines);
        steps = packedSteps == null ? null : opened(packedSteps);
    }

    private static Reading opened(byte[] packed) {
        Reading reading = new Reading(Packing.unpack(packed));
        int format = reading.number();
        if (format != LineWriter.FORMAT) {
            throw new IllegalStateException("Lines are stored in a format of a newer version: " + format);
        }
        return reading;
    }

    /** @param packedSteps {@code null}: the lines come without their steps */
    public static List<StoredLine> read(byte[] packedLines, byte @Nullable [] packedSteps) {
        LineReader reader = new LineReader(packedLines, packedSteps);
        List<StoredLine> all = new ArrayList<>();
        while (!reader.lines.atEnd()) {
            all.add(reader.line());
        }
        return all;
    }

    private StoredLine line() {
        String plan = lines.someText();
        String component = lines.text();
        String deal = deal();
        return new StoredLine(
                plan,
                component,
                deal,
                lines.someText(),
                lines.someText(),
                lines.text(),
                lines.someText(),
                lines.decimal(),
                lines.someText(),
                lines.decimal(),
                LocalDate.ofEpochDay(lines.signed()),
                lines.text(),
                lines.number(),
                lines.decimal(),
                lines.text(),
                steps == null ? List.of() : steps(steps, deal));
    }

    private @Nullable String deal() {
        switch (lines.number()) {
            case LineWriter.NO_DEAL -> {
                return null;
            }
            case LineWriter.NEW_DEAL -> {
                deals.add(lines.literalText());
                lastDeal = deals.size() - 1;
            }
            default -> lastDeal += (int) lines.signed();
        }
        return deals.get(lastDeal);
    }

    private List<Step> steps(Reading from, @Nullable String deal) {
        place = 0;
        int count = from.number();
        List<Step> all = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            String key = from.someText();
            int operands = from.number();
            Value result = value(from, deal);
            List<Value> values = new ArrayList<>(operands);
            for (int j = 0; j < operands; j++) {
                values.add(value(from, deal));
            }
            all.add(new Step(key, values, result));
        }
        return all;
    }

    private Value value(Reading from, @Nullable String deal) {
        int kind = from.number();
        if (kind == LineWriter.SAME) {
            return Objects.requireNonNull(before[place++]);
        }
        Value value = value(kind, from, deal);
        if (place < LineWriter.PLACES) {
            before[place++] = value;
        }
        return value;
    }

    private static Value value(int kind, Reading from, @Nullable String deal) {
        return switch (kind) {
            case LineWriter.MONEY -> {
                String currency = from.someText();
                yield new Value.Money(from.decimal(), currency);
            }
            case LineWriter.PERCENT -> new Value.Percent(from.decimal());
            case LineWriter.NUMBER -> new Value.Number(from.decimal());
            case LineWriter.DAY -> new Value.Day(LocalDate.ofEpochDay(from.signed()));
            case LineWriter.TEXT -> new Value.Text(from.someText());
            case LineWriter.DEAL -> new Value.Text(deal == null ? "" : deal);
            default -> throw new IllegalStateException("A stored step has a value of an unknown kind: " + kind);
        };
    }
}
