package dev.accord.approval;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How patient an approval is.
 *
 * @param reminder how often an approver who has not decided is reminded
 * @param escalation how long an approver has before the task goes to the next level up
 */
@ConfigurationProperties("accord.approval")
public record ApprovalProperties(
        @DefaultValue("P2D") Duration reminder,
        @DefaultValue("P5D") Duration escalation) {}
