package dev.accord.shared;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong, where, and how to mend it. The words are looked up by {@link #code()} in the reader's language: the sentence under
 * {@code issue.<code>}, the mend under {@code issue.<code>.mend}, both with the arguments.
 *
 * @param code for example {@code people.import.unknown-manager}
 * @param row line of the file, the heading being line 1; {@code null} outside files
 * @param field column of the file, field of the form, or path in a YAML document; {@code null} when it concerns the whole
 * @param args what the sentence names, already in plain text
 */
public record Issue(
        String code, @Nullable Integer row, @Nullable String field, List<String> args) {

    public static Issue of(String code, Object... args) {
        return new Issue(code, null, null, texts(args));
    }

    public static Issue at(String field, String code, Object... args) {
        return new Issue(code, null, field, texts(args));
    }

    public static Issue inRow(int row, @Nullable String column, String code, Object... args) {
        return new Issue(code, row, column, texts(args));
    }

    private static List<String> texts(Object... args) {
        return java.util.Arrays.stream(args).map(String::valueOf).toList();
    }
}
