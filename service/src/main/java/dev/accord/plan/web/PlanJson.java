package dev.accord.plan.web;

import dev.accord.plan.PlanVersionState;
import dev.accord.plan.PlanVersionView;
import dev.accord.plan.PlanView;
import dev.accord.plan.Plans;
import dev.accord.shared.Issue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the API says of plans. */
final class PlanJson {

    private PlanJson() {}

    record Plan(String code, String owner, List<Version> versions) {
        static Plan of(PlanView plan) {
            return new Plan(
                    plan.code(),
                    plan.owner(),
                    plan.versions().stream().map(Version::of).toList());
        }
    }

    /** @param definition as in the plan file; only where one version is asked for */
    record Version(
            UUID id,
            String planCode,
            Map<String, String> name,
            int number,
            PlanVersionState state,
            LocalDate periodFrom,
            LocalDate periodTo,
            String currency,
            String owner,
            @Nullable String submittedBy,
            @Nullable Instant submittedAt,
            @Nullable Instant approvedAt,
            String hash,
            @Nullable UUID supersedes,
            @Nullable Map<String, Object> definition,
            @Nullable List<Plans.Comment> comments) {

        static Version of(PlanVersionView version) {
            return of(version, null, null);
        }

        static Version of(
                PlanVersionView it, @Nullable Map<String, Object> definition, @Nullable List<Plans.Comment> comments) {
            return new Version(
                    it.id().value(),
                    it.planCode(),
                    it.planName().byLanguage(),
                    it.number(),
                    it.state(),
                    it.periodFrom(),
                    it.periodTo(),
                    it.currency(),
                    it.owner(),
                    it.submittedBy(),
                    it.submittedAt(),
                    it.approvedAt(),
                    it.hash(),
                    it.supersedes() == null ? null : it.supersedes().value(),
                    definition,
                    comments);
        }
    }

    record Imported(
            Plans.Imported.Outcome outcome,
            String planCode,
            int number,
            @Nullable UUID versionId,
            boolean dryRun) {
        static Imported of(Plans.Imported it, boolean dryRun) {
            return new Imported(
                    it.outcome(),
                    it.planCode(),
                    it.number(),
                    it.version() == null ? null : it.version().value(),
                    dryRun);
        }
    }

    /** One plan in the list, by its newest version. */
    record Item(
            String code,
            Map<String, String> name,
            UUID versionId,
            int number,
            PlanVersionState state,
            @Nullable Integer inForce,
            LocalDate periodFrom,
            LocalDate periodTo,
            String currency,
            String owner,
            int people,
            Instant changedAt) {
        static Item of(PlanRow it) {
            return new Item(
                    it.code(),
                    it.name().byLanguage(),
                    it.versionId(),
                    it.number(),
                    it.state(),
                    it.inForce(),
                    it.periodFrom(),
                    it.periodTo(),
                    it.currency(),
                    it.owner(),
                    it.people(),
                    it.changedAt());
        }
    }

    record Comment(@Nullable String comment) {}

    /** What a form was told about itself. */
    record Checked(List<Found> issues, List<Curve> curves) {}

    record Found(String path, String message, @Nullable String mend) {
        static Found of(Issue issue, String message, @Nullable String mend) {
            return new Found(issue.field() == null ? "" : issue.field(), message, mend);
        }
    }

    /**
     * The payout of one component for drawing.
     *
     * @param percent whether the first axis is attainment
     * @param pieces straight pieces as {@code [fromX, fromPay, toX, toPay]}
     * @param money whether payouts are in the currency; otherwise in per cent of the target, because there is none
     */
    record Curve(
            String component,
            int index,
            boolean percent,
            boolean money,
            String currency,
            List<List<java.math.BigDecimal>> pieces) {}
}
