package dev.accord.survival;

import dev.accord.commission.calc.Calculator;
import dev.accord.commission.calc.Deal;
import dev.accord.commission.calc.Enrolment;
import dev.accord.commission.calc.Facts;
import dev.accord.commission.calc.Line;
import dev.accord.commission.calc.PayeeOutcome;
import dev.accord.commission.calc.PlanOutcome;
import dev.accord.commission.calc.calendar.PayCalendar;
import dev.accord.plan.definition.PlanDefinition;
import dev.accord.plan.file.PlanFile;
import dev.accord.shared.EffectiveRange;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.ToLongFunction;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * The calculator alone, in memory, beside DuckDB's in memory on the same rows in the same run. Sizes by {@code -Dpayees=10000 -Ddeals=1000000}. See docs/benchmarks.md;
 * it asserts no time.
 */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3)
@Measurement(iterations = 5)
@Fork(1)
@State(Scope.Benchmark)
public class CalculatorBenchmark {

    private Facts facts;
    private Connection duckdb;
    private SetBasedSql sql;

    @Test
    @SuppressWarnings("SystemOut")
    void calculatorBesideDuckDb() throws Exception {
        // Its own process gets the classes from this property, which under Surefire names a jar made for the test run.
        System.setProperty(
                "java.class.path",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .include(CalculatorBenchmark.class.getName())
                        .jvmArgs(
                                "-Xmx2g",
                                "-XX:+UseParallelGC",
                                "--enable-native-access=ALL-UNNAMED",
                                "-Dpayees=" + Integer.getInteger("payees", 10_000),
                                "-Ddeals=" + Integer.getInteger("deals", 1_000_000))
                        .build())
                .run();
        Map<String, Double> scores = new HashMap<>();
        results.forEach(result -> scores.put(
                result.getPrimaryResult().getLabel(), result.getPrimaryResult().getScore()));
        double peer = scores.get("duckDb");
        scores.forEach((label, score) ->
                System.out.printf("%-12s %8.0f ms  ratio to DuckDB %.2f%n", label, score, score / peer));
    }

    @Setup(Level.Trial)
    public void load() throws Exception {
        LargeMonth month = new LargeMonth(Integer.getInteger("payees"), Integer.getInteger("deals"));
        facts = facts(month);
        duckdb = DriverManager.getConnection("jdbc:duckdb:");
        sql = new SetBasedSql(duckdb);
        Path file = Files.createTempFile("accord-bench", ".csv");
        month.transactions(file);
        sql.load(month, file);
        Files.delete(file);
    }

    @TearDown(Level.Trial)
    public void close() throws Exception {
        duckdb.close();
    }

    @TearDown(Level.Iteration)
    public void forget() throws Exception {
        sql.forget();
    }

    /** Credits and every line of earnings, each keeping what its explanation is made of. */
    @Benchmark
    public long calculate() {
        return all(plan -> plan.lines().size());
    }

    /** With every step of every line made. */
    @Benchmark
    public long explain() {
        return all(plan -> {
            long steps = 0;
            for (Line line : plan.lines()) {
                steps += line.steps().size();
            }
            return steps;
        });
    }

    @Benchmark
    public void duckDb() throws Exception {
        sql.run();
    }

    private long all(ToLongFunction<PlanOutcome> count) {
        Calculator calculator = new Calculator(facts);
        return calculator.people().parallelStream()
                .mapToLong(person -> {
                    PayeeOutcome payee = calculator.payee(person, LargeMonth.PERIOD);
                    return payee.plans().stream().mapToLong(count).sum();
                })
                .sum();
    }

    private static Facts facts(LargeMonth month) {
        List<PlanDefinition> plans = List.of(
                PlanFile.fromYaml(month.planFile(0)),
                PlanFile.fromYaml(month.planFile(1)),
                PlanFile.fromYaml(month.planFile(2)));
        Map<String, String> managers = new HashMap<>();
        List<Enrolment> enrolments = new ArrayList<>();
        Map<String, List<Deal.Participant>> participants = new HashMap<>();
        for (LargeMonth.Payee payee : month.all()) {
            managers.put(payee.id(), payee.manager());
            participants.put(payee.id(), List.of(new Deal.Participant(payee.id(), BigDecimal.ONE, Deal.Part.SELLER)));
            enrolments.add(new Enrolment(
                    payee.id(),
                    plans.get(payee.level()),
                    List.of(new Enrolment.Segment(
                            new EffectiveRange(LocalDate.of(2027, 1, 1), null),
                            null,
                            Map.of("NEW", new Enrolment.Own(payee.quota(), null, Map.of()))))));
        }
        List<Deal> deals = new ArrayList<>();
        for (int i = 0; i < month.deals(); i++) {
            LargeMonth.Deal deal = month.deal(i);
            deals.add(new Deal(
                    deal.id(),
                    deal.booked(),
                    null,
                    List.of(),
                    deal.amount(),
                    "USD",
                    BigDecimal.ONE,
                    null,
                    deal.product(),
                    null,
                    null,
                    null,
                    participants.get(deal.seller()),
                    false,
                    Map.of(),
                    null,
                    null));
        }
        return new Facts(
                PayCalendar.months(1),
                enrolments,
                deals,
                List.of(),
                (from, to, day) -> null,
                (person, day) -> managers.get(person),
                List.of(),
                Map.of(),
                null,
                Map.of());
    }
}
