package dev.accord.shell;

import dev.accord.people.CurrentUser;
import dev.accord.shared.web.Address;
import dev.accord.shared.web.NavEntry;
import dev.accord.shared.web.Navigation;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Builds the {@link Frame} when the layout asks for it ({@code ${@frame.current()}}). Not a model attribute: fragments for htmx need no navigation
 * counts, and error pages have no model.
 */
@Component("frame")
class FrameBuilder {

    private static final Logger log = LoggerFactory.getLogger(FrameBuilder.class);
    private static final String KEPT = Frame.class.getName();

    private final List<Navigation> navigations;
    private final Viewer viewer;

    FrameBuilder(List<Navigation> navigations, Viewer viewer) {
        this.navigations = navigations;
        this.viewer = viewer;
    }

    public Frame current() {
        HttpServletRequest request = request();
        if (request.getAttribute(KEPT) instanceof Frame kept) {
            return kept;
        }
        Frame frame = build(request);
        request.setAttribute(KEPT, frame);
        return frame;
    }

    private Frame build(HttpServletRequest request) {
        Optional<CurrentUser> user = viewer.user();
        List<NavEntry> all = user.map(this::entries).orElse(List.of());
        List<NavEntry> entries = onePerKey(all);
        String path = pathOf(request);
        return new Frame(
                user.orElse(null),
                viewer.person().orElse(null),
                entries,
                shown(active(all, path), all, entries),
                path,
                inOtherLanguage(request, path));
    }

    private List<NavEntry> entries(CurrentUser user) {
        return navigations.stream()
                .flatMap(navigation -> of(navigation, user).stream())
                .sorted(Comparator.comparingInt(NavEntry::order))
                .toList();
    }

    /** Two modules may share an entry, such as a manager's team: the first stands for both, and lights up for either's pages. */
    private static List<NavEntry> onePerKey(List<NavEntry> all) {
        Set<String> seen = new HashSet<>();
        return all.stream().filter(entry -> seen.add(entry.key())).toList();
    }

    private static String shown(String active, List<NavEntry> all, List<NavEntry> entries) {
        return all.stream()
                .filter(entry -> entry.path().equals(active))
                .flatMap(found -> entries.stream().filter(entry -> entry.key().equals(found.key())))
                .map(NavEntry::path)
                .findFirst()
                .orElse("");
    }

    /** A module that cannot count must not take the page away, least of all the page that says so. */
    private static List<NavEntry> of(Navigation navigation, CurrentUser user) {
        try {
            return navigation.entriesFor(user.id(), user.groups());
        } catch (RuntimeException e) {
            log.warn("{} has no entries", navigation.getClass().getSimpleName(), e);
            return List.of();
        }
    }

    private static String active(List<NavEntry> entries, String path) {
        return entries.stream()
                .map(NavEntry::path)
                .filter(entry -> path.equals(entry) || (entry.length() > 1 && path.startsWith(entry + "/")))
                .max(Comparator.comparingInt(String::length))
                .orElse("");
    }

    private static String inOtherLanguage(HttpServletRequest request, String path) {
        String other =
                LocaleContextHolder.getLocale().getLanguage().equals("ja") ? "en" : Locale.JAPANESE.getLanguage();
        String query = request.getQueryString();
        String address = "GET".equals(request.getMethod()) && query != null ? path + "?" + query : path;
        return Address.of(address).with("lang", other).toString();
    }

    /** On an error page, the address the person asked for. */
    private static String pathOf(HttpServletRequest request) {
        Object original = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return original == null ? request.getRequestURI() : original.toString();
    }

    private static HttpServletRequest request() {
        return ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
    }
}
