package dev.accord.distribution.domain;

import dev.accord.distribution.CampaignTerms;
import dev.accord.distribution.LetterId;
import dev.accord.distribution.LetterState;
import dev.accord.distribution.events.LetterEnded;
import dev.accord.document.Documents;
import dev.accord.document.Renderer;
import dev.accord.people.People;
import dev.accord.people.Person;
import dev.accord.plan.PlanDocuments;
import dev.accord.shared.Issue;
import dev.accord.shared.Refusal;
import dev.accord.signature.Signatures;
import dev.accord.task.Tasks;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The steps of PlanAcceptance, one method per job. Jobs come at least once and may come after somebody else was faster, so every step looks at
 * the letter first, does what is left to do, and answers with the letter's true state.
 */
@Service
public class LetterSteps {

    private static final String DOCUMENT_KIND = "letter";

    private final LetterRows letters;
    private final TermsOfCampaigns campaigns;
    private final LetterMails mails;
    private final LetterTrail trail;
    private final LetterNumbers numbers;
    private final PlanDocuments planDocuments;
    private final Renderer renderer;
    private final Documents documents;
    private final Signatures signatures;
    private final People people;
    private final Tasks tasks;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    LetterSteps(
            LetterRows letters,
            TermsOfCampaigns campaigns,
            LetterMails mails,
            LetterTrail trail,
            LetterNumbers numbers,
            PlanDocuments planDocuments,
            Renderer renderer,
            Documents documents,
            Signatures signatures,
            People people,
            Tasks tasks,
            ApplicationEventPublisher events,
            Clock clock) {
        this.letters = letters;
        this.campaigns = campaigns;
        this.mails = mails;
        this.trail = trail;
        this.numbers = numbers;
        this.planDocuments = planDocuments;
        this.renderer = renderer;
        this.documents = documents;
        this.signatures = signatures;
        this.people = people;
        this.tasks = tasks;
        this.events = events;
        this.clock = clock;
    }

    /** Renders, stores and fixes the document. What cannot be rendered leaves the letter as it is, with the problem noted. */
    @Transactional
    public LetterState prepare(LetterId id) {
        Letter letter = lock(id);
        if (letter.state() != LetterState.PREPARING) {
            return letter.state();
        }
        Addressee to = letter.addressee();
        byte[] pdf;
        try {
            Map<String, Object> fields =
                    new HashMap<>(planDocuments.fields(letter.planVersion(), to.id(), to.language(), letter.asOf()));
            fields.put("verifyCode", documents.code(id.subject()));
            pdf = renderer.render(PlanDocuments.TEMPLATE, to.language(), fields);
        } catch (Refusal refusal) {
            String problem = inWords(refusal);
            letter.fail(problem);
            trail.note(id, "not-prepared", problem, Map.of("problem", problem));
            return letter.state();
        }
        Documents.Stored stored =
                documents.store(id.subject(), DOCUMENT_KIND, fileName(letter), "application/pdf", pdf);
        signatures.request(id.subject(), to.id(), stored.sha256(), to.language());
        letter.prepare(stored.sha256(), numbers.snapshot(letter), clock.instant());
        trail.note(id, "prepared", Map.of("sha256", stored.sha256()));
        return letter.state();
    }

    /** Queues the mail; from this moment the rep has the letter and its clocks run. */
    @Transactional
    public Timing send(LetterId id) {
        Letter letter = lock(id);
        CampaignTerms terms = campaigns.of(letter.campaign());
        if (letter.state() == LetterState.PREPARED) {
            Instant now = clock.instant();
            Schedule schedule = schedule(letter, terms, now);
            letter.send(schedule.dueAt(), now);
            mails.sent(letter, terms, "sent");
            trail.note(id, "sent", letter.addressee().mail(), Map.of("dueAt", schedule.dueAt()));
        }
        Instant sentAt = letter.sentAt();
        if (sentAt == null) {
            // Recalled before it was sent: the message that says so is waiting for the process already.
            return new Timing(Schedule.NEVER, Schedule.NEVER, "R1/P36500D");
        }
        Schedule schedule = schedule(letter, terms, sentAt);
        return new Timing(schedule.dueAt(), schedule.escalateAt(), schedule.reminderCycle());
    }

    /** Reminds the rep, unless the letter is no longer theirs to sign or somebody reminded them just now. */
    @Transactional
    public void remind(LetterId id) {
        Letter letter = lock(id);
        Instant now = clock.instant();
        if (letter.mayBeReminded(now)) {
            letter.remind(now);
            mails.reminder(letter, now, "reminder:" + letter.reminders());
            trail.note(id, "reminded", Map.of("number", letter.reminders()));
        }
    }

    /** Tells the manager of today that the letter is not signed. */
    @Transactional
    public void escalate(LetterId id) {
        Letter letter = lock(id);
        if (!letter.state().isWaiting()) {
            return;
        }
        LocalDate today =
                LocalDate.ofInstant(clock.instant(), letter.addressee().zone());
        letter.escalate(clock.instant());
        people.managersOf(letter.addressee().id(), today).stream()
                .findFirst()
                .ifPresentOrElse(
                        manager -> tell(letter, manager, today),
                        () -> trail.note(id, "not-escalated", Map.of("because", "no manager")));
    }

    private void tell(Letter letter, Person manager, LocalDate today) {
        mails.escalation(letter, manager, "escalated:" + today);
        trail.note(letter.id(), "escalated", manager.name(), Map.of("manager", manager.id()));
    }

    @Transactional
    public LetterState expire(LetterId id) {
        Letter letter = lock(id);
        if (letter.state().isWaiting()) {
            letter.expire(clock.instant());
            ended(letter, "expired", false);
        }
        return letter.state();
    }

    @Transactional
    public LetterState deemAccepted(LetterId id) {
        Letter letter = lock(id);
        if (letter.state().isWaiting()) {
            letter.deemAccepted(clock.instant());
            ended(letter, "deemed-accepted", true);
        }
        return letter.state();
    }

    private void ended(Letter letter, String kind, boolean deemedAccepted) {
        tasks.withdraw(letter.id().subject(), "letter." + kind);
        mails.deadlinePassed(letter, deemedAccepted);
        trail.note(letter.id(), kind, Map.of("dueAt", Objects.requireNonNull(letter.dueAt())));
        publishEnd(letter);
    }

    /** Adds the certificate, seals, stores, and sends the rep a copy. */
    @Transactional
    public LetterState archive(LetterId id) {
        Letter letter = lock(id);
        if (letter.state() == LetterState.ACCEPTED) {
            Documents.Stored sealed = signatures.seal(id.subject());
            letter.archive(sealed.sha256(), clock.instant());
            mails.archived(letter, sealed.sha256(), sealed.fileName());
            trail.note(id, "archived", Map.of("sha256", sealed.sha256()));
            publishEnd(letter);
        }
        return letter.state();
    }

    private void publishEnd(Letter letter) {
        events.publishEvent(
                new LetterEnded(letter.id(), letter.state(), letter.addressee().id()));
    }

    private Letter lock(LetterId id) {
        return letters.lock(id.value()).orElseThrow(Refusal::notFound);
    }

    private static Schedule schedule(Letter letter, CampaignTerms terms, Instant sentAt) {
        return Schedule.of(terms, letter.pickedUp(), sentAt, letter.addressee().zone());
    }

    private String fileName(Letter letter) {
        int year = letter.createdAt().atOffset(ZoneOffset.UTC).getYear();
        return "plan-letter-" + year + "-" + letter.addressee().id().replaceAll("[^A-Za-z0-9-]", "_") + ".pdf";
    }

    private static String inWords(Refusal refusal) {
        return refusal.issues().stream().map(LetterSteps::inWords).collect(Collectors.joining("; "));
    }

    private static String inWords(Issue issue) {
        String place = issue.row() == null ? "" : " (line " + issue.row() + ")";
        return issue.code() + place + " " + String.join(", ", issue.args());
    }

    /** What the timers of the model need. */
    public record Timing(Instant dueAt, Instant escalateAt, String reminderCycle) {}
}
