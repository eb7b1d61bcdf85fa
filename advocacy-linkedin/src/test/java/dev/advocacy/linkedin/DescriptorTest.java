package dev.advocacy.linkedin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.advocacy.channel.ChannelDescriptor;
import dev.advocacy.channel.ChannelDescriptor.Notes;
import dev.advocacy.channel.Media;
import dev.advocacy.channel.MediaLimit;
import dev.advocacy.channel.Metric;
import dev.advocacy.channel.Post.Form;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("What LinkedIn takes, counts and asks for is data")
class DescriptorTest {
    private static final ChannelDescriptor MEMBERS =
            LinkedInChannel.members(Samples.config()).descriptor();
    private static final ChannelDescriptor ANALYSED =
            LinkedInChannel.members(Samples.config().withMemberAnalytics()).descriptor();
    private static final ChannelDescriptor PAGES =
            LinkedInChannel.pages(Samples.config()).descriptor();

    static Stream<ChannelDescriptor> all() {
        return Stream.of(MEMBERS, ANALYSED, PAGES);
    }

    @ParameterizedTest
    @MethodSource("all")
    @DisplayName("twenty pictures below 36,152,320 pixels, or one video of 500 MB, or one document of 100 MB")
    void media(ChannelDescriptor channel) {
        MediaLimit images = channel.limitOf(Media.Kind.IMAGE).orElseThrow();
        assertThat(images.maxCount()).isEqualTo(20);
        assertThat(images.maxPixels()).isEqualTo(36_152_319);
        assertThat(images.contentTypes()).containsExactlyInAnyOrder("image/jpeg", "image/png", "image/gif");
        assertThat(channel.limitOf(Media.Kind.VIDEO))
                .contains(MediaLimit.of(Media.Kind.VIDEO, 1, 500_000_000, "video/mp4"));
        MediaLimit documents = channel.limitOf(Media.Kind.DOCUMENT).orElseThrow();
        assertThat(documents.maxCount()).isEqualTo(1);
        assertThat(documents.maxBytes()).isEqualTo(100_000_000);
        assertThat(documents.contentTypes()).hasSize(5).contains("application/pdf");
    }

    @ParameterizedTest
    @MethodSource("all")
    @DisplayName("mentions, polls and other posts shown again; no replies and no later time of LinkedIn's own")
    void forms(ChannelDescriptor channel) {
        assertThat(channel.forms()).containsExactlyInAnyOrder(Form.MENTION, Form.POLL, Form.RESHARE);
    }

    @Test
    @DisplayName("six counts for pages, the same for members whose app was granted them, and none without")
    void metrics() {
        assertThat(PAGES.metrics())
                .containsExactlyInAnyOrder(
                        Metric.IMPRESSIONS,
                        Metric.REACH,
                        Metric.REACTIONS,
                        Metric.COMMENTS,
                        Metric.RESHARES,
                        Metric.CLICKS);
        assertThat(ANALYSED.metrics()).isEqualTo(PAGES.metrics());
        assertThat(MEMBERS.metrics()).isEmpty();
        var older =
                LinkedInChannel.members(Samples.config().withMemberAnalytics().withApiVersion("202603"));
        assertThat(older.descriptor().metrics()).hasSize(5).doesNotContain(Metric.CLICKS);
    }

    @Test
    @DisplayName("the scopes that are asked for and the products that LinkedIn has to grant")
    void setup() {
        assertThat(notes(MEMBERS).scopes()).containsExactly("openid", "profile", "w_member_social");
        assertThat(notes(MEMBERS).approvals())
                .containsExactly("Sign In with LinkedIn using OpenID Connect", "Share on LinkedIn");
        assertThat(notes(ANALYSED).scopes()).contains("r_member_postAnalytics");
        assertThat(notes(ANALYSED).approvals()).contains("Community Management");
        assertThat(notes(PAGES).scopes())
                .containsExactly("w_organization_social", "r_organization_social", "rw_organization_admin");
        assertThat(notes(PAGES).approvals()).containsExactly("Community Management");
    }

    @ParameterizedTest
    @MethodSource("all")
    @DisplayName("what LinkedIn does not allow stands in whole sentences, with the day on which it was checked")
    void footnotes(ChannelDescriptor channel) {
        List<String> footnotes = notes(channel).footnotes();
        assertThat(notes(channel).checkedOn()).isEqualTo(LocalDate.of(2026, 11, 22));
        assertThat(footnotes).hasSizeGreaterThan(5).doesNotHaveDuplicates().allMatch(f -> f.matches("[A-Z].*\\."));
    }

    private static Notes notes(ChannelDescriptor channel) {
        return channel.notes().orElseThrow();
    }
}
