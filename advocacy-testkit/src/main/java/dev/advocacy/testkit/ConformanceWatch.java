package dev.advocacy.testkit;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.DynamicTestInvocationContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;

/**
 * Watches a contract class, then prints its report and writes it to a file. Two configuration parameters of the JUnit platform
 * are looked at: {@code advocacy.conformance.print}, {@code false} to write the file only, and
 * {@code advocacy.conformance.directory}, in place of {@code target/advocacy-conformance}.
 */
final class ConformanceWatch implements BeforeAllCallback, AfterAllCallback, InvocationInterceptor {
    private static final Namespace OURS = Namespace.create(ConformanceWatch.class);
    private static final String DIRECTORY = "target/advocacy-conformance";

    @Override
    public void beforeAll(ExtensionContext context) {
        Class<?> contract = context.getRequiredTestClass();
        context.getStore(OURS).put(ConformanceRun.class, new ConformanceRun(contract));
    }

    @Override
    public void afterAll(ExtensionContext context) throws IOException {
        String page = runIn(context).page().text();
        write(page, context);
        if (!"false".equals(parameter(context, "print", "true"))) {
            System.out.println(page);
        }
    }

    private static void write(String page, ExtensionContext context) throws IOException {
        Path directory = Path.of(parameter(context, "directory", DIRECTORY));
        Files.createDirectories(directory);
        Files.writeString(directory.resolve(context.getRequiredTestClass().getName() + ".txt"), page);
    }

    @Override
    public void interceptTestMethod(
            Invocation<@Nullable Void> test, ReflectiveInvocationContext<Method> law, ExtensionContext context)
            throws Throwable {
        ConformanceRun run = begin(law, context);
        String method = law.getExecutable().getName();
        try {
            test.proceed();
            run.ended(method, Trial.kept());
        } catch (Throwable thrown) {
            run.ended(method, Trial.ended(thrown));
            throw thrown;
        }
    }

    @Override
    public <T extends @Nullable Object> T interceptTestFactoryMethod(
            Invocation<T> factory, ReflectiveInvocationContext<Method> law, ExtensionContext context) throws Throwable {
        ConformanceRun run = begin(law, context);
        try {
            return factory.proceed();
        } catch (Throwable thrown) {
            run.ended(law.getExecutable().getName(), Trial.ended(thrown));
            throw thrown;
        }
    }

    @Override
    public void interceptDynamicTest(
            Invocation<@Nullable Void> variant, DynamicTestInvocationContext ignored, ExtensionContext context)
            throws Throwable {
        String method = methodOf(context);
        try {
            variant.proceed();
            runIn(context).ended(method, Trial.kept());
        } catch (Throwable thrown) {
            runIn(context).ended(method, Trial.ended(thrown).of(context.getDisplayName()));
            throw thrown;
        }
    }

    private static ConformanceRun begin(ReflectiveInvocationContext<Method> law, ExtensionContext context) {
        ConformanceRun run = runIn(context);
        run.begun(law.getExecutable().getName(), (Subject) context.getRequiredTestInstance());
        return run;
    }

    private static String methodOf(ExtensionContext context) {
        return context.getTestMethod()
                .map(Method::getName)
                .orElseGet(() -> methodOf(context.getParent().orElseThrow()));
    }

    private static ConformanceRun runIn(ExtensionContext context) {
        return context.getStore(OURS)
                .computeIfAbsent(
                        ConformanceRun.class,
                        key -> new ConformanceRun(context.getRequiredTestClass()),
                        ConformanceRun.class);
    }

    private static String parameter(ExtensionContext context, String name, String otherwise) {
        return context.getConfigurationParameter("advocacy.conformance." + name).orElse(otherwise);
    }
}
