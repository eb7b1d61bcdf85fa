package dev.advocacy.sandbox.internal.linkedin;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.advocacy.sandbox.internal.Json;

/** The envelope around lists. */
final class Paging {
    private Paging() {}

    static ObjectNode page(ArrayNode elements, int start, int count) {
        ObjectNode paging = Json.object().put("start", start).put("count", count);
        paging.set("links", Json.array());
        ObjectNode page = Json.object();
        page.set("elements", elements);
        page.set("paging", paging);
        return page;
    }
}
