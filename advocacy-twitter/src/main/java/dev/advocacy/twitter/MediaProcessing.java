package dev.advocacy.twitter;

import com.fasterxml.jackson.databind.JsonNode;
import dev.advocacy.channel.Credentials;
import dev.advocacy.channel.support.HttpCall;
import java.time.Duration;

/**
 * Waits until X has processed a medium, for as long as X asks between two looks and no longer than there is time to post. This is
 * the only wait in this adapter: a post can be created only once its media are ready, and a post that is still to be created may
 * not be called pending. What X could not process ends in EDIT, told by {@link Problem}.
 */
final class MediaProcessing {
    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final String INFO = "processing_info";

    private final XApi api;

    MediaProcessing(XApi api) {
        this.api = api;
    }

    void await(Credentials credentials, String id, JsonNode uploaded, Deadline deadline) {
        JsonNode medium = uploaded;
        while (isUnderWay(medium)) {
            deadline.pause(checkAfter(medium));
            medium = status(credentials, id);
        }
    }

    /** Without any word about processing, it is ready. */
    private static boolean isUnderWay(JsonNode medium) {
        JsonNode info = medium.path(INFO);
        return !info.isMissingNode() && !info.path("state").asText("").equals("succeeded");
    }

    private static Duration checkAfter(JsonNode medium) {
        Duration asked = Duration.ofSeconds(Math.min(
                LONGEST.toSeconds(), medium.path(INFO).path("check_after_secs").asLong()));
        return asked.compareTo(SHORTEST) < 0 ? SHORTEST : asked;
    }

    private JsonNode status(Credentials credentials, String id) {
        HttpCall call = api.get("media status", "/2/media/upload", credentials)
                .query("command", "STATUS")
                .query("media_id", id);
        return api.data(call, api.read(call));
    }
}
