package dev.accord.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The machine's own Chromium, driven by Playwright, which downloads nothing. */
final class Chromium implements AutoCloseable {

    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    static Optional<Path> find() {
        String configured = System.getenv("ACCORD_CHROMIUM");
        Stream<Path> candidates = configured != null
                ? Stream.of(Path.of(configured))
                : Stream.of(System.getenv("PATH").split(java.io.File.pathSeparator))
                        .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)));
        return candidates.filter(Files::isExecutable).findFirst();
    }

    static Chromium launch() {
        Path executable = find().orElseThrow(() ->
                new AssertionError("No Chromium on this machine: install it, or set ACCORD_CHROMIUM to its path"));
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable)
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync",
                                "--no-first-run")));
        return new Chromium(playwright, browser);
    }

    /** A page of a person's own: no cookies shared with another's. */
    Page page(int width, int height, String language) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setLocale(language)
                .setTimezoneId(language.startsWith("ja") ? "Asia/Tokyo" : "America/Los_Angeles")
                .setColorScheme(ColorScheme.LIGHT));
        Page page = context.newPage();
        page.setDefaultTimeout(30_000);
        // The people of the tests mean what they press.
        page.onDialog(com.microsoft.playwright.Dialog::accept);
        return page;
    }

    /** Signed in, at whatever that person lands on. */
    Page signIn(String url, String person, String password, int width, int height, String language) {
        Page page = page(width, height, language);
        page.navigate(url + "/login");
        page.fill("#username", person);
        page.fill("#password", password);
        page.click("main form button, form button.btn-primary");
        page.waitForURL(Pattern.compile("^(?!.*/login).*$"));
        return page;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
