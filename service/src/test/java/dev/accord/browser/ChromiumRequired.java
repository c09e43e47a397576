package dev.accord.browser;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

final class ChromiumRequired implements ExecutionCondition {

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (Chromium.find().isPresent()) {
            return ConditionEvaluationResult.enabled("Chromium is installed");
        }
        if (Boolean.parseBoolean(System.getenv("CI"))) {
            // Enabled, so that it fails where it looks for the browser: CI must not pass without.
            return ConditionEvaluationResult.enabled("CI must have a browser");
        }
        return ConditionEvaluationResult.disabled(
                "no Chromium on this machine: install it, or set ACCORD_CHROMIUM to its path");
    }
}
