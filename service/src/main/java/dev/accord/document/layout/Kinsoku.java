package dev.accord.document.layout;

import java.util.BitSet;

/** Where a line may be broken between two characters: at spaces and hyphens in Latin text, nearly everywhere in Japanese (kinsoku shori). */
final class Kinsoku {

    private static final BitSet NEVER_FIRST =
            set("、。，．・：；？！゛゜ヽヾゝゞ々ー’”）〕］｝〉》」』】°′″℃％‰ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ）｡､｣･…‥—〜～" + ",.:;!?)]}%»");
    private static final BitSet NEVER_LAST = set("‘“（〔［｛〈《「『【￥＄￡｢([{¥$£€«");

    private Kinsoku() {}

    private static BitSet set(String characters) {
        BitSet set = new BitSet();
        characters.codePoints().forEach(set::set);
        return set;
    }

    /** Whether a line may end after {@code before} and the next one start with {@code after}. Spaces belong to the line they end. */
    static boolean mayBreak(int before, int after) {
        if (after == ' ') {
            return false;
        }
        if (before == ' ') {
            return true;
        }
        if (NEVER_FIRST.get(after) || NEVER_LAST.get(before)) {
            return false;
        }
        if (before == '-' || before == '–' || before == '—' || before == '/') {
            return Character.isLetter(after);
        }
        return isWide(before) || isWide(after);
    }

    /** Kanji, kana and other characters of East Asian width, between which no space is written. */
    static boolean isWide(int c) {
        return c >= 0x2e80
                && (c <= 0x9fff || (c >= 0xf900 && c <= 0xfaff) || (c >= 0xff00 && c <= 0xffef) || c >= 0x20000);
    }
}
