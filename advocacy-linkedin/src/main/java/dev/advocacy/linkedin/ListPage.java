package dev.advocacy.linkedin;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One page of a list.
 *
 * @param elements as LinkedIn gave them
 * @param next where the next page starts; empty where nothing follows
 */
record ListPage(List<JsonNode> elements, OptionalInt next) {
    static final int SIZE = 50;
    static final String ELEMENTS = "elements";

    private static final Pattern START = Pattern.compile("[?&]start=(\\d{1,9})(?:&|$)");

    ListPage {
        elements = List.copyOf(elements);
    }

    /** The query's part that asks for a page. */
    static String from(int start) {
        return "&start=" + start + "&count=" + SIZE;
    }

    /**
     * Goes on where there is a link to a next page, even after an empty one, and after a full page. LinkedIn may cap the count
     * and says so.
     */
    static ListPage of(JsonNode answer, int start) {
        var elements = new ArrayList<JsonNode>();
        answer.path(ELEMENTS).forEach(elements::add);
        JsonNode paging = answer.path("paging");
        int count = count(paging.path("count").asInt(SIZE));
        OptionalInt linked = linked(paging.path("links"), start, start + count);
        boolean isFull = elements.size() >= count;
        return new ListPage(elements, isFull && linked.isEmpty() ? OptionalInt.of(start + count) : linked);
    }

    private static int count(int told) {
        return told > 0 && told < SIZE ? told : SIZE;
    }

    /** The link itself is not followed: only its start is taken, where it leads on. */
    private static OptionalInt linked(JsonNode links, int start, int otherwise) {
        for (JsonNode link : links) {
            if (link.path("rel").asText("").equals("next")) {
                Matcher told = START.matcher(link.path("href").asText(""));
                int next = told.find() ? Integer.parseInt(told.group(1)) : otherwise;
                return OptionalInt.of(next > start ? next : otherwise);
            }
        }
        return OptionalInt.empty();
    }
}
