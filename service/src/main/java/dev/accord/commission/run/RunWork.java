package dev.accord.commission.run;

import dev.accord.audit.AuditLog;
import dev.accord.commission.calc.Calculator;
import dev.accord.commission.calc.Deal;
import dev.accord.commission.events.RunDone;
import dev.accord.commission.transaction.Deals;
import dev.accord.shared.Refusal;
import dev.accord.shared.SubjectRef;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Computes one run: reads the facts as of one moment, then payee after payee, on all processors, in portions that are each stored at once. A stopped run goes on with
 * the payees that are missing if the facts are still the same, and from the beginning if they are not.
 */
@Component
class RunWork {

    private static final Logger LOG = LoggerFactory.getLogger(RunWork.class);
    private final RunRows runs;
    private final FactLoader loader;
    private final ResultStore results;
    private final Deals deals;
    private final PeriodStates periods;
    private final AuditLog audit;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RunWork(
            RunRows runs,
            FactLoader loader,
            ResultStore results,
            Deals deals,
            PeriodStates periods,
            AuditLog audit,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            Clock clock) {
        this.runs = runs;
        this.loader = loader;
        this.results = results;
        this.deals = deals;
        this.periods = periods;
        this.audit = audit;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    /** @return whether there was one */
    boolean next(BooleanSupplier stopping) {
        RunView run = runs.nextWaiting().orElse(null);
        if (run == null) {
            return false;
        }
        try {
            runs.started(run.id());
            compute(run, stopping);
        } catch (Refusal refused) {
            runs.ended(
                    run.id(), RunState.FAILED, null, refused.issues().getFirst().code());
        } catch (RuntimeException failed) {
            if (stopping.getAsBoolean()) {
                // The next start goes on with it.
                return false;
            }
            LOG.error("Run {} of {} failed", run.version(), run.period(), failed);
            runs.ended(run.id(), RunState.FAILED, null, String.valueOf(failed.getMessage()));
        } catch (OutOfMemoryError tooMuch) {
            LOG.error("Run {} of {} needs more memory", run.version(), run.period());
            runs.ended(run.id(), RunState.FAILED, null, "commission.run.memory");
        }
        return true;
    }

    private void compute(RunView run, BooleanSupplier stopping) {
        RunRows.Inputs before = runs.inputs(run.id());
        Instant start = clock.instant();
        LoadedFacts loaded = loader.load(run.period(), run.trial());
        Instant read = clock.instant();
        Set<String> done = resumed(run, before, loaded);
        Calculator calculator = new Calculator(loaded.facts());
        Changes changes = changes(run, loaded, calculator);
        Set<String> payees = new TreeSet<>(changes.people() == null ? FactLoader.payees(loaded) : changes.people());
        runs.loaded(run.id(), loaded, payees.size(), (int)
                payees.stream().filter(done::contains).count());
        payees.removeAll(done);
        ResultPacker packer = new ResultPacker(run.period(), loaded.facts(), loaded.imported());
        try (PayeeQueue queue = new PayeeQueue(payees, payee -> packer.pack(calculator.payee(payee, run.period())))) {
            for (List<PackedResult> portion = queue.next(); !portion.isEmpty(); portion = queue.next()) {
                results.store(run, portion, changes.deals());
                if (stopping.getAsBoolean()) {
                    return;
                }
                if (runs.cancelRequested(run.id())) {
                    runs.ended(run.id(), RunState.CANCELLED, null, null);
                    return;
                }
            }
        }
        finish(run, calculator, changes);
        LOG.info(
                "Run {} of {}: {} deals read in {}, {} payees computed and stored in {}",
                run.version(),
                run.period(),
                loaded.facts().deals().size(),
                Duration.between(start, read),
                payees.size(),
                Duration.between(read, clock.instant()));
    }

    private Set<String> resumed(RunView run, RunRows.Inputs before, LoadedFacts loaded) {
        if (before.inputHash() == null) {
            return Set.of();
        }
        if (before.inputHash().equals(loaded.inputHash())) {
            return results.payees(run.id());
        }
        results.forget(run.id());
        return Set.of();
    }

    /**
     * What an incremental run has to look at.
     *
     * @param people {@code null}: everybody
     * @param deals that changed; {@code null}: all
     */
    private record Changes(
            @Nullable UUID base,
            @Nullable Collection<String> people,
            @Nullable Set<String> deals) {}

    /** Only changed deals can be told to concern some and not others; whatever else changed, everybody is computed. */
    private Changes changes(RunView run, LoadedFacts loaded, Calculator calculator) {
        if (run.base() == null) {
            return new Changes(null, null, null);
        }
        RunRows.Inputs base = runs.inputs(run.base());
        if (base.stamp() == null || !loaded.otherHash().equals(base.otherHash())) {
            return new Changes(null, null, null);
        }
        Set<String> people = new TreeSet<>();
        Set<String> changed = new HashSet<>();
        List<Deal> now = new ArrayList<>();
        deals.readSince(base.stamp(), now::add);
        for (Deal deal : now) {
            people.addAll(calculator.concernedBy(deal));
            changed.add(deal.id());
        }
        Calculator formerly = new Calculator(loaded.facts().withDeals(List.of()));
        for (Deal before : loader.replacedSince(base.stamp())) {
            people.addAll(formerly.concernedBy(before));
        }
        people.retainAll(FactLoader.payees(loaded));
        return new Changes(run.base(), people, changed);
    }

    private void finish(RunView run, Calculator calculator, Changes changes) {
        transaction.executeWithoutResult(status -> {
            // What no person at all has part in: said once for the whole company.
            results.uncredited(run.id(), calculator.uncredited(run.period(), List.of()), changes.deals());
            if (changes.base() != null) {
                results.share(changes.base(), run.id(), changes.deals() == null ? Set.of() : changes.deals());
            }
            String hash = results.hash(run.id());
            runs.ended(run.id(), RunState.DONE, hash, null);
            if (!run.trial()) {
                periods.calculated(run.period(), run.id());
                events.publishEvent(new RunDone(run.id(), run.period()));
            }
            audit.record(
                    "run.done",
                    SubjectRef.of("run", run.id()),
                    Map.of("period", run.period(), "version", run.version(), "result", hash));
        });
    }
}
