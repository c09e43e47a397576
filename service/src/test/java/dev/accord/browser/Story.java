package dev.accord.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The whole story as its people live it, in the browser alone: the analyst hands a draft in, those asked check and approve it, the analyst sends it
 * out, the rep reads and signs, and anybody verifies the sealed file.
 */
final class Story {

    static final String PLAN_NAME = "FY27 Enterprise Account Executive";
    private static final Pattern APPROVED = Pattern.compile("Approved", Pattern.CASE_INSENSITIVE);

    private final Chromium chromium;
    private final String url;
    private final String password;
    private final Path pictures;

    Story(Chromium chromium, String url, String password, Path pictures) {
        this.chromium = chromium;
        this.url = url;
        this.password = password;
        this.pictures = pictures;
    }

    void run(String planCode, String repId, String repName, List<String> deciders) {
        Page analyst = signIn("E1010", 1440, 900);
        analyst.navigate(url + "/plans/" + planCode);
        // The curve is drawn by a script: the picture waits for it.
        assertThat(analyst.locator("canvas").first()).isVisible();
        picture(analyst, "1-plan");
        analyst.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Submit")))
                .first()
                .click();
        confirmIfAsked(analyst);

        approve(analyst, planCode, deciders);

        String version = analyst.locator("a[href*='/campaigns/new']").first().getAttribute("href");
        analyst.navigate(url + version);
        analyst.fill("#name", "FY27 plans");
        analyst.locator("#campaign-form button.btn-primary").click();
        analyst.waitForURL(Pattern.compile("/campaigns/[0-9a-f-]{36}"));
        analyst.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Start|^Send")))
                .first()
                .click();
        confirmIfAsked(analyst);

        Page rep = signIn(repId, 1440, 900);
        Locator toDo = rep.locator("main a[href*='/tasks/']").first();
        for (int i = 0; i < 60 && toDo.count() == 0; i++) {
            rep.waitForTimeout(1_000);
            rep.navigate(url + "/");
        }
        picture(rep, "3-to-do");
        toDo.click();
        rep.locator("main a[href*='/letters/']").first().click();
        assertThat(rep.locator("#typedName")).isVisible();
        assertThat(rep.locator("canvas").first()).isVisible();
        rep.waitForTimeout(1_500);
        picture(rep, "4-letter");
        String letter = rep.url();
        refuseWithoutConsent(rep, repName);
        rep.check("#consent");
        rep.fill("#typedName", repName);
        rep.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Accept and sign"))
                .click();
        byte[] sealed = sealedCopy(rep, letter);

        analyst.reload();
        analyst.waitForTimeout(1_000);
        picture(analyst, "5-campaign");
        verify(sealed);
        strangerSeesNothing(letter, deciders.getLast());
    }

    /** Whoever has a task for the plan decides it; the story does not know who that is, the decision tables do. */
    private void approve(Page analyst, String planCode, List<String> deciders) {
        boolean pictured = false;
        for (int round = 0; round < 20; round++) {
            analyst.navigate(url + "/plans/" + planCode);
            if (analyst.locator("a[href*='/campaigns/new']").count() > 0) {
                assertThat(analyst.locator("main")).containsText(APPROVED);
                return;
            }
            for (String person : deciders) {
                Page page = signIn(person, 1440, 1000);
                page.navigate(url + "/tasks");
                Locator task = page.locator("#task-list a");
                for (int left = task.count(); left > 0; left--) {
                    task.first().click();
                    Locator agree = page.locator("#task-form input[type=radio]").first();
                    agree.check();
                    page.locator("#task-form textarea").first().fill("Checked against the budget.");
                    if (!pictured && page.url().contains("/tasks")) {
                        picture(page, "2-approve");
                        pictured = true;
                    }
                    page.locator("#task-form button[type=submit]").click();
                    page.waitForTimeout(1_500);
                    page.navigate(url + "/tasks");
                }
                page.context().close();
            }
            analyst.waitForTimeout(1_000);
        }
        throw new AssertionError("the plan was not approved");
    }

    private void refuseWithoutConsent(Page rep, String name) {
        rep.fill("#typedName", name);
        rep.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Accept and sign"))
                .click();
        // A whole page comes back, on a busy machine not within the usual five seconds.
        assertThat(rep.locator("[role=alert]").first())
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(30_000));
        assertThat(rep.locator("#consent")).isFocused();
        assertThat(rep.locator("#typedName")).hasValue(name);
    }

    private byte[] sealedCopy(Page rep, String letter) {
        for (int i = 0; i < 60; i++) {
            var answer = rep.request().get(letter + "/document?sealed=true");
            if (answer.ok() && rep.content().contains("verify")) {
                return answer.body();
            }
            rep.waitForTimeout(1_000);
            rep.navigate(letter);
        }
        throw new AssertionError("no sealed copy");
    }

    private void verify(byte[] sealed) {
        Page anybody = chromium.page(1200, 900, "en");
        anybody.navigate(url + "/verify");
        upload(anybody, sealed);
        assertThat(anybody.locator("main"))
                .containsText(Pattern.compile("unchanged|sealed by", Pattern.CASE_INSENSITIVE));
        picture(anybody, "6-verify");
        byte[] forged = sealed.clone();
        forged[forged.length / 2] ^= 1;
        anybody.navigate(url + "/verify");
        upload(anybody, forged);
        assertThat(anybody.locator("main")).containsText(Pattern.compile("changed|not", Pattern.CASE_INSENSITIVE));
        assertThat(anybody.locator("main .state-done")).hasCount(0);
    }

    private static void upload(Page page, byte[] pdf) {
        page.setInputFiles("input[type=file]", new FilePayload("letter.pdf", "application/pdf", pdf));
        Locator button = page.locator("main form button[type=submit], main form button:not([type])")
                .first();
        if (button.isVisible()) {
            button.click();
        }
        page.waitForTimeout(1_500);
    }

    private void strangerSeesNothing(String letter, String stranger) {
        Page other = signIn("E1102", 1440, 900);
        int forbidden = other.request().get(letter).status();
        int missing = other.request()
                .get(url + "/letters/00000000-0000-0000-0000-000000000000")
                .status();
        org.assertj.core.api.Assertions.assertThat(forbidden).isEqualTo(404).isEqualTo(missing);
    }

    private Page signIn(String person, int width, int height) {
        return chromium.signIn(url, person, password, width, height, "en");
    }

    private static void confirmIfAsked(Page page) {
        page.waitForTimeout(500);
        Locator dialog = page.locator("dialog[open] button.btn-primary");
        if (dialog.count() > 0) {
            dialog.first().click();
            page.waitForTimeout(500);
        }
    }

    private void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(pictures.resolve(name + ".png")));
    }

    /** Tells the story on a running product: {@code url password folder}. */
    public static void main(String[] args) {
        try (Chromium chromium = Chromium.launch()) {
            new Story(chromium, args[0], args[1], Path.of(args[2]))
                    .run(
                            "FY27-ENT-AE",
                            "E1101",
                            args[3],
                            List.of("E1000", "E1001", "E1011", "E1020", "E1021", "E1030", "E1031", "E1040"));
        }
    }
}
