package dev.accord.statement.web;

import dev.accord.commission.run.RunReads;
import dev.accord.people.CurrentUser;
import dev.accord.shared.Decision;
import dev.accord.shared.Issue;
import dev.accord.shared.Refusal;
import dev.accord.shared.SubjectRef;
import dev.accord.statement.StatementRunId;
import dev.accord.statement.StatementRunView;
import dev.accord.statement.StatementRuns;
import dev.accord.statement.check.Findings;
import dev.accord.statement.domain.Exclusions;
import dev.accord.statement.domain.ReleaseApproval;
import dev.accord.task.TaskSubjects;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** How the inbox speaks of statement runs. The release is approved there; review and closing are done on the run's own page. */
@Component
class StatementRunTasks implements TaskSubjects {

    private static final String APPROVE = "ApproveRelease";

    private final StatementRuns runs;
    private final ReleaseApproval approval;
    private final Findings findings;
    private final Exclusions exclusions;
    private final RunReads reads;
    private final MessageSource messages;

    StatementRunTasks(
            StatementRuns runs,
            ReleaseApproval approval,
            Findings findings,
            Exclusions exclusions,
            RunReads reads,
            MessageSource messages) {
        this.runs = runs;
        this.approval = approval;
        this.findings = findings;
        this.exclusions = exclusions;
        this.reads = reads;
        this.messages = messages;
    }

    @Override
    public boolean supports(String subjectType) {
        return StatementRunId.SUBJECT_TYPE.equals(subjectType);
    }

    @Override
    public Description describe(SubjectRef subject, String elementId, Map<String, Object> variables, Locale language) {
        StatementRunView run = runs.find(StatementRunId.of(subject)).orElseThrow(Refusal::notFound);
        String key = switch (elementId) {
            case APPROVE -> "statement.task.approve";
            case "CloseRun" -> "statement.task.close";
            default -> "statement.task.review";
        };
        return new Description(
                text(key, language, run.period()),
                "/statement-runs/" + run.id(),
                facts(run, language),
                run.submittedBy() == null ? run.requestedBy() : run.submittedBy(),
                null);
    }

    private List<Fact> facts(StatementRunView run, Locale language) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(text("statement.fact.period", language), run.period()));
        if (run.run() != null) {
            for (RunReads.Total total : reads.totals(run.run())) {
                NumberFormat format = NumberFormat.getNumberInstance(language);
                format.setMinimumFractionDigits(total.paid().scale());
                facts.add(new Fact(
                        text("statement.fact.pays", language), total.currency() + " " + format.format(total.paid())));
            }
            facts.add(new Fact(
                    text("statement.fact.people", language),
                    String.valueOf(reads.people(run.run()).size())));
        }
        long open =
                findings.of(run.id()).stream().filter(Findings.Stored::isOpen).count();
        facts.add(new Fact(text("statement.fact.findings", language), String.valueOf(open)));
        facts.add(new Fact(
                text("statement.fact.waived", language),
                String.valueOf(findings.of(run.id()).size() - open)));
        facts.add(new Fact(
                text("statement.fact.excluded", language),
                String.valueOf(exclusions.of(run.id()).size())));
        return facts;
    }

    @Override
    public Decision mayDecide(SubjectRef subject, String elementId, Map<String, Object> variables, String personId) {
        return APPROVE.equals(elementId)
                ? approval.mayDecide(StatementRunId.of(subject), personId)
                : Decision.allowed();
    }

    @Override
    public Set<String> ruledSteps() {
        return Set.of(APPROVE);
    }

    @Override
    public Map<String, Object> decide(
            SubjectRef subject,
            String elementId,
            Map<String, Object> variables,
            Map<String, Object> input,
            CurrentUser user,
            @Nullable String onBehalfOf) {
        if (!APPROVE.equals(elementId)) {
            throw Refusal.conflict(Issue.of("statement.decide.no-form"));
        }
        Object comment = input.get("comment");
        return approval.decide(
                StatementRunId.of(subject),
                "approve".equals(input.get("decision")),
                comment == null || comment.toString().isBlank()
                        ? null
                        : comment.toString().strip(),
                user);
    }

    private String text(String key, Locale language, Object... arguments) {
        return messages.getMessage(key, arguments, language);
    }
}
