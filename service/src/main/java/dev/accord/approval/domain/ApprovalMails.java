package dev.accord.approval.domain;

import dev.accord.approval.ApprovalSubjects;
import dev.accord.mail.MailOutbox;
import dev.accord.mail.MailTemplate;
import dev.accord.people.People;
import dev.accord.people.Person;
import dev.accord.shared.SubjectRef;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** The mails of an approval, in the recipient's language. */
@Component
class ApprovalMails {

    private static final Set<String> ASKED = Set.of("name", "subject", "requester", "due", "late", "link", "insteadOf");

    private final MailOutbox outbox;
    private final People people;
    private final ApprovalPolicies policies;
    private final Clock clock;

    ApprovalMails(MailOutbox outbox, People people, ApprovalPolicies policies, Clock clock) {
        this.outbox = outbox;
        this.people = people;
        this.policies = policies;
        this.clock = clock;
    }

    void requested(ApprovalRequest request, ApprovalStep step, String occasion) {
        queue("approval-requested", request, step, occasion);
    }

    void reminder(ApprovalRequest request, ApprovalStep step, String occasion) {
        queue("approval-reminder", request, step, occasion);
    }

    void said(ApprovalRequest request, Person to, String author, String text, String occasion) {
        Map<String, Object> fields = fields(request, to);
        fields.put("author", author);
        fields.put("text", text);
        fields.put("link", policies.of(request.subject()).page(request.subject()));
        send("approval-question", request, to, occasion, fields);
    }

    /** Everybody who can take the decision today, with the absent person they would take it for, if any. */
    private Map<Person, String> asked(ApprovalRequest request, ApprovalStep step) {
        LocalDate today = LocalDate.now(clock);
        Map<Person, String> asked = new LinkedHashMap<>();
        String assignee = step.assignee();
        if (assignee == null) {
            people.holdersOf(Objects.requireNonNull(step.role()), today).stream()
                    .filter(holder ->
                            policies.mayDecide(request, step, holder.id(), null).isAllowed())
                    .forEach(holder -> asked.put(holder, ""));
            return asked;
        }
        // The absent are told as well: they may look in from where they are.
        Optional<Person> approver = people.latest(assignee);
        approver.ifPresent(person -> asked.put(person, ""));
        people.substituteFor(assignee, today)
                .filter(substitute ->
                        policies.mayDecide(request, step, substitute, assignee).isAllowed())
                .flatMap(people::latest)
                .ifPresent(person -> asked.putIfAbsent(
                        person,
                        Objects.requireNonNull(approver.map(Person::name).orElse(assignee))));
        return asked;
    }

    private void queue(String template, ApprovalRequest request, ApprovalStep step, String occasion) {
        asked(request, step).forEach((to, insteadOf) -> queue(template, request, step, to, insteadOf, occasion));
    }

    private void queue(
            String template, ApprovalRequest request, ApprovalStep step, Person to, String insteadOf, String occasion) {
        Instant due = step.dueAt();
        Map<String, Object> fields = fields(request, to);
        fields.put("insteadOf", insteadOf);
        fields.put("due", due == null ? "" : day(due, to));
        fields.put("late", due != null && due.isBefore(clock.instant()));
        fields.put("link", "/tasks");
        send(template, request, to, step.id() + ":" + occasion, fields);
    }

    private void send(
            String template, ApprovalRequest request, Person to, String occasion, Map<String, Object> fields) {
        outbox.queue(new MailOutbox.Request(
                "approval:" + request.id() + ":" + occasion + ":" + to.id(),
                template,
                to.language(),
                to.id(),
                to.mail(),
                request.subject(),
                fields,
                List.of()));
    }

    private Map<String, Object> fields(ApprovalRequest request, Person to) {
        SubjectRef subject = request.subject();
        ApprovalSubjects known = policies.of(subject);
        Map<String, Object> fields = new HashMap<>();
        fields.put("name", to.name());
        fields.put("subject", known.title(subject, to.language()));
        fields.put(
                "requester",
                people.latest(request.requester()).map(Person::name).orElse(request.requester()));
        return fields;
    }

    private static String day(Instant due, Person reader) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(reader.language())
                .withZone(reader.zone())
                .format(due);
    }

    @Bean
    static MailTemplate approvalRequested() {
        return new MailTemplate("approval-requested", ASKED);
    }

    @Bean
    static MailTemplate approvalReminder() {
        return new MailTemplate("approval-reminder", ASKED);
    }

    @Bean
    static MailTemplate approvalQuestion() {
        return new MailTemplate("approval-question", Set.of("name", "subject", "requester", "author", "text", "link"));
    }
}
