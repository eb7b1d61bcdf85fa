package dev.advocacy.facebook;

import com.fasterxml.jackson.databind.JsonNode;
import dev.advocacy.channel.ChannelException;
import dev.advocacy.channel.ChannelException.Remedy;
import dev.advocacy.channel.Media;
import dev.advocacy.channel.Secret;
import dev.advocacy.channel.support.HttpCall;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Uploads a video with Facebook's resumable protocol. Where the connection is lost, Facebook is asked how much arrived, and the
 * rest is sent. Nothing is seen by anybody before a post names the file.
 */
final class VideoUpload {
    private static final String BEGIN = "begin video upload";
    private static final String SEND = "upload video";
    private static final String ASK = "ask how much of the video arrived";
    private static final int MOST_SENDS = 4;

    /** May hold a query of its own, and nothing that leads elsewhere. */
    private static final Pattern SESSION = Pattern.compile("upload:[A-Za-z0-9_:=?&.~-]{1,2000}");

    private final GraphApi api;

    VideoUpload(GraphApi api) {
        this.api = api;
    }

    /** The handle by which a post names the file. */
    String upload(Secret token, Media video, Deadline deadline) {
        deadline.keep(BEGIN);
        String session = begin(token, video);
        byte[] file = video.bytes();
        deadline.keep(SEND);
        Optional<String> handle = send(session, token, video, file, 0);
        for (int sends = 1; handle.isEmpty() && sends < MOST_SENDS; sends++) {
            deadline.keep(SEND);
            handle = send(session, token, video, file, arrived(session, token, file.length));
        }
        return handle.orElseThrow(() -> api.unusable(SEND + ": it was cut off " + MOST_SENDS + " times"));
    }

    private String begin(Secret token, Media video) {
        HttpCall call = api.post(BEGIN, "/" + api.config().appId() + "/uploads", token, Map.of())
                .query("file_name", "video.mp4")
                .query("file_length", String.valueOf(video.size()))
                .query("file_type", video.contentType());
        String session = api.read(call).path("id").asText("");
        if (!SESSION.matcher(session).matches()) {
            throw api.unusable(BEGIN + ": Facebook named no upload");
        }
        return "/" + session;
    }

    /** Sent once from here: a second time must start where the first one ended. Empty: not all of it has arrived. */
    private Optional<String> send(String session, Secret token, Media video, byte[] file, int offset) {
        HttpCall call = api.postFile(SEND, session, token)
                .header("file_offset", String.valueOf(offset))
                .body(video.contentType(), file, offset, file.length);
        try {
            JsonNode answer = api.publish(call).json();
            return Optional.of(answer.path("h").asText("")).filter(h -> !h.isBlank());
        } catch (ChannelException e) {
            if (e.remedy() != Remedy.RECONCILE) {
                throw e;
            }
            return Optional.empty();
        }
    }

    private int arrived(String session, Secret token, int length) {
        int offset = api.read(api.get(ASK, session, token)).path("file_offset").asInt(-1);
        if (offset < 0 || offset > length) {
            throw api.unusable(ASK + ": " + offset + " of " + length + " bytes is no answer");
        }
        return offset;
    }
}
