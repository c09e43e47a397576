package dev.accord.commission.estimate;

import dev.accord.commission.estimate.PlanTests.Question;
import dev.accord.commission.estimate.PlanTests.Result;
import dev.accord.shared.Issue;
import dev.accord.shared.Refusal;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Plan tests computed in the background, one after the other. The newest are kept in memory only: a test posts nothing, and the same question asked again gives the
 * same answer.
 */
@Component
public class PlanTestDesk {

    private static final Logger LOG = LoggerFactory.getLogger(PlanTestDesk.class);
    private static final int KEPT = 20;

    private final PlanTests tests;
    private final Clock clock;
    private final Deque<Job> jobs = new ArrayDeque<>();
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("accord-plan-tests").factory());

    PlanTestDesk(PlanTests tests, Clock clock) {
        this.tests = tests;
        this.clock = clock;
    }

    /**
     * A test as it stands.
     *
     * @param sampleName file the deals came from; {@code null} for the company's own
     * @param result {@code null} until it is done
     * @param issues why there will be none
     */
    public record View(
            UUID id,
            Question question,
            @Nullable String sampleName,
            String askedBy,
            Instant askedAt,
            int done,
            int total,
            @Nullable Result result,
            List<Issue> issues) {

        public boolean isFinished() {
            return result != null || !issues.isEmpty();
        }
    }

    private static final class Job {
        private View view;

        Job(View view) {
            this.view = view;
        }

        synchronized View view() {
            return view;
        }

        synchronized void progress(int done, int total) {
            view = with(done, total, null, List.of());
        }

        synchronized void done(@Nullable Result result, List<Issue> issues) {
            view = with(view.done(), view.total(), result, issues);
        }

        private View with(int done, int total, @Nullable Result result, List<Issue> issues) {
            return new View(
                    view.id(),
                    view.question(),
                    view.sampleName(),
                    view.askedBy(),
                    view.askedAt(),
                    done,
                    total,
                    result,
                    issues);
        }
    }

    public View start(Question question, @Nullable String sampleName, String askedBy) {
        Job job = new Job(
                new View(UUID.randomUUID(), question, sampleName, askedBy, clock.instant(), 0, 0, null, List.of()));
        synchronized (jobs) {
            jobs.addFirst(job);
            while (jobs.size() > KEPT) {
                jobs.removeLast();
            }
        }
        thread.execute(() -> compute(job));
        return job.view();
    }

    private void compute(Job job) {
        try {
            job.done(tests.compare(job.view().question(), job::progress), List.of());
        } catch (Refusal refused) {
            job.done(null, refused.issues());
        } catch (RuntimeException | OutOfMemoryError failed) {
            LOG.error("A plan test failed", failed);
            job.done(null, List.of(Issue.of("commission.plan-test.failed")));
        }
    }

    public Optional<View> find(UUID id) {
        return newest().stream().filter(view -> view.id().equals(id)).findFirst();
    }

    /** Newest first. */
    public List<View> newest() {
        synchronized (jobs) {
            return jobs.stream().map(Job::view).toList();
        }
    }

    @PreDestroy
    void stop() {
        thread.shutdownNow();
    }
}
