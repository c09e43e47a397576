package dev.accord.document.layout;

/** Something drawn. Points, from the top left of what it belongs to; y grows downwards. */
public sealed interface Mark {

    Mark moved(float dx, float dy);

    float top();

    float bottom();

    /** @param y of the base line */
    record Text(float x, float y, String text, TextStyle style) implements Mark {
        @Override
        public Mark moved(float dx, float dy) {
            return new Text(x + dx, y + dy, text, style);
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

    record Fill(float x, float y, float width, float height, Ink ink) implements Mark {
        @Override
        public Mark moved(float dx, float dy) {
            return new Fill(x + dx, y + dy, width, height, ink);
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

    record Link(float x, float y, float width, float height, String address) implements Mark {
        @Override
        public Mark moved(float dx, float dy) {
            return new Link(x + dx, y + dy, width, height, address);
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
