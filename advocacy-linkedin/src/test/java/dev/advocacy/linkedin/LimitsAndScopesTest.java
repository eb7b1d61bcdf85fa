package dev.advocacy.linkedin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.advocacy.channel.ChannelException;
import java.time.Duration;
import java.time.Instant;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LimitsAndScopesTest {
    private final Wire wire = new Wire();
    private final LinkedInChannel members = LinkedInChannel.members(wire.config());

    @AfterEach
    void close() {
        members.close();
        wire.close();
    }

    @Test
    @DisplayName("a limit without a wait holds until 00:00 UTC")
    void untilMidnight() {
        wire.clock.set(Instant.parse("2026-11-22T21:30:00Z"));
        wire.json(429, "{\"status\":429}");

        assertThat(refused().retryAfter()).contains(Duration.ofMinutes(150));
    }

    @Test
    @DisplayName("at 00:00 UTC sharp a limit holds for the whole day")
    void atMidnight() {
        wire.clock.set(Instant.parse("2026-11-22T00:00:00Z"));
        wire.json(429, "{\"status\":429}");

        assertThat(refused().retryAfter()).contains(Duration.ofDays(1));
    }

    @Test
    @DisplayName("a wait that LinkedIn asks for is kept")
    void retryAfter() {
        wire.answer(new MockResponse.Builder().code(429).addHeader("Retry-After", "17"));

        assertThat(refused().retryAfter()).contains(Duration.ofSeconds(17));
    }

    @ParameterizedTest(name = "{0} needs {1}")
    @CsvSource({
        "partnerApiPostsExternal.CREATE.20260401, w_member_social",
        "partnerApiPostsExternal.DELETE.20260401, w_member_social",
        "partnerApiMemberCreatorPostAnalytics.FINDER-entity.20260901, r_member_postAnalytics",
        "somethingElse.GET, 'openid, profile, w_member_social'"
    })
    @DisplayName("a missing permission is told by the scope that opens it")
    void scope(String resource, String scope) {
        wire.json(403, "{\"message\":\"Not enough permissions to access: " + resource + "\",\"status\":403}");

        assertThat(refused()).hasMessageContaining("allow " + scope + ";");
    }

    @ParameterizedTest(name = "{0} needs {1}")
    @CsvSource({
        "partnerApiPostsExternal.CREATE.20260401, w_organization_social",
        "partnerApiPostsExternal.FINDER-author.20260401, r_organization_social",
        "partnerApiOrganizationAcls.FINDER-roleAssignee.20260901, rw_organization_admin"
    })
    @DisplayName("a missing permission of a page is told by the page's scope")
    void pageScope(String resource, String scope) {
        wire.json(403, "{\"message\":\"Not enough permissions to access: " + resource + "\",\"status\":403}");
        try (var pages = LinkedInChannel.pages(wire.config())) {
            var publisher = pages.publisher().orElseThrow();
            var e = catchThrowableOfType(
                    ChannelException.class, () -> publisher.publish(Samples.request(Samples.PAGE, Samples.TEXT)));

            assertThat(e).hasMessageContaining("allow " + scope + ";");
            assertThat(e.code()).isEqualTo("linkedin-page.forbidden");
        }
    }

    private ChannelException refused() {
        var publisher = members.publisher().orElseThrow();
        return catchThrowableOfType(
                ChannelException.class, () -> publisher.publish(Samples.request(Samples.KARI, Samples.TEXT)));
    }
}
