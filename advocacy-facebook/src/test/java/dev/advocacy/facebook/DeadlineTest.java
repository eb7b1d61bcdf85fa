package dev.advocacy.facebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.advocacy.channel.ChannelException;
import dev.advocacy.channel.ChannelException.Remedy;
import dev.advocacy.channel.Post;
import dev.advocacy.channel.support.ChannelHttp;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DeadlineTest {
    private final Wire wire = new Wire();
    private final FacebookConfig config = wire.config();
    private final ChannelHttp http =
            ChannelHttp.of(FacebookChannel.PAGES, config.http(), FacebookErrors.table(), config.clock());
    private final GraphApi api = new GraphApi(config, http);
    private final AtomicLong nanoTime = new AtomicLong(Long.MAX_VALUE);
    private final Deadline deadline = Deadline.begin(api, nanoTime::get);

    @AfterEach
    void close() {
        http.close();
        wire.close();
    }

    @Test
    @DisplayName("a video whose sends take too long is not sent again and again, and the person learns why")
    void video() {
        answering(Duration.ofSeconds(16), 500, "{\"error\":{\"code\":2,\"message\":\"x\"}}");

        refused(Samples.TEXT.withMedia(Samples.video(10)));

        assertThat(wire.requests())
                .filteredOn(r -> r.getTarget().contains("/upload:"))
                .filteredOn(r -> r.getMethod().equals("POST"))
                .hasSize(2);
    }

    @Test
    @DisplayName("a video is not even begun once it is too late to post it")
    void begin() {
        nanoTime.addAndGet(Duration.ofSeconds(31).toNanos());

        refused(Samples.TEXT.withMedia(Samples.video(10)));

        assertThat(wire.requestCount()).isZero();
    }

    @Test
    @DisplayName("a picture is not sent once those before it took too long")
    void pictures() {
        answering(Duration.ofSeconds(16), 200, "");

        refused(Samples.TEXT.withMedia(Samples.gif("one"), Samples.gif("two"), Samples.gif("three")));

        assertThat(wire.requests()).hasSize(2);
    }

    private void refused(Post post) {
        var composition = new Composition(api);
        var e = catchThrowableOfType(ChannelException.class, () -> composition.of(Samples.request(post), deadline));

        assertThat(e.remedy()).isEqualTo(Remedy.RETRY);
        assertThat(e.code()).isEqualTo("facebook-page.uploads-too-slow");
        assertThat(e).hasMessageContaining("30 s");
    }

    /** Every file takes this long, and is then answered so; everything else goes well at once. */
    private void answering(Duration taking, int status, String refusal) {
        wire.dispatch(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                boolean isFile = request.getMethod().equals("POST")
                        && !request.getTarget().contains("/uploads");
                if (isFile) {
                    nanoTime.addAndGet(taking.toNanos());
                }
                String well = "{\"id\":\"" + (isFile ? "1" : "upload:MTphd") + "\",\"file_offset\":3}";
                return new MockResponse.Builder()
                        .code(isFile ? status : 200)
                        .body(isFile && !refusal.isEmpty() ? refusal : well)
                        .build();
            }
        });
    }
}
