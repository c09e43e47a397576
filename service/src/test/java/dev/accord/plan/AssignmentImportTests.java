package dev.accord.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.accord.AccordTest;
import dev.accord.people.PeopleImport;
import dev.accord.plan.Assignments.Imported;
import dev.accord.shared.Refusal;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@AccordTest
class AssignmentImportTests {

    private static final String HEAD =
            "plan_code,person_id,component,quota,target_incentive,rate_overrides,effective_from,effective_to\n";
    private static final LocalDate DAY = LocalDate.of(2027, 3, 1);

    @Autowired
    Plans plans;

    @Autowired
    Assignments assignments;

    @Autowired
    PlanDocuments documents;

    @Autowired
    PeopleImport people;

    private final String code = PlanLifeTests.code();
    private PlanVersionId version;

    @BeforeEach
    void plan() throws IOException {
        people.run(Files.readAllBytes(Path.of("sample/people.csv")), "people.csv");
        version = plans.importDraft(PlanLifeTests.yaml(code), false).version();
    }

    @Test
    void fileIsReadOnceHoweverOftenItIsImported() {
        String file = line("E1101,,,150000 USD,,,")
                + line("E1101,NEW-ACV,420000,,3=2,,")
                + line("E1102,,,,,2027-02-01,2027-06-30");
        assertThat(run(file, true)).isEqualTo(new Imported(2, 2, 0, 0));
        assertThat(assignments.ofPlan(code, DAY)).isEmpty();
        assertThat(run(file, false)).isEqualTo(new Imported(2, 2, 0, 0));
        assertThat(run(file, false)).isEqualTo(new Imported(2, 0, 0, 2));
        assertThat(run(line("E1101,,,155000,,,"), false)).isEqualTo(new Imported(1, 0, 1, 0));

        Assignment one =
                assignments.find(code, "E1101", LocalDate.of(2026, 11, 23)).orElseThrow();
        assertThat(one.targetIncentive()).isEqualByComparingTo("155000");
        assertThat(one.components()).isEmpty();
        assertThat(assignments.find(code, "E1102", LocalDate.of(2027, 7, 1))).isEmpty();
    }

    @Test
    void everyFaultIsNamedByRowAndColumnAndNothingIsKept() {
        String file = line("E1101,,,1,,,") // 2: fine
                + line("E9999,,,1,,,") // 3
                + "NO-PLAN,E1101,,,1,,,\n" // 4
                + line("E1102,NOPE,1,,,,") // 5
                + line("E1103,,,\"150,000\",,,") // 6
                + line("E1104,,,150000 EUR,,,") // 7
                + line("E1105,,5,,,,") // 8
                + line("E1106,RETENTION,5,,,,") // 9
                + line("E1107,NEW-ACV,,,9=2,,") // 10
                + line("E1107,YEAR-ACCEL,,,2=2,,") // 11
                + line("E1108,,,1,,2025-01-01,") // 12
                + line("E1109,,,1,,2027-05-01,2027-04-01") // 13
                + line("E1201,,,1,,,") + line("E1201,,,2,,2027-06-01,"); // 14, 15
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> run(file, false));
        assertThat(refusal.issues())
                .extracting(issue -> issue.row() + " " + issue.field() + " " + issue.code())
                .contains(
                        "3 person_id plan.assignments.unknown-person",
                        "4 plan_code plan.assignments.unknown-plan",
                        "5 component plan.assignments.unknown-component",
                        "6 target_incentive plan.file.number-separators",
                        "7 target_incentive plan.assignments.currency",
                        "8 quota plan.assignments.needs-component",
                        "9 quota plan.assignments.no-quota",
                        "10 rate_overrides plan.assignments.override-tier",
                        "11 rate_overrides plan.assignments.override-percent",
                        "12 effective_from plan.assignments.outside-plan",
                        "13 effective_to plan.period-backwards",
                        "15 effective_from plan.assignments.overlap-row");
        assertThat(assignments.ofPlan(code, DAY)).isEmpty();
    }

    @Test
    void overlapWithWhatIsStoredIsRefusedUntilTheFirstEnds() {
        run(line("E1101,,,1,,,"), false);
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> run(line("E1101,,,2,,2027-07-01,"), false));
        assertThat(refusal.issues()).extracting("code").containsExactly("plan.assignments.overlap-stored");
        run(line("E1101,,,1,,,2027-06-30") + line("E1101,,,2,,2027-07-01,"), false);
        assertThat(assignments
                        .find(code, "E1101", LocalDate.of(2027, 8, 1))
                        .orElseThrow()
                        .targetIncentive())
                .isEqualByComparingTo(new BigDecimal(2));
    }

    @Test
    void letterOfAnAssignedPersonHasTheirNumbers() {
        run(line("E1103,,,150000,,,") + line("E1103,NEW-ACV,410000,,,,"), false);
        Map<String, Object> fields = documents.fields(version, "E1103", Locale.ENGLISH, DAY);
        assertThat(fields).containsEntry("target", "$150,000").containsEntry("inCalifornia", true);
        assertThat(fields.get("components").toString()).contains("quota=$410,000");
        assertThat(documents
                        .fields(version, Map.of("E1103", Locale.ENGLISH), DAY)
                        .get("E1103"))
                .isEqualTo(fields);
    }

    private String line(String rest) {
        return code + "," + rest + "\n";
    }

    private Imported run(String rows, boolean dryRun) {
        return assignments.importCsv((HEAD + rows).getBytes(StandardCharsets.UTF_8), dryRun);
    }
}
