package dev.accord.commission.line;

import static org.assertj.core.api.Assertions.assertThat;

import dev.accord.commission.calc.Step;
import dev.accord.commission.calc.Value;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What is packed comes back as it was, digit by digit. */
class PackedLinesTests {

    private static final LocalDate EPOCH = LocalDate.of(1970, 1, 1);

    @Property(tries = 300)
    void linesComeBackAsTheyWere(@ForAll("lines") List<StoredLine> lines) {
        LineWriter writer = written(lines);
        assertThat(LineReader.read(writer.packedLines(), writer.packedSteps())).isEqualTo(lines);
        assertThat(writer.count()).isEqualTo(lines.size());
    }

    @Property(tries = 50)
    void withoutStepsTheRestIsTheSame(@ForAll("lines") List<StoredLine> lines) {
        List<StoredLine> read = LineReader.read(written(lines).packedLines(), null);
        assertThat(read).allMatch(line -> line.steps().isEmpty());
        assertThat(read)
                .extracting(StoredLine::amount)
                .isEqualTo(lines.stream().map(StoredLine::amount).toList());
    }

    @Property(tries = 100)
    void equalLinesHaveEqualHashesAndOthersDoNot(@ForAll("lines") List<StoredLine> lines) throws Exception {
        assertThat(hash(lines)).isEqualTo(hash(lines));
        if (!lines.isEmpty()) {
            assertThat(hash(lines.subList(1, lines.size()))).isNotEqualTo(hash(lines));
        }
    }

    @Property(tries = 100)
    void everyDealIsAmongTheHashes(@ForAll("lines") List<StoredLine> lines) {
        String hashes = new String(written(lines).deals(), StandardCharsets.ISO_8859_1);
        for (StoredLine line : lines) {
            if (line.deal() != null) {
                int hash = line.deal().hashCode();
                byte[] four = {(byte) (hash >> 24), (byte) (hash >> 16), (byte) (hash >> 8), (byte) hash};
                assertThat(hashes).contains(new String(four, StandardCharsets.ISO_8859_1));
            }
        }
    }

    @Example
    void aPayeeWithoutLinesIsEmptyNotBroken() {
        LineWriter writer = new LineWriter();
        assertThat(LineReader.read(writer.packedLines(), writer.packedSteps())).isEmpty();
    }

    private static LineWriter written(List<StoredLine> lines) {
        LineWriter writer = new LineWriter();
        lines.forEach(writer::add);
        return writer;
    }

    private static byte[] hash(List<StoredLine> lines) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        written(lines).addTo(digest);
        return digest.digest();
    }

    @Provide
    Arbitrary<List<StoredLine>> lines() {
        Arbitrary<String> texts = Arbitraries.of("NEW", "ADD", "", "契約 № 7", "a\tb\nc", "x".repeat(300));
        Arbitrary<String> deals = Arbitraries.of("D1", "D2", "D3", "D-\u0000-4").injectNull(0.2);
        Arbitrary<BigDecimal> amounts = Arbitraries.oneOf(
                Arbitraries.bigDecimals().ofScale(2),
                Arbitraries.of(
                        new BigDecimal("0"),
                        new BigDecimal("0.00"),
                        new BigDecimal("-1E+3"),
                        new BigDecimal("1E-30"),
                        new BigDecimal("-9223372036854775808"),
                        new BigDecimal("123456789012345678901234567890.12345")));
        Arbitrary<LocalDate> days =
                Arbitraries.integers().between(-40_000, 40_000).map(EPOCH::plusDays);
        Arbitrary<Value> values = Arbitraries.oneOf(
                amounts.map(amount -> Value.money(amount, "JPY")),
                amounts.map(Value::percent),
                amounts.map(Value::number),
                days.map(Value.Day::new),
                texts.map(Value::text),
                Arbitraries.of("D1", "D2").map(Value::text));
        Arbitrary<Step> steps =
                Combinators.combine(texts, values.list().ofMaxSize(4), values).as(Step::new);
        return Combinators.combine(
                        texts,
                        texts.injectNull(0.3),
                        deals,
                        amounts,
                        amounts,
                        days,
                        texts.injectNull(0.5),
                        steps.list().ofMaxSize(3))
                .as((plan, other, deal, amount, input, on, role, how) -> new StoredLine(
                        plan,
                        other,
                        deal,
                        "EARNED",
                        "RATE",
                        role,
                        "2027-Q1",
                        amount,
                        "USD",
                        input,
                        on,
                        role,
                        on.getDayOfMonth(),
                        input,
                        other,
                        how))
                .list()
                .ofMaxSize(40);
    }
}
