package dev.accord.distribution.domain;

import dev.accord.distribution.Audience;
import dev.accord.distribution.CampaignId;
import dev.accord.distribution.CampaignState;
import dev.accord.distribution.CampaignTerms;
import dev.accord.distribution.CampaignView;
import dev.accord.distribution.LetterState;
import dev.accord.distribution.OnDeadline;
import dev.accord.plan.PlanVersionId;
import dev.accord.shared.Issue;
import dev.accord.shared.Refusal;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An approved plan version on its way to the people it is for. Its terms do not change once it runs. */
@Entity
@Table(schema = "distribution", name = "campaign")
class Campaign {

    private static final Duration BETWEEN_REMINDERS = Duration.ofHours(1);

    @Id
    private UUID id;

    private String name;
    private UUID planVersion;
    private String planCode;
    private @Nullable String message;
    private String audienceKind;
    private String[] titles;
    private String[] teams;
    private String[] jurisdictions;
    private String[] personIds;
    private @Nullable LocalDate dueDate;
    private @Nullable Integer dueDays;
    private int remindEvery;
    private @Nullable Integer escalateBefore;

    @Convert(converter = StateConverters.OfDeadline.class)
    private OnDeadline onDeadline;

    private @Nullable LocalDate pickUpUntil;

    @Convert(converter = StateConverters.OfCampaign.class)
    private CampaignState state;

    private int expected;
    private @Nullable Instant issuedAt;
    private String createdBy;
    private Instant createdAt;
    private @Nullable String startedBy;
    private @Nullable Instant startedAt;
    private @Nullable Instant settledAt;
    private @Nullable Instant remindedAt;

    @Version
    private long revision;

    @SuppressWarnings("NullAway.Init")
    protected Campaign() {}

    Campaign(CampaignId id, CampaignTerms terms, String planCode, String createdBy, Instant now) {
        this.id = id.value();
        this.name = terms.name();
        this.planVersion = terms.planVersion().value();
        this.planCode = planCode;
        this.message = terms.message();
        this.audienceKind = terms.audience().kind().key();
        this.titles = terms.audience().titles().toArray(String[]::new);
        this.teams = terms.audience().teams().toArray(String[]::new);
        this.jurisdictions = terms.audience().jurisdictions().toArray(String[]::new);
        this.personIds = terms.audience().ids().toArray(String[]::new);
        this.dueDate = terms.dueDate();
        this.dueDays = terms.dueDays();
        this.remindEvery = terms.remindEvery();
        this.escalateBefore = terms.escalateBefore();
        this.onDeadline = terms.onDeadline();
        this.pickUpUntil = terms.pickUpUntil();
        this.state = CampaignState.DRAFT;
        this.createdBy = createdBy;
        this.createdAt = now;
    }

    /** Whether it was started by this call. */
    boolean start(int expected, String by, Instant now) {
        if (state != CampaignState.DRAFT) {
            return false;
        }
        this.expected = expected;
        this.startedBy = by;
        this.startedAt = now;
        this.state = CampaignState.RUNNING;
        return true;
    }

    /** All letters of the start exist now. */
    void issued(Instant now) {
        if (issuedAt == null) {
            this.issuedAt = now;
        }
    }

    boolean isIssued() {
        return issuedAt != null;
    }

    void remind(Instant now) {
        requireRunning();
        if (remindedAt != null && remindedAt.plus(BETWEEN_REMINDERS).isAfter(now)) {
            throw Refusal.conflict(Issue.of("distribution.reminded-just-now"));
        }
        this.remindedAt = now;
    }

    /** Picks nobody up any more. */
    void close() {
        requireRunning();
        this.pickUpUntil = null;
    }

    boolean picksUpOn(LocalDate day) {
        return state == CampaignState.RUNNING && pickUpUntil != null && !day.isAfter(pickUpUntil);
    }

    /** Whether it settles now: everything is issued and nobody will follow. The caller knows that no letter is open. */
    boolean settle(LocalDate today, Instant now) {
        if (state != CampaignState.RUNNING || issuedAt == null || picksUpOn(today)) {
            return false;
        }
        this.settledAt = now;
        this.state = CampaignState.SETTLED;
        return true;
    }

    void requireRunning() {
        if (state != CampaignState.RUNNING) {
            throw Refusal.conflict(Issue.of("distribution.campaign-is-" + state.key()));
        }
    }

    CampaignTerms terms() {
        Audience.Kind kind = Audience.Kind.valueOf(audienceKind.toUpperCase(Locale.ROOT));
        return new CampaignTerms(
                name,
                new PlanVersionId(planVersion),
                message,
                new Audience(kind, Set.of(titles), Set.of(teams), Set.of(jurisdictions), Set.of(personIds)),
                dueDate,
                dueDays,
                remindEvery,
                escalateBefore,
                onDeadline,
                pickUpUntil);
    }

    CampaignView view(Map<LetterState, Integer> letters) {
        return new CampaignView(
                id(),
                terms(),
                planCode,
                state,
                expected,
                letters,
                createdBy,
                createdAt,
                startedAt,
                issuedAt,
                settledAt,
                remindedAt);
    }

    CampaignId id() {
        return new CampaignId(id);
    }

    CampaignState state() {
        return state;
    }
}
