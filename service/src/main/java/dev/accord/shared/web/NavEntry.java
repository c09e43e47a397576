package dev.accord.shared.web;

/**
 * One entry of the navigation.
 *
 * @param order position; To do is 0, administration comes last (90)
 * @param key message key of the label, for example {@code nav.plans}
 * @param path where it leads, for example {@code /plans}
 * @param icon name of the symbol in {@code static/icons.svg}
 * @param count how many things wait there; 0 shows no badge
 */
public record NavEntry(int order, String key, String path, String icon, long count) {}
