package dev.accord.document.layout;

import org.jspecify.annotations.Nullable;

/** Something drawn. Points, from the top left of what it belongs to; y grows downwards. Without a piece or an element it is decoration to a screen reader. */
public sealed interface Mark {

    Mark moved(float dx, float dy);

    /** The same as decoration: a table's head, said once, is not said again on the next page. */
    Mark untagged();

    float top();

    float bottom();

    /** @param y of the base line */
    record Text(
            float x,
            float y,
            String text,
            TextStyle style,
            @Nullable Piece piece) implements Mark {
        @Override
        public Mark moved(float dx, float dy) {
            return new Text(x + dx, y + dy, text, style, piece);
        }

        @Override
        public Mark untagged() {
            return new Text(x, y, text, style, null);
        }

        @Override
        public float top() {
            return y - style.size();
        }

        @Override
        public float bottom() {
            return y + style.size() * 0.3f;
        }
    }

    record Fill(
            float x,
            float y,
            float width,
            float height,
            Ink ink,
            @Nullable Piece piece) implements Mark {

        Fill(float x, float y, float width, float height, Ink ink) {
            this(x, y, width, height, ink, null);
        }

        @Override
        public Mark moved(float dx, float dy) {
            return new Fill(x + dx, y + dy, width, height, ink, piece);
        }

        @Override
        public Mark untagged() {
            return new Fill(x, y, width, height, ink, null);
        }

        @Override
        public float top() {
            return y;
        }

        @Override
        public float bottom() {
            return y + height;
        }
    }

    record Link(
            float x,
            float y,
            float width,
            float height,
            String address,
            @Nullable Element element) implements Mark {
        @Override
        public Mark moved(float dx, float dy) {
            return new Link(x + dx, y + dy, width, height, address, element);
        }

        @Override
        public Mark untagged() {
            return new Link(x, y, width, height, address, null);
        }

        @Override
        public float top() {
            return y;
        }

        @Override
        public float bottom() {
            return y + height;
        }
    }
}
