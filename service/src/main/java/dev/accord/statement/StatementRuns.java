package dev.accord.statement;

import dev.accord.people.CurrentUser;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes periods to their statements. Who may do what is checked here; what the state does not allow is refused with a sentence. */
public interface StatementRuns {

    /** @param blocksFrom {@code WARNING}, {@code ERROR} (when {@code null}) or {@code NEVER} */
    record Terms(@Nullable Integer windowDays, @Nullable String blocksFrom) {}

    /** Begins with the period; computes it at once. A period that is on its way already is refused, naming it. */
    StatementRunView start(String period, Terms terms, CurrentUser by);

    Optional<StatementRunView> find(StatementRunId id);

    /** The one of the period that was not cancelled. */
    Optional<StatementRunView> of(String period);

    /** Newest period first. */
    List<StatementRunView> all();

    /** Computes the period again. Whatever was approved has to be approved again. */
    void recalculate(StatementRunId id, CurrentUser by);

    /** Leaves somebody out of the release. */
    void exclude(StatementRunId id, String person, String reason, CurrentUser by);

    /** Takes somebody back in; after the release, their statement is issued at once. */
    void include(StatementRunId id, String person, CurrentUser by);

    void waive(StatementRunId id, long finding, String reason, CurrentUser by);

    /** Passes the reviewed run on for approval; open findings that block are refused, counted. */
    void submit(StatementRunId id, CurrentUser by);

    void cancel(StatementRunId id, String reason, CurrentUser by);

    /** New versions of the statements that a restated run changes. @return how many */
    int reissue(StatementRunId id, String reason, CurrentUser by);

    /** Ends the period. Refused with the list while tasks are open. */
    void close(StatementRunId id, CurrentUser by);
}
