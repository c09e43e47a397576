package dev.accord.commission;

import dev.accord.survival.AppProcess;
import dev.accord.survival.LargeSample;
import java.io.BufferedWriter;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.PGConnection;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A million transactions through the product's import, beside a bare COPY of the same file into a table of the same width and nothing but texts, on the same
 * database. Run by {@code mvn -q test -Pbench -Dtest=TransactionImportBenchmark}; see docs/benchmarks.md. It asserts no time.
 */
class TransactionImportBenchmark {

    private static final int ROWS = Integer.getInteger("accord.bench.rows", 1_000_000);
    private static final int REPS = 200;
    private static final String HEADING =
            "id,booked,invoiced,paid,amount,currency,quantity,cost,product,category,customer,region,"
                    + "participants,attr.deal_type,attr.acv\n";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    Path folder;

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    @SuppressWarnings("SystemOut")
    void aMillionTransactionsBesideABareCopy() throws Exception {
        Path sample = folder.resolve("sample");
        List<String> reps = LargeSample.write(sample, REPS);
        Path small = write("small", "W", reps, 20_000);
        Path first = write("first", "A", reps, ROWS);
        Path second = write("second", "B", reps, ROWS);
        try (AppProcess app = AppProcess.start(folder.resolve("data"), sample);
                Connection connection = DriverManager.getConnection(app.jdbcUrl())) {
            // Both sides start warm, and the product with an empty table, as at a company's first import.
            product(app, small, true);
            copy(connection, small);
            double before = copy(connection, first);
            double dry = product(app, first, true);
            double empty = product(app, first, false);
            double after = copy(connection, first);
            double more = product(app, second, false);
            double again = product(app, first, false);
            double bare = (before + after) / 2;
            System.out.printf("File                         %8d rows, %d MB%n", ROWS, Files.size(first) / 1_000_000);
            print("Bare COPY before", before, bare);
            print("Bare COPY after", after, bare);
            print("Import into an empty table", empty, bare);
            print("Import of another million", more, bare);
            print("The first file again", again, bare);
            print("Dry run of the first file", dry, bare);
        }
    }

    @SuppressWarnings("SystemOut")
    private static void print(String what, double seconds, double bare) {
        System.out.printf("%-28s %8.2f s %10.0f rows/s   ratio %.2f%n", what, seconds, ROWS / seconds, seconds / bare);
    }

    private static double copy(Connection connection, Path file) throws Exception {
        try (Statement statement = connection.createStatement()) {
            statement.execute("drop table if exists public.bare_copy");
            statement.execute("create table public.bare_copy ("
                    + Arrays.stream(HEADING.strip().split(","))
                            .map(column -> "\"" + column + "\" text")
                            .collect(Collectors.joining(", "))
                    + ")");
            statement.execute("checkpoint");
        }
        long start = System.nanoTime();
        try (InputStream in = Files.newInputStream(file)) {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy public.bare_copy from stdin (format csv, header true)", in, 1 << 16);
        }
        return (System.nanoTime() - start) / 1e9;
    }

    /** From the moment the file is on the server until everything is committed: what the product itself says. */
    private double product(AppProcess app, Path file, boolean dryRun) throws Exception {
        try (Connection connection = DriverManager.getConnection(app.jdbcUrl());
                Statement statement = connection.createStatement()) {
            statement.execute("checkpoint");
        }
        JsonNode started = send(request(app, "/api/transactions/import?wait=false&dryRun=" + dryRun)
                .header("Content-Type", "text/csv")
                .POST(HttpRequest.BodyPublishers.ofFile(file)));
        while (true) {
            JsonNode now = send(
                    request(app, "/api/imports/" + started.get("id").asString()).GET());
            if (now.get("finished").asBoolean()) {
                if (now.get("errors").asLong() > 0 || now.get("rowsRead").asLong() == 0) {
                    throw new IllegalStateException(now.toString());
                }
                return Duration.between(
                                        Instant.parse(now.get("startedAt").asString()),
                                        Instant.parse(now.get("finishedAt").asString()))
                                .toMillis()
                        / 1e3;
            }
            Thread.sleep(100);
        }
    }

    private static HttpRequest.Builder request(AppProcess app, String path) {
        String basic = "E1010:" + AppProcess.PASSWORD;
        return HttpRequest.newBuilder(URI.create(app.url() + path))
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(basic.getBytes(StandardCharsets.UTF_8)));
    }

    private JsonNode send(HttpRequest.Builder request) throws Exception {
        HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() >= 400) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
        return JSON.readTree(answer.body());
    }

    private Path write(String name, String prefix, List<String> reps, int rows) throws Exception {
        Path file = folder.resolve(name + ".csv");
        LocalDate start = LocalDate.of(2027, 1, 1);
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write(HEADING);
            for (int i = 0; i < rows; i++) {
                LocalDate booked = start.plusDays(i % 180);
                String rep = reps.get(i % reps.size());
                String other = reps.get((i * 7 + 1) % reps.size());
                boolean split = i % 5 == 0 && !rep.equals(other);
                out.write(prefix
                        + "-%08d,%s,%s,%s,%d.%02d,USD,%d,%d.5,Product %d,%s,Customer %d,%s,%s,%s,%d\n"
                                .formatted(
                                        i,
                                        booked,
                                        booked.plusDays(10),
                                        booked.plusDays(40),
                                        1_000 + i % 90_000,
                                        i % 100,
                                        1 + i % 9,
                                        400 + i % 30_000,
                                        i % 40,
                                        i % 3 == 0 ? "software" : "services",
                                        i % 50_000,
                                        "Region " + i % 12,
                                        split ? rep + "=60%;" + other + "=40%" : rep,
                                        i % 2 == 0 ? "new" : "renewal",
                                        900 + i % 80_000));
            }
        }
        return file;
    }
}
