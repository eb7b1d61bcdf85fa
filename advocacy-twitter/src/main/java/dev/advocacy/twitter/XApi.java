package dev.advocacy.twitter;

import com.fasterxml.jackson.databind.JsonNode;
import dev.advocacy.channel.ChannelException;
import dev.advocacy.channel.ChannelException.Remedy;
import dev.advocacy.channel.Credentials;
import dev.advocacy.channel.support.ChannelHttp;
import dev.advocacy.channel.support.HttpAnswer;
import dev.advocacy.channel.support.HttpCall;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Requests to X's API. Thread-safe. */
final class XApi {
    static final String UNUSABLE = "unusable-answer";
    static final String DATA = "data";

    private final XConfig config;
    private final ChannelHttp http;

    XApi(XConfig config, ChannelHttp http) {
        this.config = config;
        this.http = http;
    }

    HttpCall get(String step, String path, Credentials credentials) {
        return HttpCall.get(step, config.api(path)).bearer(credentials.accessToken());
    }

    HttpCall post(String step, String path, Credentials credentials) {
        return HttpCall.post(step, config.api(path)).bearer(credentials.accessToken());
    }

    HttpCall delete(String step, String path, Credentials credentials) {
        return HttpCall.delete(step, config.api(path)).bearer(credentials.accessToken());
    }

    /** Sends what may create a post, at most once. */
    HttpAnswer publish(HttpCall call) {
        return http.publish(call);
    }

    /** Sends what may be repeated. */
    HttpAnswer repeat(HttpCall call) {
        return http.repeat(call);
    }

    JsonNode read(HttpCall call) {
        return repeat(call).json();
    }

    /** Reads posts with these fields. Where X refuses the parameter's name, it is asked once more by the other one. */
    JsonNode readPosts(HttpCall call, String fields) {
        try {
            return read(call.query(config.fieldNames().parameter(), fields));
        } catch (ChannelException e) {
            if (!e.code().equals(XErrors.UNKNOWN_FIELD)) {
                throw e;
            }
            return read(call.query(config.fieldNames().other().parameter(), fields));
        }
    }

    /** What an answer is about; one without it is no answer. */
    JsonNode data(HttpCall call, JsonNode answer) {
        if (!answer.path(DATA).isObject()) {
            throw failure(Remedy.RETRY, UNUSABLE, call.step() + ": the answer holds no data: may be tried again", null);
        }
        return answer.path(DATA);
    }

    Instant now() {
        return config.clock().instant();
    }

    ChannelException failure(Remedy remedy, String code, String message, @Nullable Throwable cause) {
        return new ChannelException(remedy, XChannel.ID + "." + code, XChannel.ID + ": " + message, cause);
    }
}
