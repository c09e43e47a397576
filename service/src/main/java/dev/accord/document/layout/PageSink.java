package dev.accord.document.layout;

import java.util.List;

/** Takes pages as soon as they are laid out, so that a long document is never held as a whole. */
public interface PageSink {

    /** The body of the next page. */
    void body(List<Mark> marks);

    /** Header and footer of a page, when it is known how many there are. */
    void running(int page, List<Mark> marks);
}
