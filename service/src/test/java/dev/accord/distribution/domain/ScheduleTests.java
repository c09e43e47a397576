package dev.accord.distribution.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.accord.distribution.Audience;
import dev.accord.distribution.CampaignTerms;
import dev.accord.distribution.OnDeadline;
import dev.accord.plan.PlanVersionId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ScheduleTests {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final ZoneId LOS_ANGELES = ZoneId.of("America/Los_Angeles");
    private static final Instant SENT = Instant.parse("2027-03-10T20:00:00Z");

    @Test
    void aDueDayEndsAtMidnightWhereTheRepIs() {
        CampaignTerms terms = terms(LocalDate.of(2027, 3, 31), null, 0, null);
        assertThat(Schedule.of(terms, false, SENT, TOKYO).dueAt()).isEqualTo(Instant.parse("2027-03-31T15:00:00Z"));
        assertThat(Schedule.of(terms, false, SENT, LOS_ANGELES).dueAt())
                .isEqualTo(Instant.parse("2027-04-01T07:00:00Z"));
    }

    @Test
    void daysAfterReceiptCountFromTheRepsOwnDay() {
        CampaignTerms terms = terms(null, 1, 0, null);
        // In Tokyo it was the 11th already.
        assertThat(Schedule.of(terms, false, SENT, TOKYO).dueAt()).isEqualTo(Instant.parse("2027-03-12T15:00:00Z"));
        assertThat(Schedule.of(terms, false, SENT, LOS_ANGELES).dueAt())
                .isEqualTo(Instant.parse("2027-03-12T08:00:00Z"));
    }

    @Test
    void theClockChangeDoesNotMoveTheEndOfTheDay() {
        // Los Angeles changes on 14 March 2027.
        assertThat(Schedule.of(terms(null, 10, 0, null), false, SENT, LOS_ANGELES)
                        .dueAt())
                .isEqualTo(Instant.parse("2027-03-21T07:00:00Z"));
    }

    @Test
    void whoeverIsPickedUpLateHasAWeek() {
        CampaignTerms terms = terms(LocalDate.of(2027, 3, 11), null, 0, null);
        assertThat(Schedule.of(terms, true, SENT, TOKYO).dueAt()).isEqualTo(Instant.parse("2027-03-18T15:00:00Z"));
    }

    @Test
    void theManagerIsToldBeforeTheDueDateButNeverOnTheFirstDay() {
        assertThat(Schedule.of(terms(null, 14, 0, 3), false, SENT, TOKYO).escalateAt())
                .isEqualTo(Instant.parse("2027-03-22T15:00:00Z"));
        assertThat(Schedule.of(terms(null, 2, 0, 30), false, SENT, TOKYO).escalateAt())
                .isEqualTo(SENT.plusSeconds(86_400));
        assertThat(Schedule.of(terms(null, 14, 0, null), false, SENT, TOKYO).escalateAt())
                .isEqualTo(Schedule.NEVER);
    }

    @Test
    void remindersRepeatOrNeverCome() {
        assertThat(Schedule.of(terms(null, 14, 3, null), false, SENT, TOKYO).reminderCycle())
                .isEqualTo("R/P3D");
        assertThat(Schedule.of(terms(null, 14, 0, null), false, SENT, TOKYO).reminderCycle())
                .isEqualTo("R1/P36500D");
    }

    private static CampaignTerms terms(
            @Nullable LocalDate date, @Nullable Integer days, int remind, @Nullable Integer escalate) {
        return new CampaignTerms(
                "Plans",
                PlanVersionId.create(),
                null,
                Audience.assignments(),
                date,
                days,
                remind,
                escalate,
                OnDeadline.EXPIRE,
                null);
    }
}
