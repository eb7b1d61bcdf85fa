package dev.advocacy.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

@DisplayName("The sandbox as a JUnit extension")
class SandboxExtensionTest {
    private static final List<Sandbox> SEEN = new ArrayList<>();

    @BeforeEach
    void forget() {
        SEEN.clear();
    }

    @Test
    @DisplayName("all tests of a class and its nested classes share one sandbox, which closes after them")
    void onePerClass() {
        TestExecutionSummary summary = run(OneForAll.class);

        assertThat(summary.getTestsSucceededCount()).isEqualTo(5);
        assertThat(summary.getTestsFailedCount()).isZero();
        assertThat(SEEN).hasSize(5);
        assertThat(SEEN.stream().distinct()).hasSize(1);
        assertClosed(SEEN.get(0));
    }

    @Test
    @DisplayName("in a field that is not static each test has its own sandbox")
    void onePerTest() {
        TestExecutionSummary summary = run(OneForEach.class);

        assertThat(summary.getTestsSucceededCount()).isEqualTo(2);
        assertThat(SEEN.stream().distinct()).hasSize(2).allSatisfy(SandboxExtensionTest::assertClosed);
    }

    @Test
    @DisplayName("a parameter that is none of the sandbox's is left to others")
    void foreignParameter() {
        TestExecutionSummary summary = run(Foreign.class);

        assertThat(summary.getTestsFailedCount()).isEqualTo(1);
        assertThat(summary.getFailures().get(0).getException()).hasMessageContaining("No ParameterResolver registered");
    }

    static class OneForAll {
        @RegisterExtension
        static final SandboxExtension WORLD =
                SandboxExtension.with(Sandbox.builder().seed(3));

        @Test
        void sandbox(Sandbox sandbox) throws Exception {
            assertThat(sandbox).isSameAs(WORLD.sandbox());
            see(sandbox);
        }

        @Test
        void network(LinkedInSandbox linkedIn) throws Exception {
            assertThat(linkedIn).isSameAs(WORLD.sandbox().linkedIn());
            see(WORLD.sandbox());
        }

        @Test
        void firstFault() throws Exception {
            seeAndBreak();
        }

        @Test
        void secondFault() throws Exception {
            seeAndBreak();
        }

        private static void seeAndBreak() throws Exception {
            see(WORLD.sandbox());
            WORLD.sandbox()
                    .networks()
                    .forEach(network -> network.fail(Fault.status(500).times(9)));
        }

        @Nested
        class Inside {
            @Test
            void nested(Sandbox sandbox) throws Exception {
                see(sandbox);
            }
        }
    }

    static class OneForEach {
        @RegisterExtension
        final SandboxExtension world = SandboxExtension.start();

        @Test
        void one(Sandbox sandbox) throws Exception {
            see(sandbox);
        }

        @Test
        void other(Sandbox sandbox) throws Exception {
            see(sandbox);
        }
    }

    static class Foreign {
        @RegisterExtension
        static final SandboxExtension WORLD = SandboxExtension.start();

        @Test
        void foreign(Appendable parameter) {
            throw new IllegalStateException(parameter.toString());
        }
    }

    /** Answers as it should: no fault of another test is left. */
    private static void see(Sandbox sandbox) throws IOException, InterruptedException {
        SEEN.add(sandbox);
        assertThat(status(sandbox.linkedIn().url() + "/v2/userinfo")).isEqualTo(401);
    }

    private static void assertClosed(Sandbox sandbox) {
        assertThatIOException().isThrownBy(() -> status(sandbox.url() + "/_sandbox/counts"));
    }

    private static int status(String address) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address)).build();
        return HttpClient.newHttpClient()
                .send(request, BodyHandlers.discarding())
                .statusCode();
    }

    private static TestExecutionSummary run(Class<?> tests) {
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(DiscoverySelectors.selectClass(tests))
                .build();
        SummaryGeneratingListener listener = new SummaryGeneratingListener();
        LauncherFactory.create().execute(request, listener);
        return listener.getSummary();
    }
}
