package dev.advocacy.linkedin;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * One page of a list.
 *
 * @param elements as LinkedIn gave them
 * @param last whether nothing follows
 */
record ListPage(List<JsonNode> elements, boolean last) {
    static final int SIZE = 50;
    static final String ELEMENTS = "elements";

    ListPage {
        elements = List.copyOf(elements);
    }

    /** The query's part that asks for a page. */
    static String from(int start) {
        return "&start=" + start + "&count=" + SIZE;
    }

    /** Last: empty, or shorter than asked for with no link to a next one. LinkedIn may cap the count and says so. */
    static ListPage of(JsonNode answer) {
        var elements = new ArrayList<JsonNode>();
        answer.path(ELEMENTS).forEach(elements::add);
        JsonNode paging = answer.path("paging");
        int count = Math.min(SIZE, paging.path("count").asInt(SIZE));
        boolean more = elements.size() >= count || linksOn(paging.path("links"));
        return new ListPage(elements, elements.isEmpty() || !more);
    }

    private static boolean linksOn(JsonNode links) {
        for (JsonNode link : links) {
            if (link.path("rel").asText("").equals("next")) {
                return true;
            }
        }
        return false;
    }
}
