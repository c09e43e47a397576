package dev.accord.commission.calc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * Worked examples, one file for each feature: a plan as people write it, deals, and what each line must be, with the arithmetic by hand. What an example does
 * not list must not be there.
 */
class WorkedExamplesTests {

    private static final Path FOLDER = Path.of("service/src/test/resources/commission");

    record Example(String file, Map<String, String> texts) {
        @Override
        public String toString() {
            return file + ": " + texts.get("name");
        }

        /** Whether each month is closed before the next is calculated. */
        boolean isClosed() {
            return "true".equals(texts.get("closing"));
        }

        boolean has(String what) {
            return texts.containsKey(what);
        }
    }

    static Stream<Example> examples() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().flatMap(WorkedExamplesTests::read).toList().stream();
        }
    }

    @SuppressWarnings("unchecked")
    private static Stream<Example> read(Path file) {
        try {
            Map<String, Object> all = (Map<String, Object>)
                    new Load(LoadSettings.builder().build()).loadFromString(Files.readString(file));
            List<Example> found = new ArrayList<>();
            for (Map<String, Object> one : (List<Map<String, Object>>) all.get("examples")) {
                Map<String, String> texts = new LinkedHashMap<>();
                all.forEach((key, value) -> {
                    if (!(value instanceof List)) {
                        texts.put(key, String.valueOf(value));
                    }
                });
                one.forEach((key, value) -> texts.put(key, String.valueOf(value)));
                found.add(new Example(file.getFileName().toString(), texts));
            }
            return found.stream();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void comesOutAsWorkedByHand(Example example) {
        Book book = new Book(example.texts());
        PayYear year = PayYear.of(book, example.texts().getOrDefault("through", "2027-12"), example.isClosed());
        if (example.has("lines")) {
            assertThat(lines(year))
                    .containsExactlyInAnyOrderElementsOf(wanted(example.texts().get("lines")));
        }
        if (example.has("paid")) {
            for (Book.Row row : Book.table(example.texts().get("paid"))) {
                settled(row, year);
            }
        }
        if (example.has("uncredited")) {
            assertThat(year.last.uncredited().stream()
                            .map(it -> it.deal() + " " + it.person() + " " + it.why())
                            .toList())
                    .containsExactlyInAnyOrderElementsOf(example.texts()
                            .get("uncredited")
                            .lines()
                            .filter(it -> !it.isBlank())
                            .toList());
        }
        if (example.has("attainment")) {
            Book.table(example.texts().get("attainment")).forEach(row -> attained(row, year));
        }
        explained(year, rounding(book));
    }

    @Test
    void thereAreAtLeastSixty() throws IOException {
        assertThat(examples().count()).isGreaterThanOrEqualTo(60);
    }

    private static List<String> lines(PayYear year) {
        return year.lines.stream()
                .filter(it -> it.line().kind() != LineKind.NETTED)
                .map(it -> String.join(
                        " ",
                        it.person(),
                        it.period(),
                        String.valueOf(it.line().key().component()),
                        String.valueOf(it.line().key().deal()),
                        it.correction()
                                ? String.valueOf(it.line().reason())
                                : it.line().kind().name(),
                        plain(it.line().amount())))
                .toList();
    }

    private static List<String> wanted(String text) {
        return Book.table(text).stream()
                .map(row -> String.join(
                        " ",
                        row.text("person", "E1"),
                        row.text("period"),
                        row.text("component", "A"),
                        row.text("deal", "null"),
                        row.text("kind", "EARNED"),
                        plain(Book.number(row.text("amount")))))
                .toList();
    }

    private static void settled(Book.Row row, PayYear year) {
        Settlement settlement =
                year.settlements.get(row.text("person", "E1") + " " + row.text("plan", "P") + " " + row.text("period"));
        assertThat(settlement).as(row.text("period")).isNotNull();
        Map<String, String> found = new LinkedHashMap<>();
        row.cells().keySet().forEach(column -> found.put(column, row.text(column)));
        row.cells().forEach((column, text) -> {
            switch (column) {
                case "earned" ->
                    found.put(column, same(text, settlement.earned().add(settlement.corrections())));
                case "paid" -> found.put(column, same(text, settlement.paid()));
                case "payout" -> found.put(column, same(text, settlement.payout()));
                case "owed" ->
                    found.put(column, same(text, settlement.balances().owedInTotal()));
                case "carried" ->
                    found.put(column, same(text, settlement.balances().carried()));
                case "held" ->
                    found.put(
                            column,
                            same(
                                    text,
                                    settlement.balances().held().stream()
                                            .map(Balances.Held::amount)
                                            .reduce(BigDecimal.ZERO, BigDecimal::add)));
                default -> {}
            }
        });
        assertThat(found).isEqualTo(row.cells());
        for (Settlement.Move move : settlement.moves()) {
            assertThat(move.steps().getLast().result().decimal()).isEqualByComparingTo(move.amount());
            assertThat(Recomputed.wrong(move.steps(), RoundingMode.HALF_UP)).isEmpty();
        }
        BigDecimal moved = settlement.moves().stream()
                .map(Settlement.Move::amount)
                .reduce(settlement.earned().add(settlement.corrections()), BigDecimal::add);
        assertThat(moved).as("earned with all moves is paid").isEqualByComparingTo(settlement.paid());
    }

    private static void attained(Book.Row row, PayYear year) {
        assertThat(year.last.payees().stream()
                        .flatMap(payee -> payee.plans().stream())
                        .flatMap(plan -> plan.attainments().stream())
                        .filter(it -> it.window().equals(row.text("window"))
                                && it.component().equals(row.text("component", "A")))
                        .map(it -> plain(it.measured()) + " of " + (it.quota() == null ? "-" : plain(it.quota())))
                        .toList())
                .contains(plain(Book.number(row.text("measured"))) + " of "
                        + (row.text("quota").equals("-") ? "-" : plain(Book.number(row.text("quota")))));
    }

    private static RoundingMode rounding(Book book) {
        return Money.mode(book.plans().getFirst().rounding().mode());
    }

    private static void explained(PayYear year, RoundingMode rounding) {
        for (PayYear.Posted one : year.lines) {
            List<Step> steps = one.line().steps();
            assertThat(steps).as("%s is explained", one.line().key()).isNotEmpty();
            assertThat(steps.getLast().result().decimal())
                    .as("%s: %s", one.line().key(), steps)
                    .isEqualByComparingTo(one.line().amount());
            assertThat(Recomputed.wrong(steps, rounding))
                    .as("%s", one.line().key())
                    .isEmpty();
        }
    }

    private static String same(String text, BigDecimal found) {
        return !text.isEmpty() && Book.number(text).compareTo(found) == 0 ? text : plain(found);
    }

    private static String plain(BigDecimal value) {
        return value.setScale(Math.max(2, value.stripTrailingZeros().scale())).toPlainString();
    }
}
