package dev.advocacy.example;

import static org.assertj.core.api.Assertions.assertThat;

import dev.advocacy.Advocacy;
import dev.advocacy.Finding;
import dev.advocacy.ambassador.Ambassador;
import dev.advocacy.ambassador.Consent;
import dev.advocacy.channel.DraftCheck;
import dev.advocacy.channel.Secret;
import dev.advocacy.content.ContentItem;
import dev.advocacy.delivery.Delivery;
import dev.advocacy.delivery.DeliveryState;
import dev.advocacy.linkedin.LinkedInChannel;
import dev.advocacy.linkedin.LinkedInConfig;
import dev.advocacy.sandbox.Sandbox;
import dev.advocacy.share.Draft;
import dev.advocacy.share.Share;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** README's snippet, letter for letter, compiled and run. */
class ReadmeTest {
    private static final URI CALLBACK = URI.create("http://127.0.0.1:9/callback");

    @Test
    @DisplayName("README's embedding snippet publishes a post")
    void embedding() throws Exception {
        try (var sandbox = Sandbox.start()) {
            sandbox.linkedIn().app("app", "secret", CALLBACK, "openid", "profile", "w_member_social");
            sandbox.linkedIn().person("kari", "Kari Nordmann");
            var linkedIn = LinkedInConfig.of("app", Secret.of("secret"), CALLBACK)
                    .withServer(sandbox.linkedIn().url());

            var published = embed(linkedIn, page -> new Browser().allow("kari", page));

            assertThat(published.state()).isEqualTo(DeliveryState.PUBLISHED);
            assertThat(sandbox.linkedIn().posts())
                    .singleElement()
                    .satisfies(p -> assertThat(p.publishedText()).isEqualTo("I was cold for three weeks. Worth it."));
        }
    }

    @Test
    @DisplayName("what README shows is what is run here")
    void sameText() throws IOException {
        assertThat(inReadme()).isNotBlank().isEqualTo(inThisTest());
    }

    @Test
    @DisplayName("every file that README and CONTRIBUTING link to is there")
    void links() throws IOException {
        for (var page : List.of("README.md", "CONTRIBUTING.md")) {
            var targets = Pattern.compile("\\]\\(([^)#]+)\\)")
                    .matcher(Files.readString(Path.of("../..", page)))
                    .results()
                    .map(m -> Path.of("../..", m.group(1)))
                    .toList();
            assertThat(targets).as(page).allSatisfy(target -> assertThat(target).exists());
        }
    }

    private static Delivery embed(LinkedInConfig linkedIn, Person browser) throws Exception {
        var link = URI.create("https://news.nordic-turbines.example/storm");
        var herOwnYes = Consent.toParticipate("2026-11", Instant.parse("2026-11-16T07:00:00Z"), "kari");
        Delivery published;
        // spotless:off
        // snippet: embedding
        try (var advocacy = Advocacy.builder()
                .channel(LinkedInChannel.members(linkedIn))
                .linkBase(URI.create("https://go.example.com/r/"))
                .build()) {
            ContentItem item = advocacy.content().add(ContentItem.of("Our turbine survived the storm", link)
                    .caption(Locale.ENGLISH, "Three weeks on the North Sea. It stood."));
            Ambassador kari = advocacy.ambassadors().enroll(Ambassador.of("kari", "Kari Nordmann"), herOwnYes);
            URI consentPage = advocacy.connections().connect(kari.id(), LinkedInChannel.MEMBERS);
            advocacy.connections().complete(kari.id(), browser.visit(consentPage)); // where LinkedIn sent her back to
            Draft draft = advocacy.shares().draft(kari.id(), item.id(), LinkedInChannel.MEMBERS)
                    .text("I was cold for three weeks. Worth it.");
            DraftCheck check = advocacy.shares().check(draft);
            show(check.remaining(), check.findings()); // length as LinkedIn counts it, and what she should know
            Share share = advocacy.shares().approve(draft); // bound to exactly these bytes
            advocacy.start(); // publishes in the background, on your executor if you give one
            published = untilItEnds(advocacy, share);
        }
        // end of snippet
        // spotless:on
        return published;
    }

    private static Delivery untilItEnds(Advocacy advocacy, Share share) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(
                        () -> advocacy.deliveries().require(share.delivery()),
                        d -> d.state().isEnd());
    }

    private static void show(int remaining, List<Finding> findings) {
        assertThat(remaining).isEqualTo(2963);
        assertThat(findings).isEmpty();
    }

    private static String inReadme() throws IOException {
        var readme = Files.readString(Path.of("../../README.md"));
        var after = readme.substring(readme.indexOf("<!-- snippet: embedding -->"));
        int from = after.indexOf("```java\n") + "```java\n".length();
        return after.substring(from, after.indexOf("```", from)).stripTrailing();
    }

    private static String inThisTest() throws IOException {
        var source = Files.readString(Path.of("src/test/java/dev/advocacy/example/ReadmeTest.java"));
        int from = source.indexOf("// snippet: embedding\n") + "// snippet: embedding\n".length();
        return source.substring(from, source.indexOf("// end of snippet", from))
                .lines()
                .map(line -> line.replaceFirst("^ {8}", ""))
                .collect(Collectors.joining("\n"))
                .stripTrailing();
    }

    private interface Person {
        URI visit(URI consentPage) throws Exception;
    }
}
