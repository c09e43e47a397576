package dev.accord.commission.web;

import dev.accord.commission.run.RunState;
import dev.accord.commission.run.RunView;
import dev.accord.commission.run.Runs;
import dev.accord.people.CurrentUser;
import dev.accord.shared.Issue;
import dev.accord.shared.Refusal;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The run an address names, for those who may read runs. */
@Component
class RunFinder {

    private final Runs runs;
    private final FactAccess access;

    RunFinder(Runs runs, FactAccess access) {
        this.runs = runs;
        this.access = access;
    }

    /** @throws Refusal not found, also for what is no id at all and for who may not read */
    RunView find(CurrentUser user, String id) {
        access.requireReader(user);
        try {
            return runs.find(UUID.fromString(id)).orElseThrow(Refusal::notFound);
        } catch (IllegalArgumentException noId) {
            throw Refusal.notFound();
        }
    }

    record Pair(RunView before, RunView after) {}

    /** Two finished runs to compare. */
    Pair pair(CurrentUser user, String before, String after) {
        Pair pair = new Pair(find(user, before), find(user, after));
        if (pair.before().state() != RunState.DONE || pair.after().state() != RunState.DONE) {
            throw Refusal.conflict(Issue.of("commission.run.not-comparable"));
        }
        return pair;
    }

    /** What a period pays as far as it is known: its newest finished run, a trial only where there is no other. */
    Optional<RunView> newest(String period) {
        return runs.current(period)
                .or(() -> runs.ofPeriod(period).stream().filter(RunView::isDone).findFirst());
    }
}
