package dev.advocacy.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.advocacy.channel.ChannelAdapter;
import dev.advocacy.channel.ChannelDescriptor;
import dev.advocacy.channel.DraftCheck;
import dev.advocacy.channel.Post;
import dev.advocacy.channel.ShareLinks;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/** What an adapter says of itself, and what it says without asking the network. */
@Room("descriptor")
abstract class DescriptorLaws extends ChannelScenarios {

    @Test
    @DisplayName("the descriptor is the same every time, names what it counts, and costs no I/O")
    void descriptorIsConstant() {
        try (var scene = open()) {
            ChannelDescriptor descriptor = scene.adapter.descriptor();
            assertThat(scene.adapter.descriptor()).isEqualTo(descriptor);
            assertThat(descriptor.name()).as("name").isNotBlank();
            assertThat(descriptor.lengthUnit()).as("lengthUnit").isNotBlank();
            assertThat(descriptor.id())
                    .as("the sample account's channel")
                    .isEqualTo(sampleAccount().channel());
            scene.assertNoIo();
        }
    }

    @Test
    @DisplayName("an API version whose sunset is past is reported (a warning, no failure)")
    void sunset(TestReporter reporter) {
        try (var scene = open()) {
            Optional<LocalDate> sunset = scene.adapter.descriptor().apiSunset();
            sunset.filter(LocalDate.now(Clock.systemUTC())::isAfter)
                    .ifPresent(day -> reporter.publishEntry("warning", "the network ended this API version on " + day));
            assertThat(sunset.isEmpty()
                            || scene.adapter.descriptor().apiVersion().isPresent())
                    .as("a sunset belongs to a version")
                    .isTrue();
        }
    }

    @Test
    @DisplayName("what is offered is the same every time, and something is")
    void partsAreConstant() {
        try (var scene = open()) {
            List<Boolean> offered = parts(scene.adapter);
            assertThat(parts(scene.adapter)).isEqualTo(offered);
            assertThat(scene.adapter.publisher().isPresent()
                            || scene.adapter.shareLinks().isPresent())
                    .as("a way to post: a publisher or share links")
                    .isTrue();
            scene.assertNoIo();
        }
    }

    @Test
    @DisplayName("a check is the same every time, lets the sample post pass, and costs no I/O")
    void checkIsPure() {
        try (var scene = open()) {
            DraftCheck check = scene.adapter.check(samplePost());
            assertThat(scene.adapter.check(samplePost())).isEqualTo(check);
            assertThat(check.ok())
                    .as("the sample post passes: %s", check.findings())
                    .isTrue();
            assertThat(check.limit()).isEqualTo(scene.adapter.descriptor().maxLength());
            scene.assertNoIo();
        }
    }

    @Test
    @DisplayName("a text at the limit is taken, and one unit more is text.too-long")
    void limit() {
        try (var scene = open()) {
            int limit = scene.adapter.descriptor().maxLength();
            assertThat(codes(checkOf(scene, limit))).doesNotContain("text.too-long");
            assertThat(checkOf(scene, limit).length()).as("length at the limit").isEqualTo(limit);
            DraftCheck over = checkOf(scene, limit + 1);
            assertThat(codes(over)).contains("text.too-long");
            assertThat(over.ok()).as("one unit over the limit").isFalse();
        }
    }

    @Test
    @DisplayName("a share link is the same every time, leads to the network, and costs no I/O")
    void shareLinks() {
        try (var scene = open()) {
            ShareLinks links = Scene.offered(scene.adapter.shareLinks(), "share links");
            URI link = links.linkFor(samplePost());
            assertThat(links.linkFor(samplePost())).isEqualTo(link);
            assertThat(link.isAbsolute()).as("%s is absolute", link).isTrue();
            scene.assertNoIo();
        }
    }

    @Test
    @DisplayName("closing twice is harmless")
    void closeTwice() {
        try (var scene = open()) {
            scene.adapter.close();
            assertThatCode(scene.adapter::close).doesNotThrowAnyException();
        }
    }

    private DraftCheck checkOf(Scene scene, int units) {
        return scene.adapter.check(Post.text(textOf(units)));
    }

    private static List<String> codes(DraftCheck check) {
        return check.findings().stream().map(finding -> finding.code()).toList();
    }

    private static List<Boolean> parts(ChannelAdapter adapter) {
        return List.of(
                adapter.publisher().isPresent(),
                adapter.shareLinks().isPresent(),
                adapter.engagement().isPresent(),
                adapter.accounts().isPresent(),
                adapter.retractor().isPresent(),
                adapter.editor().isPresent());
    }
}
