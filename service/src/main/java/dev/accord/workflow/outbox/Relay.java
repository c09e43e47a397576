package dev.accord.workflow.outbox;

import dev.accord.workflow.WorkflowProperties;
import dev.accord.workflow.deployment.Deployer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Sends the outbox to the engine: claims rows in a short transaction, sends them outside of it, many at once, and deletes what the engine has. A row
 * that fails waits longer each time and holds up nobody but later rows of its own subject.
 */
@Component
class Relay implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Relay.class);
    private static final Duration IDLE = Duration.ofMillis(500);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);
    private static final int ATTEMPTS_BEFORE_ALARM = 5;

    private final Commands commands;
    private final Sender sender;
    private final Signal signal;
    private final Deployer deployer;
    private final Window window;
    private final LinkedBlockingQueue<Outcome> outcomes = new LinkedBlockingQueue<>();
    private int underWay;
    private volatile boolean running;
    private @Nullable Thread thread;

    Relay(Commands commands, Sender sender, Signal signal, Deployer deployer, WorkflowProperties properties) {
        this.commands = commands;
        this.sender = sender;
        this.signal = signal;
        this.deployer = deployer;
        this.window = new Window(properties.window());
    }

    private record Outcome(Command command, @Nullable Throwable failure) {}

    private void run() {
        while (running) {
            try {
                deployer.awaitDeployed();
                step();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException failed) {
                LOG.warn("The outbox pauses for a moment: {}", failed.getMessage());
                pause();
            }
        }
    }

    private void step() throws InterruptedException {
        settle();
        int room = window.size() - underWay;
        List<Command> claimed = room > 0 ? commands.claim(room) : List.of();
        for (Command command : claimed) {
            send(command);
        }
        if (!claimed.isEmpty()) {
            return;
        }
        if (underWay > 0) {
            Outcome next = outcomes.poll(50, TimeUnit.MILLISECONDS);
            if (next != null) {
                settle(next);
            }
        } else {
            signal.await(IDLE);
        }
    }

    private void send(Command command) {
        underWay++;
        try {
            sender.send(command).whenComplete((answer, failure) -> outcomes.add(new Outcome(command, failure)));
        } catch (RuntimeException refusedAtOnce) {
            outcomes.add(new Outcome(command, refusedAtOnce));
        }
    }

    private void settle() {
        settle(null);
    }

    private void settle(@Nullable Outcome first) {
        List<Outcome> arrived = new ArrayList<>();
        if (first != null) {
            arrived.add(first);
        }
        outcomes.drainTo(arrived);
        underWay -= arrived.size();
        List<Long> done = new ArrayList<>();
        for (Outcome outcome : arrived) {
            switch (Sender.answer(outcome.failure())) {
                case DONE -> {
                    done.add(outcome.command().id());
                    window.succeeded();
                }
                case BUSY -> {
                    window.pushedBack();
                    commands.retry(outcome.command().id(), Duration.ofMillis(50), "engine is busy");
                }
                case FAILED -> failed(outcome);
            }
        }
        if (!done.isEmpty()) {
            commands.delete(done);
        }
    }

    private void failed(Outcome outcome) {
        Command command = outcome.command();
        String error = String.valueOf(outcome.failure());
        Duration wait = Duration.ofMillis(200L << Math.min(command.attempts(), 12));
        commands.retry(command.id(), wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait, error);
        if (command.attempts() >= ATTEMPTS_BEFORE_ALARM) {
            LOG.error(
                    "Command {} ({} {} for {}) was refused {} times and is tried again: {}",
                    command.id(),
                    command.kind(),
                    command.message(),
                    command.subject(),
                    command.attempts(),
                    error);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(1_000);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().name("accord-engine-relay").start(this::run);
    }

    @Override
    public void stop() {
        running = false;
        signal.raise();
        if (thread != null) {
            thread.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
