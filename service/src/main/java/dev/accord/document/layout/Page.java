package dev.accord.document.layout;

import java.util.List;

/** A page with everything drawn on it, in points from its top left. */
public record Page(Paper paper, List<Mark> marks) {}
