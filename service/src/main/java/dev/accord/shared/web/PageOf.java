package dev.accord.shared.web;

import java.util.List;

/**
 * How every list of the API answers.
 *
 * @param total rows over all pages
 * @param page from 0
 */
public record PageOf<T>(List<T> items, long total, int page, int size) {}
