package dev.accord.distribution.web;

import dev.accord.distribution.LetterId;
import dev.accord.distribution.LetterView;
import dev.accord.distribution.domain.LetterReads;
import dev.accord.people.CurrentUser;
import dev.accord.plan.Plans;
import dev.accord.shared.Issue;
import dev.accord.shared.Refusal;
import dev.accord.shared.SubjectRef;
import dev.accord.task.TaskSubjects;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** How the inbox speaks of letters. They are signed and mended on their own page, never in the task list. */
@Component
class LetterTasks implements TaskSubjects {

    private final LetterReads reads;
    private final Plans plans;
    private final MessageSource messages;

    LetterTasks(LetterReads reads, Plans plans, MessageSource messages) {
        this.reads = reads;
        this.plans = plans;
        this.messages = messages;
    }

    @Override
    public boolean supports(String subjectType) {
        return LetterId.SUBJECT_TYPE.equals(subjectType);
    }

    @Override
    public Description describe(SubjectRef subject, String elementId, Map<String, Object> variables, Locale language) {
        LetterView letter = reads.find(LetterId.of(subject)).orElseThrow(Refusal::notFound);
        String plan = plans.get(letter.planVersion()).name(language);
        boolean mend = "MendLetter".equals(elementId);
        String title = mend
                ? text("distribution.task.mend", language, letter.personName(), plan)
                : text("distribution.task.sign", language, plan);
        return new Description(title, "/letters/" + letter.id(), facts(letter, plan, mend, language), null, null);
    }

    private List<Fact> facts(LetterView letter, String plan, boolean mend, Locale language) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(text("distribution.plan", language), plan));
        facts.add(new Fact(text("distribution.person", language), letter.personName()));
        LocalDate due = letter.dueDate();
        if (due != null) {
            facts.add(new Fact(
                    text("distribution.due", language),
                    DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                            .withLocale(language)
                            .format(due)));
        }
        String problem = letter.problem();
        if (mend && problem != null) {
            facts.add(new Fact(text("distribution.problem", language), problem));
        }
        if (!mend) {
            facts.add(new Fact(
                    text("distribution.signer", language),
                    text("distribution.signer.only", language, letter.personName())));
        }
        return facts;
    }

    @Override
    public Map<String, Object> decide(
            SubjectRef subject,
            String elementId,
            Map<String, Object> variables,
            Map<String, Object> input,
            CurrentUser user,
            @Nullable String onBehalfOf) {
        throw Refusal.conflict(Issue.of("distribution.no-decision-here"));
    }

    private String text(String key, Locale language, Object... args) {
        return messages.getMessage(key, args, language);
    }
}
