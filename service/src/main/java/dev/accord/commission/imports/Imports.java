package dev.accord.commission.imports;

import dev.accord.commission.imports.ImportView.State;
import dev.accord.shared.Actor;
import dev.accord.shared.Issue;
import dev.accord.shared.Refusal;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/**
 * Brings files with facts in. Small ones are done when the call returns; large ones go on in the background, one after the other, and can be looked at
 * meanwhile. Dry run and import are the same work up to the end of its transaction.
 */
@Service
public class Imports {

    /** What a person waits for. */
    private static final long AT_ONCE = 4_000_000;

    /** How long a checked file waits for its confirmation. */
    private static final Duration KEPT = Duration.ofDays(1);

    private static final Logger LOG = LoggerFactory.getLogger(Imports.class);

    private final Map<String, FactFile> kinds;
    private final FactImportLog log;
    private final ImportWork work;
    private final Spool spool;
    private final ExecutorService background = Executors.newSingleThreadExecutor(task -> new Thread(task, "imports"));

    Imports(List<FactFile> kinds, FactImportLog log, ImportWork work, Spool spool) {
        this.kinds = kinds.stream().collect(Collectors.toMap(FactFile::kind, Function.identity()));
        this.log = log;
        this.work = work;
        this.spool = spool;
    }

    /** How long the caller waits for the end. */
    public enum Wait {
        /** Until a small file is done; a large one goes on in the background. */
        WHEN_SMALL,
        ALWAYS,
        NEVER
    }

    /**
     * @param size as announced, or a negative number
     * @return the finished import, or the running one
     * @throws Refusal when it is finished and the file has faults
     */
    public ImportView run(String kind, String fileName, InputStream in, long size, boolean dryRun, Wait wait) {
        FactFile file = kind(kind);
        if (size > file.maxBytes()) {
            throw Spool.tooLarge(file.maxBytes());
        }
        spool.forgetBefore(log.now().minus(KEPT));
        UUID id = UUID.randomUUID();
        Path stored = spool.store(id, in, file.maxBytes());
        long bytes = size(stored);
        log.add(id, kind, fileName, dryRun, bytes, Actor.current().personId());
        if (wait == Wait.ALWAYS || (wait == Wait.WHEN_SMALL && bytes <= AT_ONCE)) {
            try {
                work.run(file, id, fileName, stored, dryRun);
            } finally {
                spool.delete(stored);
            }
        } else {
            inBackground(file, id, fileName, stored, dryRun);
        }
        return get(id);
    }

    private void inBackground(FactFile file, UUID id, String fileName, Path stored, boolean dryRun) {
        Actor actor = Actor.current();
        background.execute(() -> {
            try {
                actor.call(() -> {
                    work.run(file, id, fileName, stored, dryRun);
                    return true;
                });
            } catch (Refusal told) {
                LOG.debug("Import {} was refused", id);
            } catch (RuntimeException failed) {
                LOG.error("Import {} failed", id, failed);
            } finally {
                // A file that was only checked waits for its confirmation.
                if (!dryRun
                        || log.find(id)
                                .filter(view -> view.state() == State.CHECKED)
                                .isEmpty()) {
                    spool.delete(stored);
                }
            }
        });
    }

    /**
     * Imports exactly the file that was checked, in the background.
     *
     * @throws Refusal when it is no longer there
     */
    public ImportView confirm(UUID checked) {
        ImportView view = get(checked);
        Path file = spool.kept(checked);
        if (view.state() != State.CHECKED || !Files.exists(file)) {
            throw Refusal.conflict(Issue.of("commission.checked-file-gone"));
        }
        UUID id = UUID.randomUUID();
        log.add(
                id,
                view.kind(),
                view.fileName(),
                false,
                view.bytesTotal(),
                Actor.current().personId());
        inBackground(kind(view.kind()), id, view.fileName(), spool.taken(checked, id), false);
        return get(id);
    }

    public Optional<ImportView> find(UUID id) {
        return log.find(id);
    }

    public ImportView get(UUID id) {
        return log.find(id).orElseThrow(Refusal::notFound);
    }

    public long count(@Nullable String kind) {
        return log.count(kind);
    }

    public List<ImportView> newest(@Nullable String kind, long offset, int limit) {
        return log.newest(kind, offset, limit);
    }

    public boolean knows(String kind) {
        return kinds.containsKey(kind);
    }

    @EventListener(ApplicationStartedEvent.class)
    void cleanUp() {
        int interrupted = log.interruptAll();
        spool.empty();
        if (interrupted > 0) {
            LOG.warn(
                    "{} imports were interrupted by the end of the application; nothing of them was kept", interrupted);
        }
    }

    @PreDestroy
    void stop() {
        background.shutdownNow();
    }

    private FactFile kind(String kind) {
        FactFile file = kinds.get(kind);
        if (file == null) {
            throw Refusal.notFound();
        }
        return file;
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The sentence of an import that broke on our side. */
    static List<Issue> broken(State state) {
        return List.of(Issue.of("commission.import-broken", state.key()));
    }
}
