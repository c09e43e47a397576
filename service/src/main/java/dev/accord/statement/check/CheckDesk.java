package dev.accord.statement.check;

import dev.accord.commission.calendar.Calendars;
import dev.accord.commission.calendar.PeriodView;
import dev.accord.commission.run.RunReads;
import dev.accord.commission.run.RunView;
import dev.accord.commission.run.Runs;
import dev.accord.shared.Refusal;
import dev.accord.statement.StatementRunId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class CheckDesk implements Checks {

    private final List<Rule> rules;
    private final Findings findings;
    private final Calendars calendars;
    private final Runs runs;
    private final RunReads reads;

    CheckDesk(List<Rule> rules, Findings findings, Calendars calendars, Runs runs, RunReads reads) {
        this.rules = rules;
        this.findings = findings;
        this.calendars = calendars;
        this.runs = runs;
        this.reads = reads;
    }

    @Override
    public void run(StatementRunId statementRun, String period, UUID run) {
        PeriodView known = calendars.period(period).orElseThrow();
        UUID before = calendars.periods().stream()
                .filter(one -> one.to().isBefore(known.from()))
                .reduce((one, later) -> later)
                .flatMap(one -> runs.current(one.code()))
                .map(RunView::id)
                .orElse(null);
        Inquiry inquiry = new Inquiry(known, runs.find(run).orElseThrow(), before, reads);
        List<Finding> all = new ArrayList<>();
        for (Rule rule : rules) {
            Kept kept = new Kept(rule.name());
            rule.look(inquiry, kept);
            all.addAll(kept.findings());
        }
        findings.replace(statementRun, run, all);
    }

    @Override
    public int blocking(StatementRunId statementRun, String blocksFrom) {
        return switch (blocksFrom) {
            case "WARNING" -> findings.open(statementRun, List.of("WARNING", "ERROR"));
            case "ERROR" -> findings.open(statementRun, List.of("ERROR"));
            default -> 0;
        };
    }

    @Override
    public void waive(StatementRunId statementRun, long finding, String reason, String by) {
        if (!findings.waive(statementRun, finding, reason, by)) {
            throw Refusal.notFound();
        }
    }
}
