package dev.accord.statement;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One version of one person's statement, as it was released.
 *
 * @param run the run it says
 * @param supersedes the version before; {@code null} for the first
 * @param reason why there is a new version
 * @param asOf the last day of the period: team, title and manager are those of that day
 * @param document SHA-256 of the PDF; {@code null} until it is made
 * @param amounts plan by plan
 */
public record StatementView(
        StatementId id,
        StatementRunId statementRun,
        String period,
        String personId,
        String personName,
        int version,
        StatementState state,
        UUID run,
        String contentHash,
        String inputHash,
        @Nullable StatementId supersedes,
        @Nullable String reason,
        Locale language,
        String title,
        String team,
        String jurisdiction,
        @Nullable String manager,
        LocalDate asOf,
        Instant issuedAt,
        @Nullable Instant sentAt,
        @Nullable Instant openedAt,
        @Nullable Instant acknowledgedAt,
        Instant windowEndsAt,
        @Nullable String document,
        @Nullable String problem,
        List<Amount> amounts) {

    /**
     * What one plan pays.
     *
     * @param yearToDate paid out by this plan since the start of the year, this period included
     */
    public record Amount(
            String plan,
            String currency,
            BigDecimal earned,
            BigDecimal corrections,
            BigDecimal paid,
            BigDecimal payout,
            String payoutCurrency,
            BigDecimal yearToDate) {}

    public boolean isCurrent() {
        return state != StatementState.SUPERSEDED;
    }
}
