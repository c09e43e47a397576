package dev.accord.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.accord.distribution.SomeCampaign;
import dev.accord.people.Role;
import dev.accord.people.SomeCompany;
import dev.accord.plan.PlanVersionId;
import dev.accord.plan.Plans;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Working through the inbox: with the keyboard alone, and again after the server has refused. */
@BrowserTest
class InboxBrowserTests {

    private static final Pattern A_TASK = Pattern.compile("/tasks/\\d+");

    @LocalServerPort
    int port;

    @Autowired
    SomeCampaign some;

    @Autowired
    Plans plans;

    @Autowired
    JdbcClient jdbc;

    private SomeCompany company;
    private Chromium chromium;
    private Page page;

    @BeforeEach
    void twoChecksWait() throws IOException {
        company = some.company();
        submitPlan();
        submitPlan();
        chromium = Chromium.launch();
        page = chromium.signIn(url(), company.id("legal"), SomeCompany.PASSWORD, 1440, 900, "en");
    }

    @AfterEach
    void close() {
        chromium.close();
    }

    @Test
    void fromToDoToACompletedTaskByKeyboardAlone() {
        page.navigate(url() + "/");
        page.keyboard().press("j");
        assertThat(page.locator(".task-lines a").first()).isFocused();
        page.keyboard().press("j");
        assertThat(page.locator(".task-lines a").nth(1)).isFocused();
        page.keyboard().press("k");
        page.keyboard().press("Enter");
        page.waitForURL(A_TASK);
        String first = page.locator("h1").innerText();

        page.keyboard().press("c");
        assertThat(page.locator("#flash .notice-done")).isVisible();
        assertThat(page.locator("#task-claim")).hasCount(0);

        assertThat(page.locator("#task-form button[type=submit]")).isVisible();
        tabTo("#task-form input[type=radio]");
        page.keyboard().press("Space");
        tabTo("#task-form textarea");
        page.keyboard().type("Read, jk and c are letters here.");
        tabTo("#task-form button[type=submit]");
        page.keyboard().press("Enter");

        assertThat(page.locator("#flash .notice-done")).containsText(first);
        assertThat(page).hasURL(A_TASK);
        assertThat(page.locator("h1")).not().hasText(first);
    }

    @Test
    void firstClickCountsAfterTheServerRefused() {
        page.navigate(url() + "/tasks?scope=groups");
        page.locator("#task-list a").first().click();
        String first = page.locator("h1").innerText();
        page.locator("#task-form input[type=radio]").nth(1).check();
        Locator complete = page.locator("#task-form button[type=submit]");
        complete.click();
        assertThat(page.locator("#task-form-issues [role=alert]")).isVisible();

        page.locator("#task-form textarea").first().click();
        page.keyboard().type("The termination terms are missing.");
        // As a hand does it: press, and release where the button was. In between the fault goes away and the button
        // moves.
        complete.hover();
        page.mouse().down();
        page.waitForTimeout(500);
        page.mouse().up();

        assertThat(page.locator("#flash .notice-done")).containsText(first);
    }

    private void tabTo(String selector) {
        for (int i = 0; i < 40; i++) {
            page.keyboard().press("Tab");
            if (Boolean.TRUE.equals(page.evaluate("selector => document.activeElement.matches(selector)", selector))) {
                return;
            }
        }
        throw new AssertionError("the keyboard does not reach " + selector);
    }

    /** A new plan with terms goes to legal, says the decision table. */
    private void submitPlan() throws IOException {
        String code = "K-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        String yaml = Files.readString(Path.of("sample", "plans", "FY27-ENT-AE.yaml"))
                .replace("FY27-ENT-AE", code)
                .replace("FY27 Enterprise Account Executive", "Plan " + code);
        String comp = company.id("comp");
        PlanVersionId version = some.as(some.user(comp, Role.COMP), () -> {
            PlanVersionId imported = plans.importDraft(yaml, false).version();
            plans.submit(imported);
            return imported;
        });
        await().atMost(Duration.ofSeconds(60))
                .until(() -> jdbc.sql("select count(*) from task.task where"
                                        + " subject_id = ? and state = 'OPEN' and 'legal' = any(groups)")
                                .param(version.toString())
                                .query(Long.class)
                                .single()
                        > 0);
    }

    private String url() {
        return "http://localhost:" + port;
    }
}
