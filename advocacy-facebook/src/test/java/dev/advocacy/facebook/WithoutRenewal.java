package dev.advocacy.facebook;

import java.util.Set;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Facebook renews no page's token: the contract's laws of renewal are skipped, {@link SignInTest} has what holds instead. */
final class WithoutRenewal implements ExecutionCondition {
    private static final Set<String> RENEWAL = Set.of(
            "endedTokenIsRefresh", "refreshGivesFreshTokens", "refusedRefreshIsReconnect", "brokenRefreshIsRetry");

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return context.getTestMethod()
                        .filter(m -> RENEWAL.contains(m.getName()))
                        .isPresent()
                ? ConditionEvaluationResult.disabled("Facebook renews no page's token")
                : ConditionEvaluationResult.enabled("holds for Facebook");
    }
}
