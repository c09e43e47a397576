package dev.accord.shared.web;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Implemented by each module with something to find: feeds the search box of the top bar. It returns only what this person may see. */
public interface SearchProvider {

    /**
     * @param query what was typed, trimmed and not empty
     * @param personId who is signed in
     * @param roles that person's roles today, in lower case
     * @param limit the most hits that are shown
     */
    List<SearchHit> search(String query, String personId, Set<String> roles, Locale language, int limit);
}
