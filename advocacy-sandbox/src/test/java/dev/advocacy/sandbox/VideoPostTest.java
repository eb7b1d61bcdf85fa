package dev.advocacy.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Posting a video at LinkedIn")
class VideoPostTest extends VideoWorld {

    @Test
    @DisplayName("a video goes up in parts, is finished, processed, and posted as a ugcPost")
    void wholeWay() throws Exception {
        int size = 2 * PART + 5;
        JsonNode video = announce(kari, size);
        JsonNode parts = video.path("uploadInstructions");
        assertThat(parts).hasSize(3);
        assertThat(parts.get(2).path("firstByte").asInt()).isEqualTo(2 * PART);
        assertThat(video.path("uploadUrlsExpireAt").asLong())
                .isGreaterThan(clock.instant().toEpochMilli());

        List<String> etags = List.of(etag(parts.get(0), PART), etag(parts.get(1), PART), etag(parts.get(2), 5));
        assertThat(etags).doesNotHaveDuplicates().allMatch(etag -> etag.startsWith("/ambry-video/signedId/"));
        assertThat(status(video)).isEqualTo("WAITING_UPLOAD");
        assertThat(finish(video, etags).statusCode()).isEqualTo(200);
        assertThat(status(video)).isEqualTo("PROCESSING");
        assertThat(status(video)).isEqualTo("AVAILABLE");

        HttpResponse<String> posted = post(token(), media(kari, urn(video)));
        assertThat(posted.statusCode()).isEqualTo(201);
        assertThat(posted.headers().firstValue("x-restli-id").orElseThrow()).matches("urn:li:ugcPost:\\d+");
    }

    @Test
    @DisplayName("a video is not posted before it is available; each attempt is a look, too")
    void tooEarly() throws Exception {
        linkedIn.videoProcessing(2, true);
        JsonNode video = announce(kari, SMALL);
        assertCode(post(token(), media(kari, urn(video))), "MEDIA_ASSET_WAITING_UPLOAD");
        finish(video, List.of(etag(video, 0, SMALL)));
        assertCode(post(token(), media(kari, urn(video))), "MEDIA_ASSET_WAITING_UPLOAD");
        assertCode(post(token(), media(kari, urn(video))), "MEDIA_ASSET_WAITING_UPLOAD");

        assertThat(post(token(), media(kari, urn(video))).statusCode()).isEqualTo(201);
    }

    @Test
    @DisplayName("processing may fail, and the video can never be posted then")
    void failing() throws Exception {
        linkedIn.videoProcessing(0, false);
        JsonNode video = announce(kari, SMALL);
        finish(video, List.of(etag(video, 0, SMALL)));

        JsonNode state = json(get(place(video), token()));
        assertThat(state.path("status").asText()).isEqualTo("PROCESSING_FAILED");
        assertThat(state.path("processingFailureReason").asText()).isNotEmpty();
        assertCode(post(token(), media(kari, urn(video))), "MEDIA_ASSET_PROCESSING_FAILED");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> linkedIn.videoProcessing(-1, true))
                .withMessageContaining("-1");
    }

    @Test
    @DisplayName("with w_member_social alone the status of an own video can be read, of another's it cannot")
    void statusScope() throws Exception {
        JsonNode video = announce(kari, SMALL);

        assertThat(look(video, "kari", "w_member_social").statusCode()).isEqualTo(200);
        assertThat(look(video, "ola", "w_member_social").statusCode()).isEqualTo(403);
        assertThat(look(video, "kari", "w_organization_social").statusCode()).isEqualTo(403);
        assertThat(look(video, "kari", "openid").statusCode()).isEqualTo(403);
        assertThat(get("/rest/images/" + encode(urn(video)), token()).statusCode())
                .isEqualTo(404);
    }

    private HttpResponse<String> look(JsonNode video, String person, String scope) throws Exception {
        return get(place(video), linkedIn.token(person, APP, scope));
    }

    @Test
    @DisplayName("a member's figures of a video are asked for as ugc")
    void memberFigures() throws Exception {
        String urn = postedVideo(kari);
        JsonNode figure =
                json(get(analytics("ugc", urn), token())).path("elements").get(0);

        assertThat(figure.path("targetEntity")).isEqualTo(json("{\"ugc\":\"" + urn + "\"}"));
        assertThat(get(analytics("share", urn), token()).statusCode()).isEqualTo(400);
    }

    @Test
    @DisplayName("a page's figures of videos are asked for as ugcPosts, alone or with shares")
    void pageFigures() throws Exception {
        String video = postedVideo(page);
        String share = post(token(), text(page, "Words"))
                .headers()
                .firstValue("x-restli-id")
                .orElseThrow();
        clock.advance(Duration.ofDays(3));
        linkedIn.audience().react();

        JsonNode both = json(statistics("&ugcPosts=List(" + encode(video) + ")&shares=List(" + encode(share) + ")"))
                .path("elements");
        assertThat(both).hasSize(2);
        assertThat(both.get(0).path("share").asText()).isEqualTo(share);
        assertThat(both.get(1).path("ugcPost").asText()).isEqualTo(video);
        assertThat(both.get(1)
                        .path("totalShareStatistics")
                        .path("impressionCount")
                        .asInt())
                .isPositive();
        HttpResponse<String> mixedUp = statistics("&ugcPosts=List(" + encode(share) + ")");
        assertThat(mixedUp.statusCode()).isEqualTo(403);
        assertThat(json(mixedUp).path("message").asText()).endsWith("[/ugcPosts[0]]");
    }

    private static String analytics(String kind, String urn) {
        return "/rest/memberCreatorPostAnalytics?q=entity&queryType=IMPRESSION&aggregation=TOTAL&entity=(" + kind + ":"
                + encode(urn) + ")";
    }

    private HttpResponse<String> statistics(String posts) throws IOException, InterruptedException {
        return get(
                "/rest/organizationalEntityShareStatistics?q=organizationalEntity&organizationalEntity=" + encode(page)
                        + posts,
                token());
    }

    private String postedVideo(String author) throws IOException, InterruptedException {
        linkedIn.videoProcessing(0, true);
        JsonNode video = announce(author, SMALL);
        finish(video, List.of(etag(video, 0, SMALL)));
        return post(token(), media(author, urn(video)))
                .headers()
                .firstValue("x-restli-id")
                .orElseThrow();
    }
}
