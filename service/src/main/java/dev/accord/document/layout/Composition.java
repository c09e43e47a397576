package dev.accord.document.layout;

import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document before layout.
 *
 * @param language BCP 47 tag
 * @param state draft, version, superseded; kept in the file
 * @param characters that occur in it
 * @param date when the document was made, ISO 8601; {@code null} for none, so that the same values give the same bytes
 */
public record Composition(
        String title,
        String language,
        @Nullable String state,
        @Nullable String date,
        Paper paper,
        List<Block> header,
        List<Block> footer,
        List<Block> body,
        BitSet characters) {}
