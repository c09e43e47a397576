package dev.accord.distribution.web;

import dev.accord.distribution.LetterState;
import dev.accord.distribution.LetterView;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The steps across the top of a letter: what has happened, where it stands, what is to come. */
final class Steps {

    private Steps() {}

    /** @param place {@code done}, {@code current}, {@code next} or {@code stopped} */
    record Step(String key, String place, @Nullable Instant at) {}

    static List<Step> of(LetterView letter) {
        List<Step> steps = new ArrayList<>();
        LetterState state = letter.state();
        steps.add(step("sent", letter.sentAt()));
        steps.add(step("opened", letter.openedAt()));
        if (state == LetterState.DECLINED || state == LetterState.EXPIRED || state == LetterState.RECALLED) {
            steps.removeIf(step -> step.at() == null);
            steps.add(new Step(state.key(), "stopped", letter.endedAt()));
            return steps;
        }
        if (state == LetterState.DEEMED_ACCEPTED) {
            steps.removeIf(step -> step.at() == null);
            steps.add(step(state.key(), letter.decidedAt()));
            return steps;
        }
        steps.add(step("accepted", letter.decidedAt()));
        steps.add(step("archived", letter.endedAt()));
        return withCurrent(steps);
    }

    private static Step step(String key, @Nullable Instant at) {
        return new Step(key, at == null ? "next" : "done", at);
    }

    /** The first that has not happened is where things stand. */
    private static List<Step> withCurrent(List<Step> steps) {
        List<Step> marked = new ArrayList<>(steps);
        for (int i = 0; i < marked.size(); i++) {
            if (marked.get(i).place().equals("next")) {
                marked.set(i, new Step(marked.get(i).key(), "current", null));
                break;
            }
        }
        return marked;
    }
}
