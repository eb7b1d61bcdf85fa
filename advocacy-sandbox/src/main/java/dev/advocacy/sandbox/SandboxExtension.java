package dev.advocacy.sandbox;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives a JUnit test class a sandbox of its own: {@code @RegisterExtension static SandboxExtension world = SandboxExtension.start();}
 *
 * <p>It runs from the moment the extension is made until the class and its nested classes are through; in a field that is not
 * static until the one test is. Before each test all faults are healed; apps, people and posts stay. A test may take the
 * {@link Sandbox}, or one network of it such as {@link LinkedInSandbox}, as a parameter. Needs {@code junit-jupiter-api} on the
 * class path, which this module does not bring along. Thread-safe, but tests that run at the same time share their faults.
 */
public final class SandboxExtension
        implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback, AfterAllCallback, ParameterResolver {
    private final Sandbox sandbox;
    private int openClasses;

    private SandboxExtension(Sandbox sandbox) {
        this.sandbox = sandbox;
    }

    /** With a sandbox on a free port with the system clock. */
    public static SandboxExtension start() {
        return with(Sandbox.builder());
    }

    /**
     * With a sandbox that is started here as it was chosen.
     *
     * @throws java.io.UncheckedIOException if the port is taken
     */
    public static SandboxExtension with(Sandbox.Builder choices) {
        return new SandboxExtension(choices.start());
    }

    /** The running sandbox; always the same object. */
    public Sandbox sandbox() {
        return sandbox;
    }

    @Override
    public synchronized void beforeAll(ExtensionContext context) {
        openClasses++;
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        sandbox.networks().forEach(NetworkSandbox::heal);
    }

    /** In a field that is not static no class was opened, and this test is all there is. */
    @Override
    public synchronized void afterEach(ExtensionContext context) {
        closeUnlessOpen();
    }

    /** Nested classes come and go inside the one that opened first. */
    @Override
    public synchronized void afterAll(ExtensionContext context) {
        openClasses--;
        closeUnlessOpen();
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == Sandbox.class || sandbox.networks().stream().anyMatch(network -> network.getClass() == type);
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == Sandbox.class ? sandbox : network(type);
    }

    private NetworkSandbox network(Class<?> type) {
        return sandbox.networks().stream()
                .filter(network -> network.getClass() == type)
                .findFirst()
                .orElseThrow(() -> new ParameterResolutionException("The sandbox has no " + type.getName()));
    }

    private void closeUnlessOpen() {
        if (openClasses == 0) {
            sandbox.close();
        }
    }
}
