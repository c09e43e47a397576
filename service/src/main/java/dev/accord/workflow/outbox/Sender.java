package dev.accord.workflow.outbox;

import dev.accord.workflow.WorkflowProperties;
import io.camunda.client.CamundaClient;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sends one command and reads the engine's answer. */
@Component
class Sender {

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final CamundaClient client;
    private final WorkflowProperties properties;

    Sender(CamundaClient client, WorkflowProperties properties) {
        this.client = client;
        this.properties = properties;
    }

    enum Answer {
        /** The engine has it, be it from an earlier attempt. */
        DONE,
        /** The engine is busy: slow down and send again. */
        BUSY,
        /** Not accepted this time. */
        FAILED
    }

    CompletionStage<?> send(Command command) {
        if (command.kind().equals("COMPLETE_TASK")) {
            return client.newCompleteCommand(Objects.requireNonNull(command.jobKey()))
                    .variables(command.variables())
                    .requestTimeout(PATIENCE)
                    .send();
        }
        return client.newPublishMessageCommand()
                .messageName(Objects.requireNonNull(command.message()))
                .correlationKey(command.subject())
                .messageId("accord-" + command.id())
                .timeToLive(properties.messageTtl())
                .variables(command.variables())
                .requestTimeout(PATIENCE)
                .send();
    }

    static Answer answer(@Nullable Throwable failure) {
        if (failure == null) {
            return Answer.DONE;
        }
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof StatusRuntimeException status) {
                Status.Code code = status.getStatus().getCode();
                return switch (code) {
                    case ALREADY_EXISTS, NOT_FOUND -> Answer.DONE;
                    case RESOURCE_EXHAUSTED -> Answer.BUSY;
                    default -> Answer.FAILED;
                };
            }
        }
        return Answer.FAILED;
    }
}
