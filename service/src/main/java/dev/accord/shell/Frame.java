package dev.accord.shell;

import dev.accord.people.CurrentUser;
import dev.accord.people.Person;
import dev.accord.shared.web.NavEntry;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the layout shows around a page.
 *
 * @param user {@code null} on pages anybody may see
 * @param entries the navigation, in order
 * @param active path of the entry the page belongs to
 * @param path the address of the page
 * @param otherLanguage the address of the same page in the other language
 */
public record Frame(
        @Nullable CurrentUser user,
        @Nullable Person person,
        List<NavEntry> entries,
        String active,
        String path,
        String otherLanguage) {

    private static final int ON_A_PHONE = 4;

    public boolean signedIn() {
        return user != null;
    }

    public String name() {
        return user == null ? "" : user.name();
    }

    /** The entries of the bottom bar on a phone. */
    public List<NavEntry> first() {
        return entries.subList(0, Math.min(ON_A_PHONE, entries.size()));
    }

    /** The entries behind the bar's last button. */
    public List<NavEntry> rest() {
        return entries.subList(Math.min(ON_A_PHONE, entries.size()), entries.size());
    }
}
