package dev.accord.distribution.domain;

import dev.accord.distribution.CampaignId;
import dev.accord.distribution.LetterId;
import dev.accord.distribution.LetterState;
import dev.accord.plan.PlanVersionId;
import dev.accord.shared.Issue;
import dev.accord.shared.Refusal;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One plan document for one person, from its making to its end. Its transitions are verbs; what the state does not allow is refused with a
 * sentence. Once prepared, its document never changes.
 */
@Entity
@Table(schema = "distribution", name = "letter")
class Letter {

    private static final int MAX_REASON = 1000;
    private static final Duration BETWEEN_REMINDERS = Duration.ofHours(1);

    @Id
    private UUID id;

    private UUID campaignId;
    private UUID planVersion;
    private String personId;
    private String personName;
    private String mail;
    private String language;
    private String zone;
    private String jurisdiction;
    private String team;
    private boolean pickedUp;
    private LocalDate asOf;

    @Convert(converter = StateConverters.OfLetter.class)
    private LetterState state;

    @Column(name = "document_sha256")
    private @Nullable String documentSha256;

    @Column(name = "sealed_sha256")
    private @Nullable String sealedSha256;

    private @Nullable String assignment;
    private @Nullable String problem;
    private Instant createdAt;
    private @Nullable Instant preparedAt;
    private @Nullable Instant sentAt;
    private @Nullable Instant dueAt;
    private @Nullable Instant openedAt;
    private @Nullable Instant decidedAt;
    private @Nullable Instant endedAt;
    private @Nullable String reason;
    private int reminders;
    private @Nullable Instant lastRemindedAt;
    private @Nullable Instant escalatedAt;

    @Version
    private long revision;

    @SuppressWarnings("NullAway.Init")
    protected Letter() {}

    Letter(LetterId id, CampaignId campaign, PlanVersionId version, Addressee to, LocalDate asOf, Instant now) {
        this.id = id.value();
        this.campaignId = campaign.value();
        this.planVersion = version.value();
        this.personId = to.id();
        this.personName = to.name();
        this.mail = to.mail();
        this.language = to.language().toLanguageTag();
        this.zone = to.zone().getId();
        this.jurisdiction = to.jurisdiction();
        this.team = to.team();
        this.asOf = asOf;
        this.state = LetterState.PREPARING;
        this.createdAt = now;
    }

    /**
     * The document is made; from here on its hash is fixed.
     *
     * @param assignment the payee's own numbers as the document shows them
     */
    void prepare(String documentSha256, @Nullable String assignment, Instant now) {
        require(LetterState.PREPARING);
        this.documentSha256 = documentSha256;
        this.assignment = assignment;
        this.problem = null;
        this.preparedAt = now;
        this.state = LetterState.PREPARED;
    }

    /** The document could not be made: somebody has to mend something first. */
    void fail(String problem) {
        require(LetterState.PREPARING);
        this.problem = problem;
    }

    void send(Instant dueAt, Instant now) {
        require(LetterState.PREPARED);
        this.sentAt = now;
        this.dueAt = dueAt;
        this.state = LetterState.SENT;
    }

    /** Whether this was the first look. */
    boolean open(Instant now) {
        if (state != LetterState.SENT) {
            return false;
        }
        this.openedAt = now;
        this.state = LetterState.OPENED;
        return true;
    }

    void accept(Instant now) {
        require(LetterState.SENT, LetterState.OPENED);
        this.decidedAt = now;
        this.state = LetterState.ACCEPTED;
    }

    void decline(@Nullable String reason, Instant now) {
        require(LetterState.SENT, LetterState.OPENED);
        if (reason == null || reason.isBlank()) {
            throw Refusal.invalid(Issue.at("reason", "distribution.reason-missing"));
        }
        if (reason.length() > MAX_REASON) {
            throw Refusal.invalid(Issue.at("reason", "distribution.reason-too-long", MAX_REASON));
        }
        this.reason = reason.strip();
        this.decidedAt = now;
        end(LetterState.DECLINED, now);
    }

    void expire(Instant now) {
        require(LetterState.SENT, LetterState.OPENED);
        end(LetterState.EXPIRED, now);
    }

    void deemAccepted(Instant now) {
        require(LetterState.SENT, LetterState.OPENED);
        this.decidedAt = now;
        end(LetterState.DEEMED_ACCEPTED, now);
    }

    void recall(@Nullable String reason, Instant now) {
        require(LetterState.PREPARING, LetterState.PREPARED, LetterState.SENT, LetterState.OPENED);
        this.reason = reason == null || reason.isBlank() ? null : reason.strip();
        end(LetterState.RECALLED, now);
    }

    void archive(String sealedSha256, Instant now) {
        require(LetterState.ACCEPTED);
        this.sealedSha256 = sealedSha256;
        end(LetterState.ARCHIVED, now);
    }

    /** Whether a reminder may go now: only while the rep has it, and not twice within the hour. */
    boolean mayBeReminded(Instant now) {
        return state.isWaiting()
                && (lastRemindedAt == null
                        || !lastRemindedAt.plus(BETWEEN_REMINDERS).isAfter(now));
    }

    void remind(Instant now) {
        require(LetterState.SENT, LetterState.OPENED);
        this.reminders++;
        this.lastRemindedAt = now;
    }

    void escalate(Instant now) {
        require(LetterState.SENT, LetterState.OPENED);
        this.escalatedAt = now;
    }

    private void end(LetterState end, Instant now) {
        this.endedAt = now;
        this.state = end;
    }

    private void require(LetterState... allowed) {
        if (!Arrays.asList(allowed).contains(state)) {
            throw Refusal.conflict(Issue.of("distribution.letter-is-" + state.key()));
        }
    }

    LetterId id() {
        return new LetterId(id);
    }

    CampaignId campaign() {
        return new CampaignId(campaignId);
    }

    PlanVersionId planVersion() {
        return new PlanVersionId(planVersion);
    }

    Addressee addressee() {
        return new Addressee(
                personId, personName, mail, Locale.forLanguageTag(language), ZoneId.of(zone), jurisdiction, team);
    }

    boolean isFor(String person) {
        return personId.equals(person);
    }

    LetterState state() {
        return state;
    }

    LocalDate asOf() {
        return asOf;
    }

    boolean pickedUp() {
        return pickedUp;
    }

    Instant createdAt() {
        return createdAt;
    }

    @Nullable
    String documentSha256() {
        return documentSha256;
    }

    @Nullable
    String sealedSha256() {
        return sealedSha256;
    }

    @Nullable
    Instant sentAt() {
        return sentAt;
    }

    @Nullable
    Instant dueAt() {
        return dueAt;
    }

    @Nullable
    Instant decidedAt() {
        return decidedAt;
    }

    @Nullable
    String reason() {
        return reason;
    }

    int reminders() {
        return reminders;
    }
}
