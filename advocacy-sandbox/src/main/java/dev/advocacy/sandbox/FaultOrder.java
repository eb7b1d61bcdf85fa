package dev.advocacy.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.advocacy.sandbox.internal.Refusal;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** A fault asked for as JSON: {@code {"fault":"status","status":503,"method":"POST","path":"/rest/posts","times":1}}. */
final class FaultOrder {
    private static final int SERVER_ERROR = 503;
    private static final Map<String, Function<ObjectNode, Fault>> KINDS = new TreeMap<>(Map.ofEntries(
            Map.entry("dropBeforeWork", order -> Fault.dropBeforeWork()),
            Map.entry("dropAfterWork", order -> Fault.dropAfterWork()),
            Map.entry("cutBody", order -> Fault.cutBody()),
            Map.entry("status", order -> Fault.status(status(order, SERVER_ERROR))),
            Map.entry(
                    "json",
                    order -> Fault.json(
                            status(order, SERVER_ERROR), order.path("body").toString())),
            Map.entry("statusAfterWork", order -> Fault.statusAfterWork(status(order, SERVER_ERROR))),
            Map.entry("tooManyRequests", FaultOrder::tooManyRequests),
            Map.entry("delay", order -> Fault.delay(seconds(order))),
            Map.entry("html", order -> Fault.html(status(order, 200))),
            Map.entry("nothing", order -> Fault.nothing()),
            Map.entry("withoutId", order -> Fault.withoutId()),
            Map.entry("wrongVersion", order -> Fault.wrongVersion()),
            Map.entry("redirect", order -> Fault.redirect())));

    private FaultOrder() {}

    static Fault parse(ObjectNode order) {
        Function<ObjectNode, Fault> kind = KINDS.get(order.path("fault").asText());
        int times = order.path("times").asInt(1);
        if (kind == null || times < 1) {
            throw Refusal.plain(400, "fault must be one of " + KINDS.keySet() + ", times at least 1");
        }
        return placed(kind.apply(order), order).times(times);
    }

    private static Fault placed(Fault fault, ObjectNode order) {
        JsonNode path = order.path("path");
        return path.isTextual() ? fault.on(order.path("method").asText("POST"), path.textValue()) : fault;
    }

    private static Fault tooManyRequests(ObjectNode order) {
        return order.has("seconds") ? Fault.tooManyRequests(seconds(order)) : Fault.tooManyRequests();
    }

    private static int status(ObjectNode order, int otherwise) {
        return order.path("status").asInt(otherwise);
    }

    private static Duration seconds(ObjectNode order) {
        return Duration.ofMillis(Math.round(order.path("seconds").asDouble(1) * 1000));
    }
}
