package dev.advocacy.linkedin;

import com.fasterxml.jackson.databind.JsonNode;
import dev.advocacy.channel.ChannelException;
import dev.advocacy.channel.ChannelException.Remedy;
import dev.advocacy.channel.Credentials;
import dev.advocacy.channel.support.Redaction;
import java.time.Duration;

/**
 * Waits until LinkedIn has made a video ready, for a post that names one too early is refused. This is the one place where a
 * thread of this module waits. It looks at once and then after 1, 2, 4 and 8 seconds and once more before the deadline: LinkedIn
 * counts 150 requests per member and day, so they are few.
 */
final class VideoProcessing {
    private static final String STEP = "await video";
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration AGAIN = Duration.ofMinutes(2);
    private static final int LONGEST_REASON = 200;

    private final LinkedInApi api;

    VideoProcessing(LinkedInApi api) {
        this.api = api;
    }

    /** Returns once the video is ready. */
    void await(Credentials credentials, String urn, Deadline deadline) {
        Duration pause = FIRST_PAUSE;
        while (!isReady(look(credentials, urn))) {
            sleep(pause, deadline);
            pause = pause.multipliedBy(2);
        }
    }

    private JsonNode look(Credentials credentials, String urn) {
        return api.read(api.get(STEP, "/rest/videos/" + RestLi.text(urn), credentials));
    }

    private boolean isReady(JsonNode video) {
        String status = video.path("status").asText("");
        if (status.equals("PROCESSING_FAILED")) {
            throw refused(video.path("processingFailureReason").asText(""));
        }
        return status.equals("AVAILABLE");
    }

    /** The last pause is cut short, so that one more look is in time. */
    private void sleep(Duration pause, Deadline deadline) {
        Duration left = deadline.left().minus(FIRST_PAUSE);
        if (left.toMillis() < 1) {
            throw stillProcessing();
        }
        try {
            Thread.sleep((pause.compareTo(left) < 0 ? pause : left).toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw stillProcessing();
        }
    }

    private ChannelException stillProcessing() {
        return api.failure(
                        Remedy.RETRY,
                        "video-processing",
                        STEP + ": LinkedIn still works on the video, nothing was posted: it is uploaded again later;"
                                + " a shorter or smaller one is ready sooner",
                        null)
                .retryAfter(AGAIN);
    }

    private ChannelException refused(String reason) {
        String said = Redaction.redact(reason.substring(0, Math.min(reason.length(), LONGEST_REASON)))
                .replaceAll("[\\p{C}\\s]+", " ")
                .strip();
        String why = said.isEmpty() ? "it gave no reason" : said;
        return api.failure(
                Remedy.EDIT,
                "video-refused",
                STEP + ": LinkedIn could not use the video (" + why + "), nothing was posted: save it as another MP4",
                null);
    }
}
