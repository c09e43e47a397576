package dev.accord.audit;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the audit log and checks its chain. Who may read is the caller's business. */
public interface AuditTrail {

    Page search(Filter filter, int page, int size);

    /** Recomputes every hash from the first entry on. */
    Verification verify();

    /** Every part is optional; text parts match exactly, except {@code action}, which matches as a prefix. */
    record Filter(
            @Nullable String subjectType,
            @Nullable String subjectId,
            @Nullable String person,
            @Nullable String action,
            @Nullable Instant from,
            @Nullable Instant to) {}

    /** Newest first. */
    record Page(List<Entry> items, long total, int page, int size) {}

    /**
     * @param facts JSON object
     * @param hash {@code null} during the second before the entry is chained
     */
    record Entry(
            long id,
            Instant at,
            String actor,
            @Nullable String onBehalfOf,
            @Nullable String address,
            @Nullable String agent,
            String action,
            String subjectType,
            String subjectId,
            String facts,
            @Nullable String hash) {}

    /**
     * @param entries how many entries the chain holds
     * @param unchained how many committed entries still wait to be chained
     * @param brokenAt position of the first link that does not fit; {@code null} when all do
     * @param head hash of the last link: keep it elsewhere to notice a chain cut short
     */
    record Verification(
            long entries, long unchained, @Nullable Long brokenAt, String head) {
        public boolean intact() {
            return brokenAt == null;
        }
    }
}
