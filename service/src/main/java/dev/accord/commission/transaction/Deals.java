package dev.accord.commission.transaction;

import dev.accord.commission.calc.Deal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The transactions in force, as the calculator reads them. */
public interface Deals {

    /**
     * What was read.
     *
     * @param stamp of the newest change among the facts when it was read: whatever changes later has a higher one
     * @param sha256 over the contents of the deals in the order of their ids; equal deals have equal hashes
     */
    record Reading(long count, long stamp, String sha256) {}

    /** Passes on every deal in the order of the ids (as bytes), within one transaction that sees one state. */
    Reading read(Consumer<Deal> sink);

    /** The deals that came or changed after that stamp, in the order of their ids. Their hash is over these alone. */
    Reading readSince(long stamp, Consumer<Deal> sink);

    /** What deals said before they were changed after that stamp. */
    Reading readReplacedSince(long stamp, Consumer<Deal> sink);

    /** Deals one of these people may be credited for: where they take part, and those that name nobody. */
    List<Deal> concerning(Collection<String> people);

    Optional<Deal> find(String id);

    /** The newest stamp of all facts: nothing has changed while it stays the same. */
    long stamp();
}
