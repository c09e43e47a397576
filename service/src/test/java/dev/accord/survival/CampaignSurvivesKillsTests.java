package dev.accord.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * Real processes, really killed, in the middle of a campaign of 200: the application while letters go out, the engine while letters go out, the
 * application while reps sign. In the end every rep has one letter, one task, one signature and one mail of each kind, and none is missing.
 */
class CampaignSurvivesKillsTests {

    private static final int REPS = 200;

    @TempDir
    Path folder;

    @Test
    void everyRepGetsExactlyOneLetterOneTaskAndOneSignatureWhateverIsKilled() throws Exception {
        Path data = folder.resolve("data");
        Path sample = folder.resolve("sample");
        List<String> reps = LargeSample.write(sample, REPS);
        try (AppProcess app = AppProcess.start(data, sample)) {
            Api api = new Api(app.url(), AppProcess.PASSWORD);
            String version = ApprovalByApi.approve(api, LargeSample.PLAN);
            startCampaign(api, version);

            awaitCount(app, 40, "select count(*) from distribution.letter where sent_at is not null");
            app.kill();
            app.startAgain();
            awaitCount(app, 110, "select count(*) from distribution.letter where sent_at is not null");
            app.killEngine();
            awaitCount(app, REPS, "select count(*) from distribution.letter where sent_at is not null");
            awaitCount(app, REPS, "select count(*) from task.task where element_id = 'SignLetter' and state = 'OPEN'");

            ConcurrentLinkedQueue<String> unsigned = new ConcurrentLinkedQueue<>(reps);
            ExecutorService signing = signEverything(api, unsigned);
            awaitCount(app, 70, "select count(*) from signature.evidence");
            app.kill();
            app.startAgain();
            signing.shutdown();
            assertThat(signing.awaitTermination(8, TimeUnit.MINUTES))
                    .as("everybody could sign")
                    .isTrue();

            awaitCount(app, REPS, "select count(*) from distribution.letter where state = 'archived'");
            awaitCount(app, 0, "select count(*) from mail.message where state <> 'sent'");
            awaitCount(app, 0, "select count(*) from workflow.command");
            awaitCount(app, 0, "select count(*) from task.task where element_id = 'SignLetter' and state = 'OPEN'");
            exactlyOnce(app);
            oneMailOfEachKind(data.resolve("mail"));
        }
    }

    private static void startCampaign(Api api, String version) throws IOException {
        JsonNode campaign = api.post(
                "E1010",
                "/api/campaigns",
                Map.of("name", "FY27 kick-off", "planVersion", version, "audience", "assignments", "dueDays", "14"));
        api.post("E1010", "/api/campaigns/" + campaign.get("id").asString() + "/start", Map.of());
    }

    /** Each rep tries until it has worked, as a person whose page did not answer would; every fifth presses the button twice. */
    private static ExecutorService signEverything(Api api, ConcurrentLinkedQueue<String> unsigned) {
        ExecutorService signing = Executors.newFixedThreadPool(3);
        for (int thread = 0; thread < 3; thread++) {
            signing.execute(() -> {
                for (String rep = unsigned.poll(); rep != null; rep = unsigned.poll()) {
                    String person = rep;
                    await().atMost(Duration.ofMinutes(5))
                            .pollInterval(Duration.ofMillis(250))
                            .ignoreExceptions()
                            .until(() -> sign(api, person));
                }
            });
        }
        return signing;
    }

    private static boolean sign(Api api, String rep) throws IOException {
        JsonNode letter = api.get(rep, "/api/letters").get("items").get(0);
        String path = "/api/letters/" + letter.get("id").asString();
        JsonNode opened = api.post(rep, path + "/open", Map.of());
        JsonNode shown = api.get(rep, path);
        if (List.of("accepted", "archived").contains(opened.get("state").asString())) {
            return true;
        }
        Map<String, Object> acceptance = Map.of(
                "typedName", shown.get("personName").asString(),
                "consent", true,
                "consentVersion", shown.get("consent").get("version").asString(),
                "documentSha256", shown.get("documentSha256").asString(),
                "timeZone", "America/Los_Angeles");
        api.post(rep, path + "/accept", acceptance);
        if (rep.endsWith("5")) {
            api.post(rep, path + "/accept", acceptance);
        }
        return true;
    }

    private static void exactlyOnce(AppProcess app) throws Exception {
        assertThat(count(app, "select count(*) from distribution.letter")).isEqualTo(REPS);
        assertThat(count(app, "select count(distinct person_id) from distribution.letter"))
                .isEqualTo(REPS);
        assertThat(count(app, "select count(*) from task.task where element_id = 'SignLetter'"))
                .isEqualTo(REPS);
        assertThat(count(app, "select count(distinct subject_id) from task.task where element_id = 'SignLetter'"))
                .isEqualTo(REPS);
        assertThat(count(
                        app,
                        "select count(distinct process_instance_key) from task.task where element_id = 'SignLetter'"))
                .isEqualTo(REPS);
        assertThat(count(app, "select count(*) from signature.evidence")).isEqualTo(REPS);
        assertThat(count(app, "select count(*) from signature.seal")).isEqualTo(REPS);
        for (String action : List.of("letter.sent", "letter.accepted", "letter.archived")) {
            assertThat(count(app, "select count(*) from audit.entry where action = '" + action + "'"))
                    .as(action)
                    .isEqualTo(REPS);
        }
    }

    /** A mail sent again after a kill carries the same Message-ID, by which receivers know it for the same. */
    private static void oneMailOfEachKind(Path mails) throws IOException {
        try (Stream<Path> files = Files.list(mails)) {
            Map<String, Long> byRecipientAndSubject = files.filter(
                            file -> file.toString().endsWith(".eml"))
                    .map(CampaignSurvivesKillsTests::headers)
                    .filter(headers -> headers.contains("\nTo: ") && headers.contains("rep."))
                    .map(headers -> line(headers, "Message-ID") + line(headers, "To"))
                    .distinct()
                    .map(text -> text.substring(text.indexOf("To:")))
                    .collect(Collectors.groupingBy(to -> to, Collectors.counting()));
            assertThat(byRecipientAndSubject).hasSize(REPS);
            assertThat(byRecipientAndSubject.values())
                    .as("the letter and the signed copy")
                    .containsOnly(2L);
        }
    }

    private static String headers(Path file) {
        try {
            String text = Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1)
                    .replace("\r\n", "\n");
            return "\n" + text.substring(0, text.indexOf("\n\n"));
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static String line(String headers, String name) {
        int start = headers.indexOf("\n" + name + ":") + 1;
        int end = headers.indexOf('\n', start);
        return headers.substring(start, end < 0 ? headers.length() : end);
    }

    private static void awaitCount(AppProcess app, int atLeast, String sql) {
        await(sql)
                .atMost(Duration.ofMinutes(4))
                .pollInterval(Duration.ofMillis(200))
                .ignoreExceptions()
                .until(() -> atLeast == 0 ? count(app, sql) == 0 : count(app, sql) >= atLeast);
    }

    private static long count(AppProcess app, String sql) throws IOException, SQLException {
        try (Connection connection = DriverManager.getConnection(app.jdbcUrl());
                ResultSet row = connection.createStatement().executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
