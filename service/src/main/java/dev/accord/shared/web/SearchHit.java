package dev.accord.shared.web;

/**
 * One thing found.
 *
 * @param kind message key of the heading the hit is listed under, for example {@code search.people}
 * @param title what it is called, in words
 * @param detail one line that tells it from its namesakes; may be empty
 * @param path its page
 */
public record SearchHit(String kind, String title, String detail, String path) {}
