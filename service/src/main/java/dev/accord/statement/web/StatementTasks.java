package dev.accord.statement.web;

import dev.accord.people.CurrentUser;
import dev.accord.shared.Issue;
import dev.accord.shared.Refusal;
import dev.accord.shared.SubjectRef;
import dev.accord.statement.StatementId;
import dev.accord.statement.StatementView;
import dev.accord.statement.domain.StatementReads;
import dev.accord.task.TaskSubjects;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** How the inbox speaks of statements. They are read on their own page. */
@Component
class StatementTasks implements TaskSubjects {

    private final StatementReads reads;
    private final MessageSource messages;

    StatementTasks(StatementReads reads, MessageSource messages) {
        this.reads = reads;
        this.messages = messages;
    }

    @Override
    public boolean supports(String subjectType) {
        return StatementId.SUBJECT_TYPE.equals(subjectType);
    }

    @Override
    public Description describe(SubjectRef subject, String elementId, Map<String, Object> variables, Locale language) {
        StatementView statement = reads.find(StatementId.of(subject)).orElseThrow(Refusal::notFound);
        boolean mend = "MendStatement".equals(elementId);
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(text("statement.fact.period", language), statement.period()));
        if (mend && statement.problem() != null) {
            facts.add(new Fact(text("statement.fact.problem", language), statement.problem()));
        }
        String title = mend
                ? text("statement.task.mend", language, statement.personName(), statement.period())
                : text("statement.task.read", language, statement.period());
        return new Description(title, "/statements/" + statement.id(), facts, null, null);
    }

    @Override
    public Map<String, Object> decide(
            SubjectRef subject,
            String elementId,
            Map<String, Object> variables,
            Map<String, Object> input,
            CurrentUser user,
            @Nullable String onBehalfOf) {
        throw Refusal.conflict(Issue.of("statement.decide.no-form"));
    }

    private String text(String key, Locale language, Object... arguments) {
        return messages.getMessage(key, arguments, language);
    }
}
