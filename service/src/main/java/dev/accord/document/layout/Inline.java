package dev.accord.document.layout;

/** What stands in a line of text. */
public sealed interface Inline {

    record Text(String text, TextStyle style) implements Inline {}

    record LineBreak() implements Inline {}

    record PageNumber(TextStyle style) implements Inline {}

    record PageCount(TextStyle style) implements Inline {}

    /** A small bar: {@code filled} of its width is coloured; a line stands at {@code mark}, unless that is negative. Both from 0 to 1. What it says in words is read aloud. */
    record Bar(float filled, float mark, float height, String alternative) implements Inline {

        static final float WIDTH = 64;
    }
}
