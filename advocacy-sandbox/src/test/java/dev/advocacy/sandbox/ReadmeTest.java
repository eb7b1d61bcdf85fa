package dev.advocacy.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

@DisplayName("This module's README")
class ReadmeTest {
    private static final String BEGIN = "// snippet: extension\n";

    @Test
    @DisplayName("its test is run here and succeeds")
    void runs() {
        var summary = new SummaryGeneratingListener();
        LauncherFactory.create()
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(DiscoverySelectors.selectClass(PostingTest.class))
                                .build(),
                        summary);
        assertThat(summary.getSummary().getFailures()).isEmpty();
        assertThat(summary.getSummary().getTestsSucceededCount()).isEqualTo(1);
    }

    @Test
    @DisplayName("what it shows is what is run here")
    void sameText() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        String after = readme.substring(readme.indexOf("<!-- snippet: extension -->"));
        int from = after.indexOf("```java\n") + "```java\n".length();
        assertThat(after.substring(from, after.indexOf("```", from)).strip()).isEqualTo(inThisTest());
    }

    private static String inThisTest() throws IOException {
        String source = Files.readString(Path.of("src/test/java/dev/advocacy/sandbox/ReadmeTest.java"));
        int from = source.lastIndexOf(BEGIN) + BEGIN.length();
        return source.substring(from, source.indexOf("// end of snippet", from))
                .lines()
                .map(line -> line.replaceFirst("^ {4}", "").replaceFirst("^static class", "class"))
                .collect(Collectors.joining("\n"))
                .strip();
    }

    // spotless:off
    // snippet: extension
    static class PostingTest {
        @RegisterExtension
        static final SandboxExtension WORLD = SandboxExtension.start();

        @Test
        void anAnswerThatIsLostLeavesOnePost(LinkedInSandbox linkedIn) throws Exception {
            linkedIn.app("app", "secret", URI.create("http://127.0.0.1:9/back"), "w_member_social");
            String kari = linkedIn.person("kari", "Kari Nordmann");
            linkedIn.fail(Fault.dropAfterWork().on("POST", "/rest/posts").times(1));

            new YourClient(linkedIn.url(), linkedIn.token("kari", "app", "w_member_social")).post(kari, "It stood.");

            assertThat(linkedIn.posts()).hasSize(1);
        }
    }
    // end of snippet
    // spotless:on

    /** A client that takes a lost answer for what it is. */
    record YourClient(URI linkedIn, String token) {
        void post(String author, String text) {
            var request = HttpRequest.newBuilder(URI.create(linkedIn + "/rest/posts"))
                    .header("Authorization", "Bearer " + token)
                    .header("LinkedIn-Version", "202609")
                    .header("X-Restli-Protocol-Version", "2.0.0")
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(body(author, text)))
                    .build();
            assertThatIOException()
                    .as("the answer is lost")
                    .isThrownBy(() -> HttpClient.newHttpClient().send(request, BodyHandlers.discarding()));
        }

        private static String body(String author, String text) {
            return "{\"author\":\"" + author + "\",\"commentary\":\"" + text
                    + "\",\"visibility\":\"PUBLIC\",\"distribution\":{\"feedDistribution\":\"MAIN_FEED\","
                    + "\"targetEntities\":[],\"thirdPartyDistributionChannels\":[]},\"lifecycleState\":\"PUBLISHED\","
                    + "\"isReshareDisabledByAuthor\":false}";
        }
    }
}
