package dev.accord.people.domain;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The book as the caller's transaction sees it. It is kept in memory under its revision number: a committed import is seen by the next read, one
 * that is still running only by itself, and one that was rolled back by nobody, because its number never comes again.
 */
@Component
public class Books {

    private record Kept(long revision, Book book) {}

    private final PeopleRows rows;
    private volatile @Nullable Kept kept;

    Books(PeopleRows rows) {
        this.rows = rows;
    }

    public Book current() {
        Kept now = kept;
        if (now != null && now.revision() == rows.revision()) {
            return now.book();
        }
        PeopleRows.Stored stored = rows.read();
        Book book = Book.of(stored.rows());
        kept = new Kept(stored.revision(), book);
        return book;
    }
}
