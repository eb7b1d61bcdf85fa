package dev.advocacy.facebook;

import com.fasterxml.jackson.databind.JsonNode;
import dev.advocacy.channel.ChannelException;
import dev.advocacy.channel.ChannelException.Remedy;
import dev.advocacy.channel.Secret;
import dev.advocacy.channel.support.ChannelHttp;
import dev.advocacy.channel.support.HttpAnswer;
import dev.advocacy.channel.support.HttpCall;
import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Requests to the Graph API. Every one that carries a token has it in a header, never in its address, and proves that the app
 * knows its secret. Thread-safe.
 */
final class GraphApi {
    static final String UNUSABLE = "unusable-answer";

    private final FacebookConfig config;
    private final ChannelHttp http;

    GraphApi(FacebookConfig config, ChannelHttp http) {
        this.config = config;
        this.http = http;
    }

    HttpCall get(String step, String path, Secret token) {
        return signed(HttpCall.get(step, config.graph(path)), token).bearer(token);
    }

    HttpCall post(String step, String path, Secret token) {
        return signed(HttpCall.post(step, config.graph(path)), token).bearer(token);
    }

    HttpCall delete(String step, String path, Secret token) {
        return signed(HttpCall.delete(step, config.graph(path)), token).bearer(token);
    }

    /** A POST to the server that takes videos. */
    HttpCall postVideo(String step, String path, Secret token) {
        return signed(HttpCall.post(step, config.video(path)), token).bearer(token);
    }

    /** A POST of a file's bytes, for which Facebook documents another word before the token. */
    HttpCall postFile(String step, String path, Secret token) {
        URI uri = config.graph(path);
        return signed(HttpCall.post(step, uri), token).header("Authorization", "OAuth " + token.reveal());
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

    /** An answer with a list in it; anything else proves nothing and counts nothing. */
    GraphList readList(HttpCall call) {
        JsonNode answer = read(call);
        if (!answer.path("data").isArray()) {
            throw unusable(call.step() + ": the answer holds no list");
        }
        return GraphList.of(answer);
    }

    /** Sends what is answered with {@code "success": true}, and may be repeated; a web page is no word of Facebook's. */
    void change(HttpCall call) {
        if (!read(call).path("success").asBoolean(false)) {
            throw unusable(call.step() + ": Facebook did not say that it was done");
        }
    }

    Instant now() {
        return config.clock().instant();
    }

    FacebookConfig config() {
        return config;
    }

    ChannelException failure(Remedy remedy, String code, String message, @Nullable Throwable cause) {
        return new ChannelException(
                remedy, FacebookChannel.PAGES + "." + code, FacebookChannel.PAGES + ": " + message, cause);
    }

    ChannelException unusable(String message) {
        return failure(Remedy.RETRY, UNUSABLE, message + ": may be tried again", null);
    }

    private HttpCall signed(HttpCall call, Secret token) {
        Secret proof = AppSecretProof.of(token, config.appSecret());
        return call.query("appsecret_proof", proof.reveal())
                .hiding(proof)
                .hiding(token)
                .hiding(config.appSecret());
    }
}
