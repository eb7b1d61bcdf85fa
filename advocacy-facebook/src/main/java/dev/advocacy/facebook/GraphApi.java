package dev.advocacy.facebook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.advocacy.channel.ChannelException;
import dev.advocacy.channel.ChannelException.Remedy;
import dev.advocacy.channel.Secret;
import dev.advocacy.channel.support.ChannelHttp;
import dev.advocacy.channel.support.HttpAnswer;
import dev.advocacy.channel.support.HttpCall;
import dev.advocacy.channel.support.HttpCall.Part;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Requests to the Graph API. Every one that carries a token has it in a header, never in its address, and proves that the app
 * knows its secret: in its body, for addresses are written to logs, and in its address only where it has no such body.
 * Thread-safe.
 */
final class GraphApi {
    static final String UNUSABLE = "unusable-answer";

    private static final String PROOF = "appsecret_proof";

    private final FacebookConfig config;
    private final ChannelHttp http;

    GraphApi(FacebookConfig config, ChannelHttp http) {
        this.config = config;
        this.http = http;
    }

    HttpCall get(String step, String path, Secret token) {
        return signed(HttpCall.get(step, config.graph(path)), token).bearer(token);
    }

    /** A POST of JSON, with the proof in it. */
    HttpCall post(String step, String path, Secret token, ObjectNode json) {
        ObjectNode proven = json.deepCopy().put(PROOF, proof(token));
        return secretive(HttpCall.post(step, config.graph(path)), token)
                .bearer(token)
                .json(proven);
    }

    /** A POST of a form with files, with the proof in it. */
    HttpCall post(String step, String path, Secret token, List<Part> parts) {
        var proven = new ArrayList<>(List.of(Part.field(PROOF, proof(token))));
        proven.addAll(parts);
        return secretive(HttpCall.post(step, config.graph(path)), token)
                .bearer(token)
                .multipart(proven);
    }

    /** A POST of a form, with the proof in it. */
    HttpCall post(String step, String path, Secret token, Map<String, String> form) {
        return post(step, config.graph(path), token, form);
    }

    HttpCall delete(String step, String path, Secret token) {
        return signed(HttpCall.delete(step, config.graph(path)), token).bearer(token);
    }

    /** A POST of a form to the server that takes videos. */
    HttpCall postVideo(String step, String path, Secret token, Map<String, String> form) {
        return post(step, config.video(path), token, form);
    }

    private HttpCall post(String step, URI uri, Secret token, Map<String, String> form) {
        Map<String, String> proven = new LinkedHashMap<>(form);
        proven.put(PROOF, proof(token));
        return secretive(HttpCall.post(step, uri), token).bearer(token).form(proven);
    }

    /** A POST of a file's bytes, which have no room for the proof and for which Facebook documents another word before the token. */
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

    /** For what has no body to hold the proof; no message shows an address. */
    private HttpCall signed(HttpCall call, Secret token) {
        return secretive(call.query(PROOF, proof(token)), token);
    }

    private HttpCall secretive(HttpCall call, Secret token) {
        return call.hiding(Secret.of(proof(token))).hiding(token).hiding(config.appSecret());
    }

    private String proof(Secret token) {
        return AppSecretProof.of(token, config.appSecret()).reveal();
    }
}
