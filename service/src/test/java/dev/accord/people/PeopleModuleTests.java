package dev.accord.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.accord.AccordTest;
import dev.accord.audit.AuditTrail;
import dev.accord.people.domain.Absences;
import dev.accord.people.domain.Corrections;
import dev.accord.shared.Refusal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@AccordTest
class PeopleModuleTests {

    @Autowired
    PeopleImport imports;

    @Autowired
    Accounts accounts;

    @Autowired
    People people;

    @Autowired
    Absences absences;

    @Autowired
    Corrections corrections;

    @Autowired
    AuditTrail audit;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Clock clock;

    LocalDate today;
    SomeCompany company;

    @BeforeEach
    void found() {
        today = LocalDate.now(clock);
        company = SomeCompany.in(imports, accounts, today);
    }

    @Test
    void reportingLineIsReadAsOfTheDay() {
        LocalDate move = today.plusDays(10);
        imports.run(SomeCompany.csv(company.row("rep", "rep", company.id("boss"), move.toString(), "")), "move.csv");

        assertThat(people.managersOf(company.id("rep"), today))
                .extracting(Person::id)
                .containsExactly(company.id("manager"), company.id("boss"));
        assertThat(people.managersOf(company.id("rep"), move))
                .extracting(Person::id)
                .containsExactly(company.id("boss"));
        assertThat(people.isAbove(company.id("manager"), company.id("rep"), move))
                .isFalse();
        assertThat(people.reportsOf(company.id("boss"), today, true))
                .extracting(Person::id)
                .containsExactlyInAnyOrder(company.id("manager"), company.id("rep"), company.id("other"));
        assertThat(people.find(company.id("rep"), today)
                        .orElseThrow()
                        .effective()
                        .to())
                .isEqualTo(move.minusDays(1));
    }

    @Test
    void importingTheExportChangesNothing() {
        ImportReport report = imports.run(imports.export(), "export.csv");

        assertThat(report.changesNothing()).isTrue();
        assertThat(report.unchangedRows()).isPositive();
    }

    @Test
    void fileWithOneBadRowImportsNothing() {
        byte[] file = SomeCompany.csv(
                company.row("newcomer", "rep", company.id("manager"), ""), company.row("rep", "boss", "", ""));

        assertThatThrownBy(() -> imports.run(file, "bad.csv")).isInstanceOf(Refusal.class);
        assertThat(people.latest(company.id("newcomer"))).isEmpty();
    }

    @Test
    void dryRunSaysWhatTheImportThenDoes() {
        byte[] file = SomeCompany.csv(
                company.row("newcomer", "rep", company.id("manager"), ""),
                company.row("rep", "rep;comp", company.id("manager"), ""));

        ImportReport dry = imports.check(file);
        assertThat(people.latest(company.id("newcomer"))).isEmpty();
        ImportReport real = imports.run(file, "file.csv");

        assertThat(dry.changes()).isEqualTo(real.changes());
        assertThat(real.newPeople()).isEqualTo(1);
        assertThat(real.changedRows()).isEqualTo(1);
        assertThat(people.find(company.id("rep"), today).orElseThrow().roles())
                .containsExactlyInAnyOrder(Role.REP, Role.COMP);
    }

    @Test
    void importThatIsRolledBackIsSeenByNobody() {
        byte[] file = SomeCompany.csv(company.row("newcomer", "rep", "", ""));

        transaction.executeWithoutResult(tx -> {
            imports.run(file, "file.csv");
            assertThat(people.find(company.id("newcomer"), today)).isPresent();
            tx.setRollbackOnly();
        });

        assertThat(people.find(company.id("newcomer"), today)).isEmpty();
        imports.run(SomeCompany.csv(company.row("another", "rep", "", "")), "file.csv");
        assertThat(people.find(company.id("another"), today)).isPresent();
        assertThat(people.find(company.id("newcomer"), today)).isEmpty();
    }

    @Test
    void correctedRowStaysInTheHistoryAndEveryChangeIsAudited() {
        imports.run(SomeCompany.csv(company.row("rep", "rep", company.id("boss"), "")), "correction.csv");

        assertThat(corrections.of(company.id("rep")))
                .singleElement()
                .satisfies(correction -> assertThat(correction.fields())
                        .containsExactly(new ImportReport.Field("manager", company.id("manager"), company.id("boss"))));
        AuditTrail.Filter ofRep = new AuditTrail.Filter("person", company.id("rep"), null, null, null, null);
        assertThat(audit.search(ofRep, 0, 10).items())
                .extracting(AuditTrail.Entry::action)
                .contains("person.added", "person.changed", "account.created");
    }

    @Test
    void selectsByWhatPeopleAreOnTheDay() {
        String team = people.find(company.id("rep"), today).orElseThrow().team();
        PeopleRule reps = new PeopleRule(
                java.util.Set.of("AE"),
                java.util.Set.of(team),
                java.util.Set.of("US-NY"),
                java.util.Set.of(Role.REP),
                java.util.Set.of());

        assertThat(people.select(reps, today))
                .extracting(Person::id)
                .containsExactlyInAnyOrder(company.id("rep"), company.id("other"));
        assertThat(people.select(reps, company.since().minusDays(1))).isEmpty();
    }

    @Test
    void substituteStandsInOnTheDaysOfTheAbsence() {
        absences.add(company.id("manager"), today, today.plusDays(2), company.id("boss"));
        absences.add(company.id("boss"), today.plusDays(2), today.plusDays(3), company.id("comp"));

        assertThat(people.substituteFor(company.id("manager"), today)).contains(company.id("boss"));
        assertThat(people.substituteFor(company.id("manager"), today.plusDays(2)))
                .contains(company.id("comp"));
        assertThat(people.substituteFor(company.id("manager"), today.plusDays(3)))
                .isEmpty();
        assertThat(people.substitutedBy(company.id("comp"), today.plusDays(2)))
                .containsExactlyInAnyOrder(company.id("manager"), company.id("boss"));
    }

    @Test
    void absencesOfOnePersonDoNotOverlap() {
        absences.add(company.id("rep"), today, today.plusDays(2), null);

        assertThatThrownBy(() -> absences.add(company.id("rep"), today.plusDays(2), today.plusDays(4), null))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("people.absence.overlap");
    }

    @Test
    void tenThousandPeopleImportAndReadQuickly() {
        StringBuilder file = new StringBuilder(SomeCompany.HEADING);
        for (int i = 0; i < 10_000; i++) {
            file.append(company.row("p" + i, "rep", i == 0 ? "" : company.id("p" + (i - 1) / 10), ""))
                    .append('\n');
        }
        long start = System.nanoTime();

        ImportReport report = imports.check(file.toString().getBytes(StandardCharsets.UTF_8));

        assertThat(report.newPeople()).isEqualTo(10_000);
        assertThat((System.nanoTime() - start) / 1_000_000).isLessThan(10_000);
    }
}
