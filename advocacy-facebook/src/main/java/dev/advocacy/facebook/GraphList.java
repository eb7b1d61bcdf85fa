package dev.advocacy.facebook;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One page of a list. It is the last where there is no next one; an empty one need not be, since Facebook may take elements out
 * after it counted them. The address of the next one that Facebook gives is not followed: only its cursor is taken, so that a token
 * goes to the configured server alone.
 *
 * @param elements as Facebook gave them
 * @param last whether nothing follows
 * @param after the cursor of what follows; may be empty where something follows that cannot be asked for
 */
record GraphList(List<JsonNode> elements, boolean last, Optional<String> after) {
    /** How many elements are asked for. */
    static final int SIZE = 100;

    GraphList {
        elements = List.copyOf(elements);
    }

    static GraphList of(JsonNode answer) {
        var elements = new ArrayList<JsonNode>();
        answer.path("data").forEach(elements::add);
        JsonNode paging = answer.path("paging");
        boolean last = !paging.hasNonNull("next");
        Optional<String> after =
                Optional.of(paging.at("/cursors/after").asText("")).filter(a -> !a.isBlank());
        return new GraphList(elements, last, last ? Optional.empty() : after);
    }
}
