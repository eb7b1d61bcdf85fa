package dev.advocacy.testkit.author;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.advocacy.testkit.ChannelAdapterContract;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Runs a contract inside a test and keeps which of its tests failed. */
final class ContractRun implements TestExecutionListener {
    /** Most tests wait for a time-out: many at once cost little. */
    private static final String AT_ONCE = "3";

    private final Map<String, Integer> failed = new ConcurrentSkipListMap<>();
    private final Map<String, String> failures = new ConcurrentSkipListMap<>();
    private final Set<String> methods = new ConcurrentSkipListSet<>();
    private final AtomicInteger passed = new AtomicInteger();

    private ContractRun() {}

    static ContractRun of(Class<? extends ChannelAdapterContract> contract) {
        var run = new ContractRun();
        Launcher launcher = LauncherFactory.create(LauncherConfig.builder()
                .enableTestExecutionListenerAutoRegistration(false)
                .build());
        launcher.execute(
                LauncherDiscoveryRequestBuilder.request()
                        .selectors(selectClass(contract))
                        .configurationParameter("advocacy.conformance.print", "false")
                        .configurationParameter("junit.jupiter.execution.parallel.enabled", "true")
                        .configurationParameter("junit.jupiter.execution.parallel.mode.default", "concurrent")
                        .configurationParameter("junit.jupiter.execution.parallel.config.strategy", "fixed")
                        .configurationParameter("junit.jupiter.execution.parallel.config.fixed.parallelism", AT_ONCE)
                        .build(),
                run);
        return run;
    }

    /** The test methods that failed; of a test with variants, {@code name x3} where three variants failed. */
    Set<String> failed() {
        var failures = new TreeSet<String>();
        failed.forEach((method, times) -> failures.add(times < 0 ? method : method + " x" + times));
        return failures;
    }

    /** Every test method that was there to run. */
    Set<String> methods() {
        return methods;
    }

    int passed() {
        return passed.get();
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        test.getSource().filter(MethodSource.class::isInstance).ifPresent(source -> methods.add(methodOf(test)));
        if (result.getStatus() == TestExecutionResult.Status.FAILED) {
            boolean variant = test.getUniqueId().contains("[dynamic-test:");
            failures.put(methodOf(test) + " " + test.getDisplayName(), String.valueOf(result.getThrowable()));
            failed.merge(methodOf(test), variant ? 1 : -1, Integer::sum);
        } else if (test.isTest() && result.getStatus() == TestExecutionResult.Status.SUCCESSFUL) {
            passed.incrementAndGet();
        }
    }

    private static String methodOf(TestIdentifier test) {
        return test.getSource()
                .filter(MethodSource.class::isInstance)
                .map(source -> ((MethodSource) source).getMethodName())
                .orElse("(container)");
    }

    @Override
    public String toString() {
        return failures.toString();
    }
}
