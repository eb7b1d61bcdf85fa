package dev.advocacy.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.advocacy.sandbox.internal.Answer;
import dev.advocacy.sandbox.internal.Call;
import dev.advocacy.sandbox.internal.Dialect;
import dev.advocacy.sandbox.internal.Faults;
import dev.advocacy.sandbox.internal.Front;
import dev.advocacy.sandbox.internal.Json;
import dev.advocacy.sandbox.internal.Refusal;
import dev.advocacy.sandbox.internal.RequestLog;
import dev.advocacy.sandbox.internal.Router;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;

/** The sandbox's own door for other processes, under {@code /_sandbox/{network}/}: faults in, the books out. */
final class Control {
    static final String PATH = "/_sandbox/";

    private final List<NetworkSandbox> networks;

    Control(List<NetworkSandbox> networks) {
        this.networks = networks;
    }

    Front front(Executor workers) {
        Router router = new Router();
        networks.forEach(network -> route(router, PATH + network.name() + "/", network));
        route(router, PATH, networks.get(0));
        return new Front("", router, Dialect.PLAIN, new Faults(), new RequestLog(), workers);
    }

    /** Without a name the first network is meant. */
    private static void route(Router router, String path, NetworkSandbox network) {
        router.add("POST", path + "faults", call -> fail(network, call));
        router.add("DELETE", path + "faults", call -> heal(network));
        router.add("GET", path + "posts", call -> posts(network));
        router.add("GET", path + "counts", call -> counts(network));
        router.add("POST", path + "audience", call -> react(network, call));
    }

    private static Answer fail(NetworkSandbox network, Call call) {
        ObjectNode order = call.json().orElseThrow(() -> Refusal.plain(400, "A JSON object is expected"));
        network.fail(FaultOrder.parse(order));
        return Answer.empty(204);
    }

    private static Answer heal(NetworkSandbox network) {
        network.heal();
        return Answer.empty(204);
    }

    private static Answer posts(NetworkSandbox network) {
        ObjectNode body = Json.object();
        body.set("posts", Json.array(network.posts(), post -> post(network, post)));
        return Answer.json(200, body);
    }

    private static Answer counts(NetworkSandbox network) {
        RequestCounts requests = network.requests();
        ObjectNode body = Json.object();
        body.set("requests", numbers(requests.requests()));
        body.set("bodies", numbers(requests.bodies()));
        body.set("postsByLink", numbers(network.postsByLink()));
        return Answer.json(200, body);
    }

    private static Answer react(NetworkSandbox network, Call call) {
        String until = call.queryForm().value("until");
        AudienceSummary done = until.isEmpty()
                ? network.audience().react()
                : network.audience().reactUntil(instant(until));
        return Answer.json(200, summary(done));
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException wrong) {
            throw Refusal.plain(400, "until must be like 2026-11-22T10:00:00Z");
        }
    }

    private static ObjectNode post(NetworkSandbox network, SandboxPost post) {
        ObjectNode json = Json.object()
                .put("network", network.name())
                .put("id", post.id())
                .put("author", post.author())
                .put("commentary", post.commentary())
                .put("publishedText", post.publishedText())
                .put("truncated", post.truncated())
                .put("createdAt", post.createdAt().toString())
                .put("deleted", post.deleted());
        post.mentions().forEach(json.putArray("mentions")::add);
        post.link().ifPresent(link -> json.put("link", link));
        return json;
    }

    private static ObjectNode numbers(Map<String, ? extends Number> counts) {
        ObjectNode json = Json.object();
        counts.forEach((name, count) -> json.put(name, count.longValue()));
        return json;
    }

    private static ObjectNode summary(AudienceSummary done) {
        return Json.object()
                .put("postsSeen", done.postsSeen())
                .put("previews", done.previews())
                .put("clicks", done.clicks())
                .put("reactions", done.reactions())
                .put("comments", done.comments())
                .put("failed", done.failed())
                .put("refused", done.refused());
    }
}
