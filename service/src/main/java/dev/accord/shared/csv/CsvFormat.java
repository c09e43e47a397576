package dev.accord.shared.csv;

import java.util.List;
import java.util.stream.Stream;

/**
 * What a file must look like. Header names are the contract; their order is free.
 *
 * @param required columns that must be there
 * @param optional columns that may be there; any other column is refused, because a misspelt one would be ignored in silence
 * @param maxBytes size up to which a file is read at all
 * @param maxRows rows without the heading
 */
public record CsvFormat(List<String> required, List<String> optional, int maxBytes, int maxRows) {

    public static CsvFormat of(List<String> required, List<String> optional) {
        return new CsvFormat(required, optional, 10_000_000, 50_000);
    }

    public List<String> columns() {
        return Stream.concat(required.stream(), optional.stream()).toList();
    }
}
