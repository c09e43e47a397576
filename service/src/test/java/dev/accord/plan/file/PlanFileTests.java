package dev.accord.plan.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.accord.plan.definition.PlanDefinition;
import dev.accord.shared.Issue;
import dev.accord.shared.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class PlanFileTests {

    static Stream<Path> samples() throws IOException {
        return Files.list(Path.of("sample/plans")).sorted();
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void exportedFileImportsToTheSamePlan(Path sample) {
        PlanDefinition plan = PlanFile.fromYaml(read(sample));
        String exported = PlanFile.toYaml(plan);
        assertThat(PlanFile.fromYaml(exported)).isEqualTo(plan);
        assertThat(PlanFile.toYaml(PlanFile.fromYaml(exported))).isEqualTo(exported);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void storedJsonReadsBackToTheSamePlanAndHash(Path sample) {
        PlanDefinition plan = PlanFile.fromYaml(read(sample));
        PlanDefinition stored = PlanFile.fromJson(PlanFile.toJson(plan));
        assertThat(stored).isEqualTo(plan);
        assertThat(PlanFile.hash(stored)).isEqualTo(PlanFile.hash(plan));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void plansWithAnyDigitsKeepThemExactly(Path sample) {
        PlanDefinition plan = PlanFile.fromYaml(
                read(sample).replaceFirst("targetIncentive: \\d+", "targetIncentive: 12345678901234567.100000000001"));
        assertThat(plan.targetIncentive()).isNotNull();
        assertThat(plan.targetIncentive().toPlainString()).isEqualTo("12345678901234567.100000000001");
        assertThat(PlanFile.fromYaml(PlanFile.toYaml(plan))).isEqualTo(plan);
        assertThat(PlanFile.fromJson(PlanFile.toJson(plan))).isEqualTo(plan);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "currency: USD                 | currency: [USD]             | plan.file.wrong-type.text    | currency",
                "currency: USD                 | curency: USD                | plan.file.unknown-key        | curency",
                "  from: 2027-01-01            |   from: 2027-13-01          | plan.file.not-a-date         |"
                        + " period.from",
                "targetIncentive: 140000       | targetIncentive: 140,000    | plan.file.number-separators  |"
                        + " targetIncentive",
                "targetIncentive: 140000       | targetIncentive: 1.4e5      | plan.file.not-a-number       |"
                        + " targetIncentive",
                "  weight: 70%                 |   weight: 0.7               | plan.file.percent-sign       |"
                        + " components[0].weight",
                "    kind: amount              |     kind: turnover          | plan.file.unknown-word       |"
                        + " components[0].measure.kind",
                "glossary: true                | glossary: yes               | plan.file.not-a-flag         | glossary",
                "  ja: FY27 エンタープライズ営業 |   japanese: FY27           | plan.file.language           | name.japanese",
                "    - { low: 50%, high: 100%, rate: 1.4 } | - nonsense: [          | plan.file.not-yaml           | ",
                "    - { low: 50%, high: 100%, rate: 1.4 } |     - { low: 60%, high: 100%, rate: 1.4 } | plan.tier-gap"
                        + " | components[0].rateTable.tiers[1].low",
            })
    void everyMistakeIsNamedWithItsLine(String good, String bad, String code, String path) {
        String yaml = read(Path.of("sample/plans/FY27-ENT-AE.yaml"));
        assertThat(yaml).contains(good);
        int line = (int) yaml.substring(0, yaml.indexOf(good))
                        .chars()
                        .filter(c -> c == '\n')
                        .count()
                + 1;
        assertThatThrownBy(() -> PlanFile.fromYaml(yaml.replaceFirst(java.util.regex.Pattern.quote(good), bad)))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    Issue issue = refusal.issues().getFirst();
                    assertThat(issue.code()).isEqualTo(code);
                    assertThat(issue.field()).isEqualTo(path);
                    assertThat(issue.row()).isBetween(line, line + 1);
                });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "  eligibility: booking | eligibility: { on: payment, partial: true, waitingDays: 30 }",
                "  eligibility: booking | eligibility: { parts: [{ on: booking, share: 50% }, { on: payment, share:"
                        + " 50% }] }",
                "  minimum: 50 | '  { minimum: 5, belowMinimum: top_up, aboveMaximum: forfeit, recovery: delayed }'",
            })
    void longFormsAreWrittenAsTheyWereRead(String plain, String longForm) {
        String yaml = read(Path.of("sample/plans/FY27-ENT-AE.yaml"));
        assertThat(yaml).contains(plain.strip());
        PlanDefinition plan = PlanFile.fromYaml(yaml.replace(plain.strip(), longForm));
        assertThat(plan).isNotEqualTo(PlanFile.fromYaml(yaml));
        assertThat(PlanFile.fromYaml(PlanFile.toYaml(plan))).isEqualTo(plan);
        assertThat(PlanFile.fromJson(PlanFile.toJson(plan))).isEqualTo(plan);
    }

    @Test
    void plainWordsAreWrittenPlainly() {
        String exported = PlanFile.toYaml(PlanFile.fromYaml(read(Path.of("sample/plans/FY27-ENT-AE.yaml"))));
        assertThat(exported).contains("eligibility: booking").doesNotContain("belowMinimum", "recovery:", "by:");
    }

    @Test
    void partsThatDoNotAddUpAreRefused() {
        String yaml = read(Path.of("sample/plans/FY27-ENT-AE.yaml"))
                .replace(
                        "eligibility: booking",
                        "eligibility: { parts: [{ on: booking, share: 50% }, { on: payment, share: 40% }] }");
        assertThat(refused(yaml).issues()).extracting(Issue::code).contains("plan.parts-off");
    }

    @Test
    void bombsAndCleverYamlAreRefused() {
        assertRefused("a: &x [1]\nb: *x", "plan.file.alias");
        assertRefused("code: !!java.net.URL http://x", "plan.file.tag");
        assertRefused("[".repeat(100_000), "plan.file.too-deep");
        assertRefused("x".repeat(600_000), "plan.file.too-large");
        assertRefused("code: A\ncode: B", "plan.file.key-twice");
        assertRefused("code: A\n---\ncode: B", "plan.file.second-document");
        assertRefused("", "plan.file.no-plan");
        assertRefused("- just\n- a list", "plan.file.no-plan");
    }

    @Test
    void allMistakesComeAtOnce() {
        Refusal refusal = refused("code: x\nperiod: { from: soon }\ncomponents:\n- nonsense\n- code: [A]\n");
        assertThat(refusal.issues()).extracting(Issue::code).hasSizeGreaterThan(3);
    }

    private static void assertRefused(String yaml, String code) {
        assertThat(refused(yaml).issues()).extracting(Issue::code).containsExactly(code);
    }

    private static Refusal refused(String yaml) {
        try {
            PlanFile.fromYaml(yaml);
        } catch (Refusal refusal) {
            return refusal;
        }
        throw new AssertionError(
                "was accepted: " + List.of(yaml.lines().limit(3).toArray()));
    }
}
