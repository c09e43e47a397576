package dev.accord.shared.web;

import java.util.List;
import java.util.Set;

/** Implemented by each module with pages: which entries this person sees. */
public interface Navigation {

    /**
     * @param personId who is signed in
     * @param roles that person's roles today, in lower case ({@code rep}, {@code manager}, {@code comp}, …)
     */
    List<NavEntry> entriesFor(String personId, Set<String> roles);
}
