package dev.accord.distribution.domain;

import dev.accord.distribution.LetterId;
import dev.accord.distribution.LetterState;
import dev.accord.distribution.LetterView;
import dev.accord.distribution.Letters;
import dev.accord.distribution.events.LetterEnded;
import dev.accord.people.CurrentUser;
import dev.accord.shared.Issue;
import dev.accord.shared.Refusal;
import dev.accord.signature.SignCommand;
import dev.accord.signature.Signatures;
import dev.accord.task.Tasks;
import dev.accord.workflow.Engine;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people do with letters. The letter's row is locked first, so that two tabs, a deadline and a recall come one after the other. */
@Service
class LetterDesk implements Letters {

    private static final String SIGN_TASK = "SignLetter";
    private static final String MEND_TASK = "MendLetter";

    private final LetterRows rows;
    private final LetterReads reads;
    private final CampaignRows campaigns;
    private final LetterAccess access;
    private final LetterMails mails;
    private final LetterTrail trail;
    private final Signatures signatures;
    private final Tasks tasks;
    private final Engine engine;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    LetterDesk(
            LetterRows rows,
            LetterReads reads,
            CampaignRows campaigns,
            LetterAccess access,
            LetterMails mails,
            LetterTrail trail,
            Signatures signatures,
            Tasks tasks,
            Engine engine,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.reads = reads;
        this.campaigns = campaigns;
        this.access = access;
        this.mails = mails;
        this.trail = trail;
        this.signatures = signatures;
        this.tasks = tasks;
        this.engine = engine;
        this.events = events;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public LetterView get(LetterId id, CurrentUser reader) {
        return reads.find(id)
                .filter(letter -> access.mayRead(letter.personId(), letter.createdAt(), reader))
                .filter(letter -> reader.id().equals(letter.personId()) ? isOut(letter) : true)
                .orElseThrow(Refusal::notFound);
    }

    /** The rep sees a letter once it was sent; before that it is the comp team's draft. */
    private static boolean isOut(LetterView letter) {
        return letter.sentAt() != null;
    }

    @Override
    @Transactional
    public LetterView open(LetterId id, CurrentUser reader) {
        LetterView seen = get(id, reader);
        if (!seen.personId().equals(reader.id()) || seen.state() != LetterState.SENT) {
            return seen;
        }
        if (lock(id).open(clock.instant())) {
            trail.note(id, "opened", Map.of());
        }
        return reads.fresh(id);
    }

    @Override
    @Transactional
    public LetterView accept(
            LetterId id,
            CurrentUser signer,
            @Nullable String typedName,
            boolean consent,
            @Nullable String consentVersion,
            @Nullable String documentSha256,
            @Nullable String timeZone) {
        Letter letter = lockOwn(id, signer);
        if (letter.state() == LetterState.ACCEPTED || letter.state() == LetterState.ARCHIVED) {
            return reads.fresh(id);
        }
        letter.accept(clock.instant());
        signatures.sign(id.subject(), new SignCommand(typedName, consent, consentVersion, documentSha256, timeZone));
        tasks.complete(id.subject(), SIGN_TASK, Map.of("outcome", LetterState.ACCEPTED.key()));
        trail.note(id, "accepted", Map.of("sha256", String.valueOf(letter.documentSha256())));
        return reads.fresh(id);
    }

    @Override
    @Transactional
    public LetterView decline(LetterId id, CurrentUser signer, @Nullable String reason) {
        Letter letter = lockOwn(id, signer);
        if (letter.state() == LetterState.DECLINED) {
            return reads.fresh(id);
        }
        letter.decline(reason, clock.instant());
        tasks.complete(id.subject(), SIGN_TASK, Map.of("outcome", LetterState.DECLINED.key()));
        trail.note(id, "declined", letter.reason(), Map.of("reason", String.valueOf(letter.reason())));
        events.publishEvent(new LetterEnded(id, letter.state(), signer.id()));
        return reads.fresh(id);
    }

    @Override
    @Transactional
    public void recall(LetterId id, @Nullable String reason) {
        Letter letter = lock(id);
        if (letter.state() == LetterState.RECALLED) {
            return;
        }
        boolean repHasIt = letter.state().isWaiting();
        letter.recall(reason, clock.instant());
        engine.publish("LetterRecalled", id.subject(), Map.of("outcome", LetterState.RECALLED.key()));
        tasks.withdraw(id.subject(), "letter.recalled");
        if (repHasIt) {
            mails.recalled(letter);
        }
        trail.note(id, "recalled", letter.reason(), Map.of("reason", String.valueOf(letter.reason())));
        events.publishEvent(
                new LetterEnded(id, letter.state(), letter.addressee().id()));
    }

    @Override
    @Transactional
    public void resend(LetterId id) {
        Letter letter = lock(id);
        requireWaiting(letter);
        Instant now = clock.instant();
        mails.sent(
                letter,
                campaigns.findById(letter.campaign().value()).orElseThrow().terms(),
                "resent:" + now.getEpochSecond());
        trail.note(id, "resent", letter.addressee().mail(), Map.of());
    }

    @Override
    @Transactional
    public void remind(LetterId id) {
        Letter letter = lock(id);
        requireWaiting(letter);
        Instant now = clock.instant();
        if (!letter.mayBeReminded(now)) {
            throw Refusal.conflict(Issue.of("distribution.reminded-just-now"));
        }
        letter.remind(now);
        mails.reminder(letter, now, "reminder:" + letter.reminders());
        trail.note(id, "reminded", Map.of("number", letter.reminders()));
    }

    @Override
    @Transactional
    public void prepareAgain(LetterId id) {
        Letter letter = lock(id);
        if (letter.state() != LetterState.PREPARING) {
            throw Refusal.conflict(Issue.of("distribution.letter-is-prepared-already"));
        }
        tasks.complete(id.subject(), MEND_TASK, Map.of());
        trail.note(id, "tried-again", Map.of());
    }

    private static void requireWaiting(Letter letter) {
        if (!letter.state().isWaiting()) {
            throw Refusal.conflict(
                    Issue.of("distribution.letter-is-" + letter.state().key()));
        }
    }

    /** The rep's own letter; a manager or comp sees that only the rep may, everybody else sees nothing. */
    private Letter lockOwn(LetterId id, CurrentUser signer) {
        LetterView seen = get(id, signer);
        if (!seen.personId().equals(signer.id())) {
            throw Refusal.forbidden(Issue.of("distribution.only-the-rep-signs", seen.personName()));
        }
        return lock(id);
    }

    private Letter lock(LetterId id) {
        return rows.lock(id.value()).orElseThrow(Refusal::notFound);
    }
}
