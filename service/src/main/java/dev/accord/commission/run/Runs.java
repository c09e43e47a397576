package dev.accord.commission.run;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Asks for runs and follows them. They are computed in the background, one after another. */
public interface Runs {

    /**
     * Asks for a new version of the period.
     *
     * @throws dev.accord.shared.Refusal when there is no such period, another run of it is under way, or a reason is missing
     */
    RunView request(String period, RunRequest request);

    Optional<RunView> find(UUID id);

    /** Newest first. */
    List<RunView> ofPeriod(String period);

    /** The newest run of the period that is done and no trial. */
    Optional<RunView> current(String period);

    /** Stops it at the next payee; what it had computed is kept for {@link #resume}. */
    void cancel(UUID id);

    /** Goes on with a cancelled or failed run: from where it stopped if nothing has changed since, else from the beginning. */
    void resume(UUID id);
}
