package dev.accord.survival;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * A whole run (read, compute, store everything, explanations kept) beside the same arithmetic as one set-based SQL script on the same PostgreSQL and on DuckDB in
 * memory. Sizes by {@code -Dpayees=10000 -Ddeals=1000000}. See docs/benchmarks.md; it asserts no time.
 */
class RunBenchmark {

    private static final Pattern PEAK = Pattern.compile("VmHWM:\\s+(\\d+) kB");

    @TempDir
    Path folder;

    @Test
    @SuppressWarnings("SystemOut")
    void wholeRunBesideSetBasedSql() throws Exception {
        LargeMonth month = new LargeMonth(Integer.getInteger("payees", 10_000), Integer.getInteger("deals", 1_000_000));
        Path transactions = folder.resolve("transactions.csv");
        month.transactions(transactions);
        try (AppProcess app = AppProcess.start(
                folder.resolve("data"),
                Path.of("sample"),
                System.getProperty("bench.jvm", "-Xmx1400m -XX:+UseParallelGC").split(" "))) {
            Api api = new Api(app.url(), AppProcess.PASSWORD);
            double imported = load(api, month, transactions);
            JsonNode run = run(api);
            double product = Duration.between(
                                    Instant.parse(run.get("requestedAt").asString()),
                                    Instant.parse(run.get("finishedAt").asString()))
                            .toMillis()
                    / 1e3;
            BigDecimal paid = paid(api, run);
            double postgres = script(app.jdbcUrl(), month, false);
            double duckdb = script("jdbc:duckdb:", month, true);
            System.out.printf(
                    "%,d deals, %,d payees, three levels of credit, three components%n", month.deals(), month.payees());
            System.out.printf("Import of the file       %8.1f s%n", imported);
            System.out.printf(
                    "Accord, whole run        %8.1f s  %,10.0f deals/s  paid %s%n",
                    product, month.deals() / product, paid);
            System.out.printf(
                    "SQL on PostgreSQL        %8.1f s  ratio %.2f  paid %s%n", postgres, product / postgres, paidBySql);
            System.out.printf("SQL on DuckDB            %8.1f s  ratio %.2f%n", duckdb, product / duckdb);
            System.out.printf("Peak memory of the application %d MB%n", peakMegabytes(app));
        }
    }

    private BigDecimal paidBySql = BigDecimal.ZERO;

    private double load(Api api, LargeMonth month, Path transactions) throws Exception {
        Path people = folder.resolve("people.csv");
        month.people(people);
        api.upload("E1040", "/api/people/import?dryRun=false", Files.readString(people));
        for (int level = 0; level < 3; level++) {
            api.uploadYaml("E1010", "/api/plans/import?dryRun=false", month.planFile(level));
        }
        Path assignments = folder.resolve("assignments.csv");
        month.assignments(assignments);
        api.upload("E1010", "/api/assignments/import?dryRun=false", Files.readString(assignments));
        long start = System.nanoTime();
        JsonNode asked = api.uploadFile("E1010", "/api/transactions/import?dryRun=false", transactions);
        String id = asked.get("id").asString();
        JsonNode state = api.get("E1010", "/api/imports/" + id);
        while (state.get("finishedAt").isNull()) {
            Thread.sleep(200);
            state = api.get("E1010", "/api/imports/" + id);
        }
        if (state.get("rowsNew").asInt() != month.deals()) {
            throw new IllegalStateException(state.toString());
        }
        return (System.nanoTime() - start) / 1e9;
    }

    private static JsonNode run(Api api) throws Exception {
        String id = api.post("E1010", "/api/periods/" + LargeMonth.PERIOD + "/runs", Map.of("trial", true))
                .get("id")
                .asString();
        JsonNode run = api.get("E1010", "/api/runs/" + id);
        while (List.of("QUEUED", "RUNNING").contains(run.get("state").asString())) {
            Thread.sleep(200);
            run = api.get("E1010", "/api/runs/" + id);
        }
        if (!run.get("state").asString().equals("DONE")) {
            throw new IllegalStateException(run.toString());
        }
        return run;
    }

    private static BigDecimal paid(Api api, JsonNode run) throws IOException {
        BigDecimal paid = BigDecimal.ZERO;
        for (JsonNode total : api.get("E1010", "/api/runs/" + run.get("id").asString() + "/totals")) {
            if (total.get("currency").asString().equals("USD")) {
                paid = paid.add(total.get("paid").decimalValue());
            }
        }
        return paid;
    }

    /** The script alone is timed: its tables are there before, as the product's are. */
    private double script(String url, LargeMonth month, boolean load) throws Exception {
        try (Connection connection = DriverManager.getConnection(url)) {
            SetBasedSql sql = new SetBasedSql(connection);
            if (load) {
                sql.load(month, folder.resolve("transactions.csv"));
            } else {
                sql.loadFromProduct(month);
            }
            long start = System.nanoTime();
            sql.run();
            double seconds = (System.nanoTime() - start) / 1e9;
            paidBySql = sql.paid();
            return seconds;
        }
    }

    private static long peakMegabytes(AppProcess app) throws IOException {
        Matcher peak = PEAK.matcher(Files.readString(Path.of("/proc/" + app.pid() + "/status")));
        return peak.find() ? Long.parseLong(peak.group(1)) / 1024 : -1;
    }
}
