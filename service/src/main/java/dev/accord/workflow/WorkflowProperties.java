package dev.accord.workflow;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param messageTtl how long the engine remembers a message id: longer than an unacknowledged command can wait for its next attempt
 * @param window commands under way at once, at most; back-pressure lowers it by itself
 * @param offerTimeout how soon the engine offers a human task again when nobody acknowledged the first offer
 * @param taskLease how long the engine keeps an acknowledged human task for us before it is asked again
 */
@ConfigurationProperties("accord.workflow")
public record WorkflowProperties(
        @DefaultValue("P2D") Duration messageTtl,
        @DefaultValue("48") int window,
        @DefaultValue("PT1M") Duration offerTimeout,
        @DefaultValue("PT6H") Duration taskLease,
        @DefaultValue("workflows") Path models,
        @DefaultValue("forms") Path forms) {}
