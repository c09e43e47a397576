package dev.accord.commission.imports;

import dev.accord.shared.Issue;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An import as everybody may look at it, while it runs and for good.
 *
 * @param kind {@code transactions}, {@code rates}, …
 * @param bytesTotal size of the file
 * @param rowsRead rows without the heading, up to now
 * @param errors all faults; {@code issues} shows the first 200
 * @param stamp number of this change of facts; {@code null} when it changed none
 */
public record ImportView(
        UUID id,
        String kind,
        String fileName,
        boolean dryRun,
        State state,
        long bytesTotal,
        long bytesRead,
        long rowsRead,
        long rowsNew,
        long rowsChanged,
        long rowsUnchanged,
        long errors,
        List<Issue> issues,
        @Nullable Long stamp,
        String startedBy,
        Instant startedAt,
        @Nullable Instant finishedAt) {

    public enum State {
        /** Another import is before it. */
        WAITING,
        READING,
        CHECKING,
        STORING,
        /** Everything is in. */
        DONE,
        /** A dry run found no fault. */
        CHECKED,
        /** There are faults; nothing was kept. */
        REFUSED,
        /** Something broke on our side; nothing was kept. */
        FAILED,
        /** The application ended meanwhile; nothing was kept. */
        INTERRUPTED;

        public boolean isFinal() {
            return switch (this) {
                case WAITING, READING, CHECKING, STORING -> false;
                default -> true;
            };
        }

        /** The state colour and mark of pages. */
        public String mark() {
            return switch (this) {
                case DONE, CHECKED -> "state-done";
                case REFUSED, FAILED -> "state-late";
                case INTERRUPTED -> "state-stopped";
                default -> "state-waiting";
            };
        }

        public String key() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    public boolean finished() {
        return state.isFinal();
    }
}
