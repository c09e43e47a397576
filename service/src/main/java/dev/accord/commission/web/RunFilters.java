package dev.accord.commission.web;

import dev.accord.commission.run.EarningOrder;
import dev.accord.commission.run.EarningReads;
import dev.accord.commission.run.RunReads;
import dev.accord.commission.run.RunView;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What somebody looks for in a run: as the page and its export take it from the address, and as the lists are asked. */
@Component
class RunFilters {

    private final RunReads reads;
    private final PayeeNames names;

    RunFilters(RunReads reads, PayeeNames names) {
        this.reads = reads;
        this.names = names;
    }

    /** @param q part of a name or number, or the whole id of a transaction */
    record Lines(
            @Nullable String q,
            @Nullable String plan,
            @Nullable String component,
            @Nullable String kind,
            @Nullable String sort) {

        EarningOrder order() {
            return EarningOrder.of(sort);
        }
    }

    /** @param q part of a name or number, or the whole id of a transaction */
    record Missing(
            @Nullable String q,
            @Nullable String why,
            @Nullable String sort) {

        String order() {
            return Objects.requireNonNullElse(sort, "deal");
        }
    }

    EarningReads.Query of(RunView run, Lines wanted) {
        List<String> people = people(run, wanted.q());
        boolean deal = people != null && people.isEmpty();
        return new EarningReads.Query(
                deal ? null : people,
                blankToNull(wanted.plan()),
                blankToNull(wanted.component()),
                deal ? Objects.requireNonNull(wanted.q()).strip() : null,
                blankToNull(wanted.kind()));
    }

    RunReads.MissingQuery of(RunView run, Missing wanted) {
        String q = blankToNull(wanted.q());
        return new RunReads.MissingQuery(
                q == null ? null : Objects.requireNonNullElse(names.matching(reads.missed(run.id()), q), List.of()),
                q,
                blankToNull(wanted.why()));
    }

    @Nullable
    List<String> people(RunView run, @Nullable String q) {
        return q == null || q.isBlank() ? null : names.matching(reads.people(run.id()), q);
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
