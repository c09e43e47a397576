package dev.accord.people.domain;

import dev.accord.audit.AuditLog;
import dev.accord.people.ImportReport;
import dev.accord.people.ImportReport.Change;
import dev.accord.people.ImportReport.Kind;
import dev.accord.people.PeopleImport;
import dev.accord.people.Person;
import dev.accord.shared.Actor;
import dev.accord.shared.SubjectRef;
import dev.accord.shared.csv.CsvWriter;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class ImportService implements PeopleImport {

    private final PeopleRows rows;
    private final JdbcClient jdbc;
    private final AuditLog audit;
    private final Clock clock;

    ImportService(PeopleRows rows, JdbcClient jdbc, AuditLog audit, Clock clock) {
        this.rows = rows;
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public ImportReport check(byte[] csv) {
        return report(merged(csv), csv, true);
    }

    @Override
    public ImportReport run(byte[] csv, String fileName) {
        rows.lock();
        Merge merge = merged(csv);
        ImportReport report = report(merge, csv, false);
        Instant now = clock.instant();
        long id = recordImport(report, fileName, now);
        if (!report.changesNothing()) {
            write(merge.steps(), id, now);
            rows.newRevision();
            merge.steps().forEach(step -> record(step, id));
            audit.record(
                    "people.imported",
                    SubjectRef.of("people-import", id),
                    Map.of(
                            "file",
                            fileName,
                            "sha256",
                            report.sha256(),
                            "newRows",
                            report.newRows(),
                            "changedRows",
                            report.changedRows()));
        }
        return report;
    }

    @Override
    @Transactional(readOnly = true)
    public byte[] export() {
        CsvWriter csv = new CsvWriter(Columns.ALL);
        rows.read().rows().stream()
                .sorted(Comparator.comparing(Person::id)
                        .thenComparing(row -> row.effective().from()))
                .forEach(row -> csv.row(Columns.write(row).values().toArray()));
        return csv.bytes();
    }

    private Merge merged(byte[] csv) {
        return Merge.checked(rows.read().rows(), csv, LocalDate.now(clock));
    }

    private ImportReport report(Merge merge, byte[] csv, boolean dryRun) {
        return new ImportReport(
                dryRun,
                Sha256.hex(csv),
                merge.people(),
                merge.newPeople(),
                merge.count(Kind.NEW_PERSON, Kind.NEW_ROW),
                merge.count(Kind.CHANGED_ROW),
                merge.unchanged(),
                merge.steps().stream().map(Merge.Step::change).toList());
    }

    private long recordImport(ImportReport report, String fileName, Instant now) {
        return jdbc.sql("""
            insert into people.import (sha256, file_name, imported_by, imported_at, people_new, rows_new, rows_changed, rows_unchanged)
            values (:sha256, :file, :by, :at, :people, :new, :changed, :unchanged) returning id
            """)
                .param("sha256", report.sha256())
                .param("file", fileName)
                .param("by", Actor.current().personId())
                .param("at", Timestamp.from(now))
                .param("people", report.newPeople())
                .param("new", report.newRows())
                .param("changed", report.changedRows())
                .param("unchanged", report.unchangedRows())
                .query(Long.class)
                .single();
    }

    private void write(List<Merge.Step> steps, long importId, Instant now) {
        rows.insertPeople(
                steps.stream()
                        .map(step -> step.after().id())
                        .distinct()
                        .sorted()
                        .toList(),
                now);
        rows.replace(
                steps.stream().map(Merge.Step::before).filter(Objects::nonNull).toList(), importId, now);
        rows.insert(steps.stream().map(Merge.Step::after).toList(), importId, now);
    }

    private void record(Merge.Step step, long importId) {
        Change change = step.change();
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("import", importId);
        facts.put("from", change.from().toString());
        if (change.kind() == Kind.NEW_PERSON) {
            facts.putAll(Columns.write(step.after()));
        }
        change.fields().forEach(field -> facts.put(field.column(), field.before() + " → " + field.after()));
        String action = change.kind() == Kind.NEW_PERSON ? "person.added" : "person.changed";
        audit.record(action, SubjectRef.of("person", change.id()), facts);
    }
}
