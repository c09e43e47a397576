package dev.accord.commission.run;

import dev.accord.commission.calc.Step;
import dev.accord.commission.calc.Value;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * Packs the steps of a payee's lines. Lines, steps and values are separated by control characters, which no value contains; a value begins with a letter for its
 * kind. The result of a step comes before its operands. Lines of one payee say much the same, so that they shrink to a tenth.
 */
final class Explanations {

    private static final char LINE = '\n';
    private static final char STEP = '\u001e';
    private static final char VALUE = '\u001f';

    private final StringBuilder text = new StringBuilder(1 << 14);

    void add(List<Step> steps) {
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            if (i > 0) {
                text.append(STEP);
            }
            text.append(step.key()).append(VALUE);
            append(step.result());
            for (Value operand : step.operands()) {
                text.append(VALUE);
                append(operand);
            }
        }
        text.append(LINE);
    }

    private void append(Value value) {
        switch (value) {
            case Value.Money money ->
                text.append('m').append(money.currency()).append(money.amount().toPlainString());
            case Value.Percent percent ->
                text.append('p').append(percent.share().toPlainString());
            case Value.Number number -> text.append('n').append(number.number().toPlainString());
            case Value.Day day -> text.append('d').append(day.day());
            case Value.Text words -> text.append('t').append(clean(words.text()));
        }
    }

    private static String clean(String words) {
        return words.replace(LINE, ' ').replace(STEP, ' ').replace(VALUE, ' ');
    }

    byte[] pack() {
        Deflater deflater = new Deflater(Deflater.BEST_SPEED, true);
        try {
            deflater.setInput(text.toString().getBytes(StandardCharsets.UTF_8));
            deflater.finish();
            ByteArrayOutputStream packed = new ByteArrayOutputStream(text.length() / 8 + 64);
            byte[] buffer = new byte[8192];
            while (!deflater.finished()) {
                packed.write(buffer, 0, deflater.deflate(buffer));
            }
            return packed.toByteArray();
        } finally {
            deflater.end();
        }
    }

    /** The steps of every line, in the order of the lines. */
    static List<List<Step>> unpack(byte[] packed) {
        List<List<Step>> lines = new ArrayList<>();
        String text = inflate(packed);
        for (int from = 0; from < text.length(); ) {
            int end = text.indexOf(LINE, from);
            lines.add(steps(text.substring(from, end)));
            from = end + 1;
        }
        return lines;
    }

    private static String inflate(byte[] packed) {
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(packed);
            ByteArrayOutputStream text = new ByteArrayOutputStream(packed.length * 8);
            byte[] buffer = new byte[8192];
            while (!inflater.finished()) {
                int length = inflater.inflate(buffer);
                if (length == 0 && inflater.needsInput()) {
                    throw new IllegalStateException("An explanation is cut off");
                }
                text.write(buffer, 0, length);
            }
            return text.toString(StandardCharsets.UTF_8);
        } catch (DataFormatException broken) {
            throw new IllegalStateException("An explanation cannot be read", broken);
        } finally {
            inflater.end();
        }
    }

    private static List<Step> steps(String line) {
        if (line.isEmpty()) {
            return List.of();
        }
        List<Step> steps = new ArrayList<>();
        for (String part : line.split(String.valueOf(STEP), -1)) {
            String[] values = part.split(String.valueOf(VALUE), -1);
            List<Value> operands = new ArrayList<>(values.length - 2);
            for (int i = 2; i < values.length; i++) {
                operands.add(value(values[i]));
            }
            steps.add(new Step(values[0], operands, value(values[1])));
        }
        return steps;
    }

    private static Value value(String text) {
        String rest = text.substring(1);
        return switch (text.charAt(0)) {
            case 'm' -> new Value.Money(new BigDecimal(rest.substring(3)), rest.substring(0, 3));
            case 'p' -> new Value.Percent(new BigDecimal(rest));
            case 'n' -> new Value.Number(new BigDecimal(rest));
            case 'd' -> new Value.Day(LocalDate.parse(rest));
            default -> new Value.Text(rest);
        };
    }
}
