package dev.advocacy.sandbox.internal.facebook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.advocacy.sandbox.internal.Json;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Lists in pieces: cursors before and after, and the address of the next piece with all that was asked for. */
final class Paging {
    private static final int PIECE = 25;
    private static final int LARGEST = 100;

    private final URI url;

    Paging(URI url) {
        this.url = url;
    }

    <T> ObjectNode page(GraphCall call, List<T> all, Function<T, String> id, Function<T, ? extends JsonNode> shape) {
        int limit = Math.max(0, Math.min(call.params().number("limit", PIECE), LARGEST));
        List<String> cursors = all.stream().map(id).map(Paging::cursor).toList();
        int from = from(call, cursors, limit);
        int to = Math.min(all.size(), from + limit);
        ObjectNode body = Json.object();
        body.set("data", Json.array(all.subList(from, to), shape));
        if (from < to) {
            body.set("paging", paging(call, cursors, from, to));
        }
        return body;
    }

    private ObjectNode paging(GraphCall call, List<String> cursors, int from, int to) {
        ObjectNode paging = Json.object();
        String after = cursors.get(to - 1);
        paging.putObject("cursors").put("before", cursors.get(from)).put("after", after);
        return to < cursors.size() ? paging.put("next", next(call, after)) : paging;
    }

    private static int from(GraphCall call, List<String> cursors, int limit) {
        Optional<Integer> after = place(call, "after", cursors);
        Optional<Integer> before = place(call, "before", cursors);
        return after.map(index -> index + 1)
                .or(() -> before.map(index -> Math.max(0, index - limit)))
                .orElse(0);
    }

    private static Optional<Integer> place(GraphCall call, String name, List<String> cursors) {
        return call.params().find(name).map(cursors::indexOf).map(index -> {
            if (index < 0) {
                throw GraphError.parameter("Invalid cursors values").refusal();
            }
            return index;
        });
    }

    /** The token goes along, the proof of the secret does not. */
    private String next(GraphCall call, String after) {
        Map<String, String> params = call.params().texts();
        params.remove("appsecret_proof");
        params.remove("before");
        params.put("access_token", call.token().value());
        params.put("after", after);
        String query = params.entrySet().stream().map(Paging::pair).collect(Collectors.joining("&"));
        return url.resolve(call.request().call().path()) + "?" + query;
    }

    private static String pair(Entry<String, String> param) {
        return encode(param.getKey()) + "=" + encode(param.getValue());
    }

    private static String cursor(String id) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(id.getBytes(StandardCharsets.UTF_8));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
