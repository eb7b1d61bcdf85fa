package dev.advocacy.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The figures of a Facebook post")
class FacebookFiguresTest extends FacebookTest {
    private static final String SUMMARIES =
            "?fields=shares,comments.summary(true).limit(0),reactions.summary(true).limit(0)";

    private final FarEnd farEnd = new FarEnd();

    @AfterEach
    void closeFarEnd() {
        farEnd.close();
    }

    @Test
    @DisplayName("a fresh post has zeros, an empty object or list, and no shares at all")
    void fresh() throws Exception {
        String id = posted("Fresh");

        assertThat(figure(id, "post_media_view").asInt(-1)).isZero();
        assertThat(figure(id, "post_reactions_by_type_total")).isEqualTo(json("{}"));
        assertThat(figure(id, "post_clicks_by_type")).isEqualTo(json("[]"));
        assertThat(ok(get(id + SUMMARIES, pageToken())))
                .isEqualTo(json(
                        "{\"comments\":{\"data\":[],\"summary\":{\"order\":\"chronological\",\"total_count\":0,\"can_comment\":true}},\"reactions\":{\"data\":[],\"summary\":{\"total_count\":0,\"viewer_reaction\":\"NONE\"}},\"id\":\"%s\"}"
                                .formatted(id)));
    }

    @Test
    @DisplayName("they tell what the audience did")
    void seen() throws Exception {
        AudienceSummary done = AudienceSummary.NOTHING;
        String id = "";
        for (int i = 0; done.clicks() == 0 || shares(id).isEmpty(); i++) {
            id = ok(post(PAGE + "/feed", pageToken(), link("Post " + i, farEnd.link("/r/" + i))))
                    .path("id")
                    .asText();
            done = facebook.audience().reactUntil(clock.instant().plus(Duration.ofDays(3)));
        }
        JsonNode post = ok(get(id + SUMMARIES, pageToken()));

        assertThat(figure(id, "post_clicks").asInt()).isEqualTo(done.clicks());
        assertThat(figure(id, "post_clicks_by_type").path("link clicks").asInt())
                .isEqualTo(done.clicks());
        assertThat(post.at("/comments/summary/total_count").asInt()).isEqualTo(done.comments());
        assertThat(post.at("/reactions/summary/total_count").asInt()).isEqualTo(done.reactions());
        JsonNode byType = figure(id, "post_reactions_by_type_total");
        assertThat(byType.path("like").asInt() + byType.path("love").asInt()).isEqualTo(done.reactions());
        assertThat(ok(get(id + "?fields=likes.summary(total_count)", pageToken()))
                        .at("/likes/summary/total_count")
                        .asInt(-1))
                .isEqualTo(byType.path("like").asInt());
        assertThat(figure(id, "post_reactions_like_total").asInt())
                .isEqualTo(byType.path("like").asInt());
        assertThat(figure(id, "post_activity_by_action_type").path("share").asInt())
                .isEqualTo(post.at("/shares/count").asInt())
                .isPositive();
        assertThat(figure(id, "post_media_view").asInt())
                .isGreaterThan(figure(id, "post_total_media_view_unique").asInt());
    }

    @Test
    @DisplayName("several living metrics come together, each in its envelope")
    void several() throws Exception {
        String id = posted("Hello");
        JsonNode data = ok(get(id + "/insights?metric=post_media_view,post_clicks", pageToken()))
                .path("data");

        assertThat(data.findValuesAsText("name")).containsExactly("post_media_view", "post_clicks");
        assertThat(data.get(0).path("period").asText()).isEqualTo("lifetime");
        assertThat(data.get(0).path("id").asText()).isEqualTo(id + "/insights/post_media_view/lifetime");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "post_impressions",
                "post_impressions_unique",
                "post_engaged_users",
                "page_media_view",
                "nonsense",
                "",
                "post_media_view,post_impressions",
                "post_clicks,"
            })
    @DisplayName("one metric that is dead or unknown fails them all")
    void dead(String metrics) throws Exception {
        var answer = get(posted("Hello") + "/insights?metric=" + metrics, pageToken());

        assertError(answer, 400, 100, 0);
        assertThat(json(answer.body()).at("/error/message").asText())
                .isEqualTo("(#100) The value must be a valid insights metric");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "post_media_view",
                "post_total_media_view_unique",
                "post_clicks",
                "post_clicks_by_type",
                "post_reactions_by_type_total",
                "post_reactions_like_total",
                "post_reactions_love_total",
                "post_reactions_wow_total",
                "post_reactions_haha_total",
                "post_reactions_sorry_total",
                "post_reactions_anger_total",
                "post_activity_by_action_type",
                "post_activity_by_action_type_unique",
                "post_video_views"
            })
    @DisplayName("every metric that lives has a value")
    void alive(String metric) throws Exception {
        assertThat(figure(posted("Hello"), metric).isMissingNode()).isFalse();
    }

    @Test
    @DisplayName("media views are unknown to versions before 23")
    void oldVersions() throws Exception {
        String place = "/" + posted("Hello") + "/insights?metric=post_media_view&access_token=" + pageToken();

        assertError(send(request("/v22.0" + place)), 400, 100, 0);
        ok(send(request("/v23.0" + place)));
    }

    @Test
    @DisplayName("they need the permission and the task")
    void needs() throws Exception {
        String id = posted("Hello");
        facebook.revoke("kari");
        String token = facebook.pageToken("kari", APP, PAGE, "pages_read_engagement");
        assertError(get(id + "/insights?metric=post_clicks", token), 403, 10, 0);
        facebook.page(PAGE, "Nordic Turbines", Map.of("kari", Set.of("CREATE_CONTENT")));
        assertError(get(id + "/insights?metric=post_clicks", pageToken()), 403, 200, 0);
        assertError(get("99/insights?metric=post_clicks", pageToken()), 400, 100, 33);
    }

    @Test
    @DisplayName("where summaries need a permission of their own, only they are refused")
    void userContent() throws Exception {
        String id = posted("Hello");
        facebook.rules().summariesNeedUserContent(true);
        ok(get(id + SUMMARIES, pageToken()));
        facebook.revoke("kari");
        String token = facebook.pageToken("kari", APP, PAGE, "pages_read_engagement");

        assertError(get(id + "?fields=comments.summary(true).limit(0)", token), 403, 10, 0);
        assertError(get(id + "?fields=shares,reactions.summary(true).limit(0)", token), 403, 10, 0);
        ok(get(id + "?fields=shares,permalink_url", token));
        facebook.rules().summariesNeedUserContent(false);
        ok(get(id + SUMMARIES, token));
    }

    @Test
    @DisplayName("nobody sees a scheduled post before its time")
    void scheduled() throws Exception {
        ok(post(
                PAGE + "/feed",
                pageToken(),
                link("Later", farEnd.link("/later"))
                        .put("published", false)
                        .put(
                                "scheduled_publish_time",
                                clock.instant().plus(Duration.ofHours(1)).getEpochSecond())));
        clock.advance(Duration.ofMinutes(59));
        assertThat(facebook.audience().react()).isEqualTo(AudienceSummary.NOTHING);
        clock.advance(Duration.ofDays(4));

        assertThat(facebook.audience().react().previews()).isEqualTo(1);
        assertThat(farEnd.hits()).isNotEmpty();
    }

    private JsonNode shares(String id) throws IOException, InterruptedException {
        return ok(get(id + "?fields=shares", pageToken())).path("shares");
    }

    private JsonNode figure(String id, String metric) throws IOException, InterruptedException {
        return ok(get(id + "/insights?metric=" + metric, pageToken())).at("/data/0/values/0/value");
    }
}
