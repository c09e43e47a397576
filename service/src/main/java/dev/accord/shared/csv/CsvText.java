package dev.accord.shared.csv;

import dev.accord.shared.Issue;
import dev.accord.shared.Refusal;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/** Bytes to text and back: UTF-8 only, and no cell that a spreadsheet would run as a formula. */
final class CsvText {

    private static final Pattern FORMULA = Pattern.compile("'*[=+\\-@\\t\\r].*", Pattern.DOTALL);
    private static final Pattern PLAIN_NUMBER = Pattern.compile("[+-]?\\d+(\\.\\d+)?");

    private CsvText() {}

    /** The text without a byte order mark. Other encodings are refused with the row, because guessing would garble names. */
    static String decode(byte[] file, int maxBytes) {
        if (file.length > maxBytes) {
            throw new Refusal(Refusal.Kind.TOO_LARGE, List.of(Issue.of("csv.too-large", file.length, maxBytes)));
        }
        ByteBuffer bytes = ByteBuffer.wrap(file);
        if (file.length >= 3 && file[0] == (byte) 0xEF && file[1] == (byte) 0xBB && file[2] == (byte) 0xBF) {
            bytes.position(3);
        }
        CharBuffer chars = CharBuffer.allocate(file.length + 1);
        CoderResult result = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(bytes, chars, true);
        String text = chars.flip().toString();
        int zero = text.indexOf('\0');
        if (result.isError() || zero >= 0) {
            throw Refusal.invalid(
                    Issue.inRow(lineAt(zero >= 0 ? text.substring(0, zero) : text), null, "csv.wrong-encoding"));
        }
        return text;
    }

    private static int lineAt(String before) {
        return 1 + (int) before.chars().filter(c -> c == '\n').count();
    }

    /** Puts an apostrophe before what a spreadsheet would take for a formula. */
    static String guarded(String cell) {
        return FORMULA.matcher(cell).matches() && !PLAIN_NUMBER.matcher(cell).matches() ? "'" + cell : cell;
    }

    /** Takes one such apostrophe away again, so that an exported file imports to the same values. */
    static String withoutGuard(String cell) {
        return cell.startsWith("'") && FORMULA.matcher(cell).matches() ? cell.substring(1) : cell;
    }
}
