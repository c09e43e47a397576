package dev.accord.commission.transaction;

import dev.accord.commission.calc.Deal.Participant;
import dev.accord.commission.copy.PgBinary;
import dev.accord.shared.Issue;
import dev.accord.shared.Refusal;
import dev.accord.shared.csv.CsvCells;
import dev.accord.shared.csv.CsvIssues;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads each spelling of participants once: a file of a million deals has some thousand of them. */
final class ParticipantCheck {

    private static final int KEPT = 50_000;

    /** @param fault why the text cannot be read; then nothing else is there */
    @SuppressWarnings("ArrayRecordComponent") // Never compared.
    private record Known(
            byte[] written,
            List<String> ids,
            List<List<KnownFacts.Days>> people,
            @Nullable Issue fault) {}

    private final KnownFacts facts;
    private final CsvIssues issues;
    private final Map<String, Known> texts = new HashMap<>();

    ParticipantCheck(KnownFacts facts, CsvIssues issues) {
        this.facts = facts;
        this.issues = issues;
    }

    void write(CsvCells row, int cell, int booked, String currency, int longest, PgBinary out) {
        if (cell < 0 || row.isEmpty(cell)) {
            out.nothing();
            return;
        }
        if (row.end(cell) - row.start(cell) > longest) {
            issues.add(
                    row.line(),
                    "participants",
                    "csv.too-long",
                    "participants",
                    row.end(cell) - row.start(cell),
                    longest);
            return;
        }
        Known known = known(row.text(cell));
        if (known.fault() != null) {
            issues.add(new Issue(
                    known.fault().code(),
                    row.line(),
                    "participants",
                    known.fault().args()));
            return;
        }
        if (booked != Numbers.NONE) {
            for (int i = 0; i < known.ids().size(); i++) {
                check(row, known.ids().get(i), known.people().get(i), booked, currency);
            }
        }
        out.text(known.written());
    }

    private void check(CsvCells row, String id, List<KnownFacts.Days> person, int booked, String currency) {
        for (KnownFacts.Days days : person) {
            if (days.from() <= booked && booked <= days.to()) {
                if (!currency.isEmpty() && !facts.hasRate(currency, days.currency(), booked)) {
                    issues.add(
                            row.line(),
                            "currency",
                            "commission.no-rate",
                            currency,
                            days.currency(),
                            KnownFacts.written(booked),
                            id);
                }
                return;
            }
        }
        issues.add(
                row.line(),
                "participants",
                person.isEmpty() ? "commission.unknown-participant" : "commission.participant-not-there",
                id,
                KnownFacts.written(booked));
    }

    private Known known(String text) {
        Known found = texts.get(text);
        if (found == null) {
            if (texts.size() >= KEPT) {
                texts.clear();
            }
            found = read(text);
            texts.put(text, found);
        }
        return found;
    }

    private Known read(String text) {
        try {
            List<Participant> participants = ParticipantText.parse(text);
            List<String> ids = participants.stream().map(Participant::personId).toList();
            return new Known(
                    ParticipantText.write(participants).getBytes(StandardCharsets.UTF_8),
                    ids,
                    ids.stream().map(facts::person).toList(),
                    null);
        } catch (Refusal refusal) {
            return new Known(new byte[0], List.of(), List.of(), refusal.issues().getFirst());
        }
    }
}
