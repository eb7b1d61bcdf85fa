package dev.advocacy.facebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.advocacy.Finding;
import dev.advocacy.channel.ChannelException;
import dev.advocacy.channel.ChannelException.Remedy;
import dev.advocacy.channel.Post;
import dev.advocacy.channel.PublishResult;
import dev.advocacy.channel.PublishResult.Pending;
import dev.advocacy.channel.PublishResult.Published;
import dev.advocacy.channel.Publisher;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScheduledPostTest {
    private static final Instant IN_AN_HOUR = Samples.NOW.plus(Duration.ofHours(1));
    private static final Post LATER = Samples.LINKED.appearingAt(IN_AN_HOUR);

    private final Wire wire = new Wire();
    private final FacebookChannel pages = wire.pages();
    private final Publisher publisher = pages.publisher().orElseThrow();

    @AfterEach
    void close() {
        pages.close();
        wire.close();
    }

    @Test
    @DisplayName("a post that appears later is given to Facebook with its time, and asked for shortly after")
    void givenWithItsTime() {
        wire.json(200, "{\"id\":\"100_9\"}");

        PublishResult result = publisher.publish(Samples.request(LATER));

        assertThat(result).isEqualTo(new Pending("100_9", Duration.ofSeconds(3_630)));
        assertThat(Wire.body(wire.requests().get(0)))
                .contains("\"published\":false,\"scheduled_publish_time\":" + IN_AN_HOUR.getEpochSecond());
    }

    @Test
    @DisplayName("once it is shown it is published, at the time that was asked for")
    void shown() {
        wire.json(200, "{\"is_published\":false,\"id\":\"100_9\"}").json(200, "{\"is_published\":true}");
        var pending = new Pending("100_9", Duration.ofSeconds(1));

        assertThat(publisher.poll(Samples.request(LATER), pending)).isInstanceOf(Pending.class);
        assertThat(publisher.poll(Samples.request(LATER), pending))
                .isEqualTo(new Published(PostId.ref("100_9"), IN_AN_HOUR));
        assertThat(wire.requests().get(0).getTarget())
                .startsWith("/v26.0/100_9?")
                .contains("fields=is_published");
    }

    @Test
    @DisplayName("a picture that appears later is uploaded for a while and attached")
    void picture() {
        wire.json(200, "{\"id\":\"1\"}").json(200, "{\"id\":\"100_9\"}");

        publisher.publish(
                Samples.request(Samples.TEXT.withMedia(Samples.gif("a turbine")).appearingAt(IN_AN_HOUR)));

        var sent = wire.requests();
        assertThat(Wire.body(sent.get(0))).containsPattern("name=\"temporary\"[^-]*true");
        assertThat(Wire.body(sent.get(1))).contains("\"attached_media\":[{\"media_fbid\":\"1\"}],\"published\":false");
    }

    @Test
    @DisplayName("a video that appears later is pending until it is processed and shown")
    void video() {
        wire.json(200, "{\"status\":{\"video_status\":\"ready\"},\"post_id\":\"100_9\"}")
                .json(200, "{\"is_published\":false}");
        Post film = Samples.TEXT.withMedia(Samples.video(4)).appearingAt(IN_AN_HOUR);

        PublishResult result = publisher.poll(Samples.request(film), new Pending("7", Duration.ofSeconds(1)));

        assertThat(result).isEqualTo(new Pending("100_9", Duration.ofSeconds(3_630)));
    }

    @ParameterizedTest(name = "{0} {1} ahead: asked for after {2}")
    @CsvSource({"ready, PT1H, PT1H30S", "processing, P30D, PT10M", "processing, PT5M, PT5M30S", "'', P30D, PT10M"})
    @DisplayName("a video that has no post yet is not asked for every few seconds up to the day on which it appears")
    void videoWithoutPost(String status, Duration ahead, Duration wait) {
        wire.json(200, "{\"status\":{\"video_status\":\"" + status + "\"},\"id\":\"7\"}");
        Post film = Samples.TEXT.withMedia(Samples.video(4)).appearingAt(Samples.NOW.plus(ahead));

        PublishResult result = publisher.poll(Samples.request(film), new Pending("7", Duration.ofSeconds(1)));

        assertThat(result).isEqualTo(new Pending("7", wait));
    }

    @ParameterizedTest(name = "{0} ahead: {1}")
    @CsvSource({"PT9M59S, false", "PT10M, true", "P30D, true", "P30DT1S, false", "PT-1H, false"})
    @DisplayName("a post may appear from ten minutes to 30 days ahead")
    void window(Duration ahead, boolean taken) {
        Post post = Samples.LINKED.appearingAt(Samples.NOW.plus(ahead));

        assertThat(pages.check(post).findings())
                .extracting(Finding::code)
                .isEqualTo(taken ? List.of() : List.of("facebook.appears-outside-window"));
    }

    @Test
    @DisplayName("what came too late for its time is not sent")
    void tooLate() {
        wire.clock.advance(Duration.ofMinutes(55));

        var e = catchThrowableOfType(ChannelException.class, () -> publisher.publish(Samples.request(LATER)));

        assertThat(e.remedy()).isEqualTo(Remedy.EDIT);
        assertThat(wire.requestCount()).isZero();
    }

    @Test
    @DisplayName("where the answer was lost, it is found among the posts that are put off")
    void lost() {
        wire.json(
                200,
                "{\"data\":[{\"id\":\"100_9\",\"created_time\":\"2026-11-22T10:00:01+0000\",\"message\":\""
                        + LATER.text() + "\","
                        + "\"attachments\":{\"data\":[{\"unshimmed_url\":\"" + Samples.LINK + "\"}]}}]}");

        assertThat(publisher.reconcile(Samples.request(LATER)))
                .contains(new Pending("100_9", Duration.ofSeconds(3_630)));
        assertThat(wire.requests().get(0).getTarget()).startsWith("/v26.0/100/scheduled_posts?");
    }
}
