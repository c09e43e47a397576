package dev.accord.browser;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody who looks at every page in both languages, on a wide screen and on a phone, by day and by night, and notes what is wrong with it. */
final class Visitor {

    private static final Pattern UNTRANSLATED = Pattern.compile("\\?\\?[^?\\s]+\\?\\?");
    private static final int WIDE = 1440;
    private static final int PHONE = 390;

    private final Page page;
    private final String url;
    private final String who;
    private final Set<String> seen;
    private final List<String> faults = new ArrayList<>();
    private String place = "";

    /** @param seen addresses another role has looked at closely; they are looked at once more, but not taken apart again */
    Visitor(Page page, String url, String who, Set<String> seen) {
        this.page = page;
        this.url = url;
        this.who = who;
        this.seen = seen;
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                fault("console: " + message.text());
            }
        });
        page.onPageError(error -> fault("script: " + error));
    }

    List<String> faults() {
        return faults;
    }

    /** The pages behind the navigation. */
    List<String> entries() {
        page.navigate(url + "/");
        return page.locator("nav.sidebar a").all().stream()
                .map(link -> link.getAttribute("href"))
                .toList();
    }

    void look(String path) {
        screen(WIDE, ColorScheme.LIGHT);
        visit(path, "en");
        structure();
        skipLink();
        boolean fresh = seen.add(path);
        if (fresh) {
            accessible();
        }
        screen(PHONE, ColorScheme.LIGHT);
        narrow();
        if (!fresh) {
            return;
        }
        screen(PHONE, ColorScheme.DARK);
        visit(path, "ja");
        narrow();
        accessible();
        screen(WIDE, ColorScheme.DARK);
        words();
    }

    private void screen(int width, ColorScheme scheme) {
        page.setViewportSize(width, width == PHONE ? 844 : 900);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
    }

    private void visit(String path, String language) {
        place = path + " " + language;
        Response answer = page.navigate(url + path + (path.contains("?") ? "&" : "?") + "lang=" + language);
        if (answer.status() != 200) {
            fault("status " + answer.status());
        }
        settle();
        words();
    }

    /** What scripts draw belongs to the page: wait for it. */
    private void settle() {
        waitFor("[data-document]", "[data-document] canvas");
        waitFor("#task-form", "#task-form form, #task-form .fjs-form");
    }

    private void waitFor(String sign, String drawn) {
        if (page.locator(sign).count() > 0) {
            page.locator(drawn).first().waitFor(new Locator.WaitForOptions().setTimeout(15_000));
        }
    }

    private void structure() {
        int headings = page.locator("h1").count();
        if (headings != 1) {
            fault(headings + " h1");
        }
    }

    private void skipLink() {
        page.locator(".skip-link").focus();
        page.keyboard().press("Enter");
        if (!Boolean.TRUE.equals(page.evaluate("document.activeElement?.id === 'content'"))) {
            fault("the skip link leads nowhere");
        }
    }

    private void words() {
        Matcher missing = UNTRANSLATED.matcher(page.locator("body").innerText());
        while (missing.find()) {
            fault("not translated: " + missing.group());
        }
    }

    private void narrow() {
        // Charts and documents follow the window a moment late.
        for (int i = 0; i < 20 && over() > 0; i++) {
            page.waitForTimeout(100);
        }
        if (over() > 0) {
            fault("scrolls sideways by " + over() + " px at " + PHONE);
        }
    }

    private int over() {
        return page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
                        instanceof Number px
                ? px.intValue()
                : 0;
    }

    private void accessible() {
        for (Rule rule : axe().analyze().getViolations()) {
            String nodes = rule.getNodes().stream()
                    .limit(3)
                    .map(node -> node.getHtml() + " " + node.getFailureSummary())
                    .reduce("", (one, other) -> one + "\n      " + other);
            fault(String.format(Locale.ROOT, "%s (%s) %s%s", rule.getId(), rule.getImpact(), rule.getHelp(), nodes));
        }
    }

    private AxeBuilder axe() {
        AxeRunOptions options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        return new AxeBuilder(page).setLegacyMode(true).options(options);
    }

    private void fault(String what) {
        faults.add(who + " " + place + ": " + what);
    }
}
