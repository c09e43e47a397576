package dev.accord.shared.web;

import java.util.List;

/**
 * How every list of the API answers.
 *
 * @param total rows over all pages
 * @param page from 0
 */
public record PageOf<T>(List<T> items, long total, int page, int size) {

    /** One page of a list that is there as a whole. */
    public static <T> PageOf<T> of(List<T> all, int page, int size) {
        Pager pager = Pager.of(page, size, all.size(), "");
        return new PageOf<>(
                all.stream().skip(pager.offset()).limit(pager.size()).toList(), all.size(), pager.page(), pager.size());
    }
}
