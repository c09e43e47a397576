package dev.accord.people.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.accord.people.ImportReport.Kind;
import dev.accord.people.Person;
import dev.accord.shared.Issue;
import dev.accord.shared.Refusal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ImportRulesTests {

    private static final String HEADING =
            "id,name,mail,language,currency,time_zone,jurisdiction,roles,title,team,manager,effective_from,effective_to\n";
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);

    private final List<Person> recorded = new ArrayList<>();

    @Test
    void addsNewPeopleAndSaysSoOnce() {
        Merge merge = check(row("A", "", "2026-01-01", ""), row("B", "A", "2026-01-01", ""));

        assertThat(merge.newPeople()).isEqualTo(2);
        assertThat(merge.count(Kind.NEW_PERSON)).isEqualTo(2);
        assertThat(merge.unchanged()).isZero();
    }

    @Test
    void sameFileAgainChangesNothing() {
        String[] rows = {
            row("A", "", "2026-01-01", ""), row("B", "A", "2026-01-01", "2026-03-31"), row("B", "A", "2026-05-01", "")
        };
        record(rows);

        Merge again = check(rows);

        assertThat(again.steps()).isEmpty();
        assertThat(again.unchanged()).isEqualTo(3);
    }

    @Test
    void laterRowClosesTheOpenEndOfTheOneBefore() {
        record(row("A", "", "2026-01-01", ""));

        Book book =
                check(row("A", "", "2026-05-01", "").replace("AE", "Director")).book();

        assertThat(book.find("A", LocalDate.of(2026, 4, 30)).orElseThrow().title())
                .isEqualTo("AE");
        assertThat(book.find("A", LocalDate.of(2026, 5, 1)).orElseThrow().title())
                .isEqualTo("Director");
    }

    @Test
    void changedRowNamesWhatIsDifferent() {
        record(row("A", "", "2026-01-01", ""));

        Merge merge = check(row("A", "", "2026-01-01", "").replace(",AE,", ",Director,"));

        assertThat(merge.steps()).singleElement().satisfies(step -> {
            assertThat(step.change().kind()).isEqualTo(Kind.CHANGED_ROW);
            assertThat(step.change().fields())
                    .singleElement()
                    .hasToString("Field[column=title, before=AE, after=Director]");
        });
    }

    @Test
    void refusesEveryBadCellOfARowWithItsColumn() {
        List<Issue> issues = refused("a b,,no-mail,de,USDX,Mars/Base,California,boss,AE,Team,,01/02/2026,2026-13-01");

        assertThat(issues)
                .extracting(Issue::field)
                .containsExactlyInAnyOrder(
                        "id",
                        "name",
                        "mail",
                        "language",
                        "currency",
                        "time_zone",
                        "jurisdiction",
                        "roles",
                        "effective_from",
                        "effective_to");
        assertThat(issues).extracting(Issue::row).containsOnly(2);
    }

    @Test
    void refusesAMissingColumn() {
        Refusal refusal = catchThrowableOfType(
                Refusal.class, () -> Merge.checked(recorded, "id,name\nA,B\n".getBytes(StandardCharsets.UTF_8), TODAY));

        assertThat(refusal.issues())
                .extracting(Issue::code)
                .containsOnly("csv.missing-column")
                .hasSize(10);
    }

    @Test
    void refusesAnUnknownManager() {
        assertThat(refused(row("A", "X", "2026-01-01", "")))
                .containsExactly(issue(2, "manager", "unknown-manager", "X"));
    }

    @Test
    void managerWhoseOwnRowIsBadIsNotCalledUnknown() {
        assertThat(refused(row("A", "", "2026-99-01", ""), row("B", "A", "2026-01-01", "")))
                .extracting(Issue::code)
                .containsExactly("csv.bad-date");
    }

    @Test
    void refusesACircleOnlyWhenItHoldsOnSomeDay() {
        assertThat(refused(row("A", "B", "2026-01-01", ""), row("B", "A", "2026-01-01", "")))
                .singleElement()
                .satisfies(issue -> assertThat(issue.code()).isEqualTo("people.import.cycle"));

        check(
                row("A", "B", "2026-01-01", "2026-03-31"),
                row("A", "", "2026-04-01", ""),
                row("B", "", "2026-01-01", "2026-03-31"),
                row("B", "A", "2026-04-01", ""));
    }

    @Test
    void refusesACircleThatAFutureRowCloses() {
        record(row("A", "", "2026-01-01", ""), row("B", "A", "2026-01-01", ""), row("C", "B", "2026-01-01", ""));

        List<Issue> issues = refused(row("A", "C", "2027-01-01", ""));

        assertThat(issues).singleElement().satisfies(issue -> {
            assertThat(issue.code()).isEqualTo("people.import.cycle");
            assertThat(issue.args()).containsExactly("A → C → B → A", "2027-01-01");
        });
    }

    @Test
    void refusesAnEndlessLineInsteadOfWalkingIt() {
        List<String> rows = new ArrayList<>(List.of(row("P0", "", "2026-01-01", "")));
        for (int i = 1; i < 5_000; i++) {
            rows.add(row("P" + i, "P" + (i - 1), "2026-01-01", ""));
        }

        assertThat(refused(rows.toArray(String[]::new)))
                .hasSize(201)
                .first()
                .satisfies(issue -> assertThat(issue.code()).isEqualTo("people.import.line-too-long"));
    }

    @Test
    void refusesOverlapsWithinTheFileAndWithWhatIsRecorded() {
        assertThat(refused(row("A", "", "2026-01-01", "2026-06-30"), row("A", "", "2026-06-30", "")))
                .containsExactly(issue(3, "effective_from", "overlap", "A", "2026-06-30", "2026-01-01", "2026-06-30"));

        record(row("B", "", "2026-01-01", "2026-06-30"));
        assertThat(refused(row("B", "", "2026-02-01", "")))
                .extracting(Issue::code)
                .containsExactly("people.import.overlap");
    }

    @Test
    void refusesTwoRowsThatStartOnTheSameDay() {
        assertThat(refused(row("A", "", "2026-01-01", ""), row("A", "", "2026-01-01", "")))
                .containsExactly(issue(3, "effective_from", "same-start", "A", "2026-01-01", "2"));
    }

    @Test
    void refusesOneMailForTwoPeopleAtATimeWhateverTheCase() {
        String b = row("B", "", "2026-01-01", "").replace("b@", "A@");

        assertThat(refused(row("A", "", "2026-01-01", ""), b))
                .extracting(Issue::code)
                .containsExactly("people.import.mail-twice");
        check(row("A", "", "2025-01-01", "2025-12-31"), b);
    }

    @Test
    void refusesAManagerWhoIsNotThereOnSomeDay() {
        assertThat(refused(row("A", "", "2026-02-01", ""), row("B", "A", "2026-01-01", "")))
                .containsExactly(issue(3, "manager", "manager-not-effective", "A", "2026-01-01"));
    }

    @Test
    void managerCannotLeaveWhileSomebodyStillReportsToThem() {
        record(row("A", "", "2026-01-01", ""), row("B", "A", "2026-01-01", ""));

        assertThat(refused(row("A", "", "2026-01-01", "2026-08-31")))
                .containsExactly(issue(2, "effective_to", "leaves-reports", "A", "B", "2026-09-01"));
    }

    @Test
    void lastAdminStays() {
        record(row("A", "", "2026-01-01", "").replace(",rep,", ",admin,"));

        assertThat(refused(row("A", "", "2026-01-01", "")))
                .extracting(Issue::code)
                .containsExactly("people.import.no-admin");
    }

    @Test
    void sampleCompanyImportsAndExportsTheSame() throws IOException {
        byte[] sample = Files.readAllBytes(Path.of("sample/people.csv"));

        Merge merge = Merge.checked(List.of(), sample, TODAY);

        assertThat(merge.people()).isBetween(42, 50);
        assertThat(merge.steps().stream()
                        .map(step ->
                                String.join(",", Columns.write(step.after()).values()))
                        .collect(Collectors.joining("\n", HEADING, "\n")))
                .isEqualTo(new String(sample, StandardCharsets.UTF_8));
    }

    private static Issue issue(int row, String column, String code, Object... args) {
        return Issue.inRow(row, column, "people.import." + code, args);
    }

    private static String row(String id, String manager, String from, String to) {
        return "%s,Name of %s,%s@example.com,en,USD,America/New_York,US-NY,rep,AE,Team,%s,%s,%s"
                .formatted(id, id, id.toLowerCase(java.util.Locale.ROOT), manager, from, to);
    }

    private void record(String... rows) {
        check(rows).steps().forEach(step -> recorded.add(step.after()));
    }

    private Merge check(String... rows) {
        return Merge.checked(recorded, (HEADING + String.join("\n", rows)).getBytes(StandardCharsets.UTF_8), TODAY);
    }

    private List<Issue> refused(String... rows) {
        return catchThrowableOfType(Refusal.class, () -> check(rows)).issues();
    }
}
