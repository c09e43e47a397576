package dev.accord.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;

/**
 * Where a list stands: which page of how many, and the links to the others. Every other parameter of the address is kept, so that a link reproduces
 * the view.
 *
 * @param page from 0
 * @param total rows over all pages
 * @param address path and query of the request
 */
public record Pager(int page, int size, long total, String address) {

    /** What a person can choose from. */
    public static final List<Integer> SIZES = List.of(25, 50, 100, 200);

    /** The most rows a list or an API page gives at once. */
    public static final int MAX_SIZE = 200;

    public Pager {
        page = Math.max(0, page);
        size = size < 1 ? SIZES.getFirst() : Math.min(size, MAX_SIZE);
    }

    public static Pager of(int page, int size, long total, String address) {
        return new Pager(page, size, total, address);
    }

    public static Pager of(int page, int size, long total, HttpServletRequest request) {
        return new Pager(page, size, total, Address.of(request).toString());
    }

    public long offset() {
        return (long) page * size;
    }

    public int pages() {
        return (int) Math.max(1, (total + size - 1) / size);
    }

    public long first() {
        return total == 0 ? 0 : Math.min(total, offset() + 1);
    }

    public long last() {
        return Math.min(total, offset() + size);
    }

    public boolean hasPrevious() {
        return page > 0;
    }

    public boolean hasNext() {
        return page + 1 < pages();
    }

    public String toPage(int number) {
        return with("page", String.valueOf(number));
    }

    public String toSize(int rows) {
        return with("size", String.valueOf(rows));
    }

    /** The same list ordered by this column; choosing the column a second time turns the order round. */
    public String sortBy(String column) {
        return with("sort", column.equals(sort()) ? "-" + column : column);
    }

    /** {@code ascending}, {@code descending} or {@code none}: the value of {@code aria-sort}. */
    public String direction(String column) {
        String sort = sort();
        return column.equals(sort) ? "ascending" : ("-" + column).equals(sort) ? "descending" : "none";
    }

    /** The same list without these filters. */
    public String without(Set<String> parameters) {
        return Address.of(address)
                .without("page")
                .without(parameters.toArray(String[]::new))
                .toString();
    }

    /** The same list with this parameter set, on its first page. */
    public String with(String parameter, String value) {
        return Address.of(address).without("page").with(parameter, value).toString();
    }

    private String sort() {
        return Address.of(address).value("sort");
    }
}
