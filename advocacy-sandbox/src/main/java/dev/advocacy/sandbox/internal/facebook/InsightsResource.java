package dev.advocacy.sandbox.internal.facebook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.advocacy.sandbox.internal.Answer;
import dev.advocacy.sandbox.internal.Json;

/** The figures of a post: {@code /{id}/insights}. One metric that is not alive fails them all. */
final class InsightsResource {
    private final Stories stories;
    private final Roles roles;

    InsightsResource(Stories stories, Roles roles) {
        this.stories = stories;
        this.roles = roles;
    }

    Answer read(GraphCall call) {
        Story story = stories.find(call.id()).orElseThrow(call::invisible);
        check(call, roles.reader(call, story.author()));
        ObjectNode body = Json.object();
        ArrayNode data = body.putArray("data");
        for (String metric : call.params().value("metric").split(",", -1)) {
            data.add(figure(metric.trim(), story, call.request().version()));
        }
        return Answer.json(200, body);
    }

    private void check(GraphCall call, Page page) {
        roles.need(call, "read_insights");
        if (!page.lets(call.token().person(), "ANALYZE")) {
            throw GraphError.of(200, "(#200) Permissions error: the person lacks the task ANALYZE on this page")
                    .refusal();
        }
    }

    private static ObjectNode figure(String metric, Story story, int version) {
        JsonNode value = Insights.value(metric, story, version)
                .orElseThrow(() -> GraphError.parameter("The value must be a valid insights metric")
                        .refusal());
        return figure(metric, story, value);
    }

    private static ObjectNode figure(String metric, Story story, JsonNode value) {
        ObjectNode json = Json.object()
                .put("name", metric)
                .put("period", "lifetime")
                .put("title", metric.replace('_', ' '))
                .put("description", "Lifetime figure of this post")
                .put("id", story.id() + "/insights/" + metric + "/lifetime");
        json.putArray("values").addObject().set("value", value);
        return json;
    }
}
