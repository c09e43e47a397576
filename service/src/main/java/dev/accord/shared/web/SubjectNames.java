package dev.accord.shared.web;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Implemented by each module for its subject types: what a list that knows only ids calls them, and where their page is. */
public interface SubjectNames {

    boolean supports(String subjectType);

    /** @return by id; what is not known is left out */
    Map<String, Named> of(String subjectType, Collection<String> ids, Locale language);

    /** @param path a local path, {@code null} when there is no page */
    record Named(String name, @Nullable String path) {}
}
