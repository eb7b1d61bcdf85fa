package dev.advocacy.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Map;

/** The sandbox's own door for other processes, under {@code /_sandbox/}: faults in, the books out. */
final class Control {
    static final String PATH = "/_sandbox/";

    private final LinkedInSandbox linkedIn;

    Control(LinkedInSandbox linkedIn) {
        this.linkedIn = linkedIn;
    }

    Router router() {
        Router router = new Router();
        router.add("POST", PATH + "faults", this::fail);
        router.add("DELETE", PATH + "faults", this::heal);
        router.add("GET", PATH + "posts", this::posts);
        router.add("GET", PATH + "counts", this::counts);
        router.add("POST", PATH + "audience", this::react);
        return router;
    }

    private Answer fail(Call call) {
        ObjectNode order =
                Json.parseObject(call.text()).orElseThrow(() -> Refusal.plain(400, "A JSON object is expected"));
        linkedIn.fail(FaultOrder.parse(order));
        return Answer.empty(204);
    }

    private Answer heal(Call call) {
        linkedIn.heal();
        return Answer.empty(204);
    }

    private Answer posts(Call call) {
        ObjectNode body = Json.object();
        body.set("posts", Json.array(linkedIn.posts(), Control::post));
        return Answer.json(200, body);
    }

    private Answer counts(Call call) {
        RequestCounts requests = linkedIn.requests();
        ObjectNode body = Json.object();
        body.set("requests", numbers(requests.requests()));
        body.set("bodies", numbers(requests.bodies()));
        body.set("postsByLink", numbers(linkedIn.postsByLink()));
        return Answer.json(200, body);
    }

    private Answer react(Call call) {
        String until = Form.parse(call.query()).value("until");
        AudienceSummary done = until.isEmpty()
                ? linkedIn.audience().react()
                : linkedIn.audience().reactUntil(instant(until));
        return Answer.json(200, summary(done));
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException wrong) {
            throw Refusal.plain(400, "until must be like 2026-11-22T10:00:00Z");
        }
    }

    private static ObjectNode post(SandboxPost post) {
        ObjectNode json = Json.object()
                .put("network", "linkedin")
                .put("urn", post.urn())
                .put("author", post.author())
                .put("commentary", post.commentary())
                .put("publishedText", post.publishedText())
                .put("truncated", post.truncated())
                .put("createdAt", post.createdAt().toString())
                .put("deleted", post.deleted());
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
