package dev.accord.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * A period of 500 payees goes all the way through the API, and the application and the engine are killed while its statements are released: each payee has one
 * statement in one version, one document, one task and one mail, none missing, and what is paid adds up to the statements.
 */
class StatementReleaseSurvivesKillsTests {

    private static final int REPS = 500;
    private static final String PERIOD = "2027-01";

    @TempDir
    Path folder;

    @Test
    void everyPayeeGetsExactlyOneStatementWhateverIsKilled() throws Exception {
        Path data = folder.resolve("data");
        Path sample = folder.resolve("sample");
        List<String> reps = LargeSample.write(sample, REPS);
        try (AppProcess app = AppProcess.start(data, sample)) {
            Api api = new Api(app.url(), AppProcess.PASSWORD);
            ApprovalByApi.approve(api, LargeSample.PLAN);
            api.post("E1010", "/api/calendars", Map.of("kind", "month", "firstMonth", 1, "years", List.of(2027)));
            StringBuilder deals = new StringBuilder("id,amount,currency,booked,participants,attr.deal_type,attr.acv\n");
            reps.forEach(rep -> deals.append("D-" + rep + ",50000.00,USD,2027-01-15," + rep + ",new,50000\n"));
            api.upload("E1010", "/api/transactions/import?dryRun=false", deals.toString());

            api.upload(
                    "E1010",
                    "/api/imported-earnings/import?dryRun=false",
                    "period,payee,plan,component,source,amount,currency,explanation\n" + PERIOD + "," + reps.getFirst()
                            + "," + LargeSample.PLAN + ",BONUS,legacy,250.00,USD,Computed elsewhere\n");

            String run = api.post("E1010", "/api/statement-runs", Map.of("period", PERIOD, "blocksFrom", "NEVER"))
                    .get("id")
                    .asString();
            awaitState(api, run, "review");
            submitAndApprove(api, run);

            awaitCount(app, 50, "select count(*) from statement.statement");
            app.kill();
            app.startAgain();
            awaitCount(app, 150, "select count(*) from statement.statement where sent_at is not null");
            app.killEngine();
            awaitCount(app, 320, "select count(*) from statement.statement where sent_at is not null");
            app.kill();
            app.startAgain();

            awaitCount(app, REPS, "select count(*) from statement.statement where sent_at is not null");
            awaitCount(
                    app, REPS, "select count(*) from task.task where element_id = 'ReadStatement' and state = 'OPEN'");
            awaitCount(app, 0, "select count(*) from mail.message where state <> 'sent'");
            awaitCount(app, 0, "select count(*) from workflow.command");
            awaitState(api, run, "released");

            exactlyOnce(app, data.resolve("mail"));
            paidAsStated(api);
            seenByTheirOwn(api, reps);
        }
    }

    private static void submitAndApprove(Api api, String run) throws IOException {
        api.post("E1010", "/api/statement-runs/" + run + "/submit", Map.of());
        await("approval of the release").atMost(Duration.ofMinutes(2)).until(() -> {
            for (JsonNode task : api.get("E1020", "/api/tasks?size=100").get("items")) {
                if (task.get("elementId").asString().equals("ApproveRelease")) {
                    api.post(
                            "E1020",
                            "/api/tasks/" + task.get("jobKey").asString() + "/complete",
                            Map.of("variables", Map.of("decision", "approve")));
                    return true;
                }
            }
            return false;
        });
    }

    private static void exactlyOnce(AppProcess app, Path mails) throws Exception {
        assertThat(count(app, "select count(*) from statement.statement")).isEqualTo(REPS);
        assertThat(count(app, "select count(distinct person) from statement.statement where version = 1"))
                .isEqualTo(REPS);
        assertThat(count(app, "select count(*) from statement.payment")).isEqualTo(REPS);
        assertThat(count(app, "select count(*) from task.task where element_id = 'ReadStatement'"))
                .isEqualTo(REPS);
        assertThat(count(
                        app,
                        "select count(distinct process_instance_key) from task.task where element_id ="
                                + " 'ReadStatement'"))
                .isEqualTo(REPS);
        for (String action : List.of("statement.printed", "statement.sent")) {
            assertThat(count(app, "select count(*) from audit.entry where action = '" + action + "'"))
                    .as(action)
                    .isEqualTo(REPS);
        }
        try (Stream<Path> files = Files.list(mails)) {
            List<String> ids = files.filter(file -> file.toString().endsWith(".eml"))
                    .map(StatementReleaseSurvivesKillsTests::read)
                    .filter(text -> text.contains("Subject: Your statement for"))
                    .map(text -> text.lines()
                            .filter(line -> line.startsWith("Message-ID"))
                            .findFirst()
                            .orElseThrow())
                    .distinct()
                    .toList();
            assertThat(ids).hasSize(REPS);
        }
    }

    /** To the cent. */
    private static void paidAsStated(Api api) throws IOException {
        BigDecimal paid = BigDecimal.ZERO;
        for (JsonNode payment : api.get("E1020", "/api/periods/" + PERIOD + "/payments")) {
            paid = paid.add(payment.get("amount").decimalValue());
        }
        BigDecimal stated = BigDecimal.ZERO;
        JsonNode runs = api.get("E1020", "/api/statement-runs");
        String run = runs.get(0).get("id").asString();
        for (JsonNode statement : api.get("E1020", "/api/statement-runs/" + run + "/statements?size=1000")) {
            for (JsonNode amount : statement.get("amounts")) {
                stated = stated.add(amount.get("payout").decimalValue());
            }
        }
        assertThat(paid).isPositive().isEqualByComparingTo(stated);
    }

    private static void seenByTheirOwn(Api api, List<String> reps) throws IOException {
        JsonNode own = api.get(reps.getFirst(), "/api/statements");
        assertThat(own.size()).isEqualTo(1);
        String path = "/api/statements/" + own.get(0).get("id").asString();
        JsonNode statement = api.get(reps.getFirst(), path);
        assertThat(statement
                        .get("content")
                        .get("plans")
                        .get(0)
                        .get("lines")
                        .get(0)
                        .get("steps")
                        .size())
                .isPositive();
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> api.get(reps.get(1), path))
                .hasMessageContaining("404");
        JsonNode plans = statement.get("content").get("plans");
        assertThat(plans.size())
                .as("the plan's own and what came from elsewhere")
                .isEqualTo(2);
        assertThat(plans.get(1).get("lines").size()).isEqualTo(1);
        assertThat(plans.get(1).get("lines").get(0).get("amount").decimalValue())
                .isEqualByComparingTo("250.00");
        assertThat(plans.get(0).get("lines").findValuesAsString("component")).doesNotContain("BONUS");
        String known = "/api/verify/" + statement.get("document").asString();
        assertThat(api.get(reps.getFirst(), known).get("verdict").asString().toUpperCase(java.util.Locale.ROOT))
                .isIn("SEALED", "ISSUED");
        assertThat(api.post(reps.getFirst(), path + "/acknowledge", Map.of())
                        .get("state")
                        .asString())
                .isEqualTo("acknowledged");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1);
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static void awaitState(Api api, String run, String state) {
        await(state)
                .atMost(Duration.ofMinutes(4))
                .pollInterval(Duration.ofMillis(300))
                .ignoreExceptions()
                .until(() -> api.get("E1010", "/api/statement-runs/" + run)
                        .get("state")
                        .asString()
                        .equals(state));
    }

    private static void awaitCount(AppProcess app, int atLeast, String sql) {
        await(sql)
                .atMost(Duration.ofMinutes(5))
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
