package dev.accord.distribution;

import dev.accord.plan.PlanVersionId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a campaign is: everything somebody decides before it starts.
 *
 * @param message a personal word in the mail; {@code null} for none
 * @param dueDate last day to sign, in each rep's own time zone; exactly one of this and {@code dueDays} is given
 * @param dueDays days to sign after the letter was sent
 * @param remindEvery days between reminders; 0 for none
 * @param escalateBefore days before the due date on which the manager is told; {@code null} for never
 * @param pickUpUntil people who start matching are picked up until this day; {@code null}: nobody is
 */
public record CampaignTerms(
        String name,
        PlanVersionId planVersion,
        @Nullable String message,
        Audience audience,
        @Nullable LocalDate dueDate,
        @Nullable Integer dueDays,
        int remindEvery,
        @Nullable Integer escalateBefore,
        OnDeadline onDeadline,
        @Nullable LocalDate pickUpUntil) {}
