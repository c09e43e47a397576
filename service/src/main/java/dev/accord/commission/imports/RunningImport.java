package dev.accord.commission.imports;

import dev.accord.commission.imports.ImportView.State;
import java.util.Locale;
import java.util.UUID;

/** Tells the log how far an import is, over a connection of its own, because the import's transaction shows nothing until it ends. */
final class RunningImport implements ImportRun {

    private static final long EVERY = 500_000_000;

    /** Writes to the log outside of the import's transaction. */
    interface Teller {

        void tell(UUID id, State state, long bytesRead, long rowsRead);
    }

    private final UUID id;
    private final long stamp;
    private final boolean dryRun;
    private final long bytesTotal;
    private final Teller teller;
    private State state = State.READING;
    private long bytes;
    private long rows;
    private long told;

    RunningImport(UUID id, long stamp, boolean dryRun, long bytesTotal, Teller teller) {
        this.id = id;
        this.stamp = stamp;
        this.dryRun = dryRun;
        this.bytesTotal = bytesTotal;
        this.teller = teller;
        this.told = System.nanoTime();
    }

    @Override
    public boolean dryRun() {
        return dryRun;
    }

    @Override
    public long stamp() {
        return stamp;
    }

    @Override
    public long bytesTotal() {
        return bytesTotal;
    }

    @Override
    public void progress(long bytesRead, long rowsRead) {
        bytes = bytesRead;
        rows = rowsRead;
        long now = System.nanoTime();
        if (now - told > EVERY) {
            told = now;
            teller.tell(id, state, bytes, rows);
        }
    }

    @Override
    public void phase(String word) {
        state = State.valueOf(word.toUpperCase(Locale.ROOT));
        teller.tell(id, state, bytes, rows);
    }

    long rows() {
        return rows;
    }
}
