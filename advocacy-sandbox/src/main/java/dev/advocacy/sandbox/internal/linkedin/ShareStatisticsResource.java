package dev.advocacy.sandbox.internal.linkedin;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.advocacy.sandbox.internal.Answer;
import dev.advocacy.sandbox.internal.Engagement;
import dev.advocacy.sandbox.internal.Json;
import dev.advocacy.sandbox.internal.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** {@code /rest/organizationalEntityShareStatistics}: figures of a page's posts, for its admins. */
final class ShareStatisticsResource {
    private static final String NAME = "partnerApiOrganizationalEntityShareStatistics.FINDER-organizationalEntity";

    private static final Set<String> ADMINS = Set.of(Assignment.ADMINISTRATOR);
    /** Parameter, and how an answer calls one of its posts. */
    private static final Map<String, String> KINDS = new TreeMap<>(Map.of("shares", "share", "ugcPosts", "ugcPost"));

    private final Posts posts;
    private final Directory directory;

    ShareStatisticsResource(Posts posts, Directory directory) {
        this.posts = posts;
        this.directory = directory;
    }

    Answer find(RestCall call) {
        RestliQuery query = call.query();
        String page = query.text("organizationalEntity");
        boolean admin = call.has("rw_organization_admin") && directory.hasRole(call.person(), page, ADMINS);
        call.needs(admin, NAME);
        if (!query.text("q").equals("organizationalEntity")) {
            throw RestliQuery.illegal("q");
        }
        refuseUnread(query);
        ArrayNode elements = Json.array();
        KINDS.forEach((parameter, kind) -> addEach(elements, query, page, parameter));
        boolean named = KINDS.keySet().stream().anyMatch(query.raw()::containsKey);
        ArrayNode answer = named ? elements : total(page);
        return Answer.json(200, Paging.page(answer, 0, answer.size()));
    }

    /** Posts to which nothing has happened are left out, as the network does. */
    private void addEach(ArrayNode elements, RestliQuery query, String page, String parameter) {
        List<String> urns = urns(query, parameter);
        for (int i = 0; i < urns.size(); i++) {
            Post post = visible(urns.get(i), page, parameter, i);
            if (!post.engagement().isEmpty()) {
                ObjectNode totals = Figures.totals(post.engagement());
                elements.add(element(page, totals).put(String.valueOf(KINDS.get(parameter)), post.id()));
            }
        }
    }

    private ArrayNode total(String page) {
        Engagement all = new Engagement();
        posts.newest(page, 0, Integer.MAX_VALUE).forEach(post -> all.addAll(post.engagement()));
        return Json.array().add(element(page, Figures.totals(all)));
    }

    private Post visible(String urn, String page, String parameter, int index) {
        return posts.find(urn)
                .filter(post -> post.author().equals(page))
                .filter(post -> post.id().startsWith("urn:li:" + KINDS.get(parameter) + ":"))
                .orElseThrow(() -> unpermitted(parameter, index));
    }

    private static ObjectNode element(String page, ObjectNode totals) {
        ObjectNode element = Json.object().put("organizationalEntity", page);
        element.set("totalShareStatistics", totals);
        return element;
    }

    private static List<String> urns(RestliQuery query, String parameter) {
        String raw = query.raw().get(parameter);
        List<String> urns = new ArrayList<>();
        if (raw != null) {
            items(raw, parameter).forEach(item -> urns.add(urn(item, parameter, urns.size())));
        }
        return urns;
    }

    private static List<RestliValue> items(String raw, String parameter) {
        try {
            if (RestliParser.parse(raw) instanceof RestliValue.Items items) {
                return items.items();
            }
            throw unpermitted(parameter, 0);
        } catch (IllegalArgumentException wrongEncoding) {
            throw unpermitted(parameter, 0);
        }
    }

    private static String urn(RestliValue item, String parameter, int index) {
        if (item instanceof RestliValue.Text text) {
            return text.text();
        }
        throw unpermitted(parameter, index);
    }

    /** Lists in the style of other frameworks meet the same answer as a foreign post; other parts are not offered here. */
    private static void refuseUnread(RestliQuery query) {
        for (String name : query.raw().keySet()) {
            if (name.startsWith("shares[") || name.startsWith("shares%5B")) {
                throw unpermitted("shares", 0);
            }
            if (name.equals("timeIntervals")) {
                throw RestliQuery.illegal(name);
            }
        }
    }

    private static Refusal unpermitted(String parameter, int index) {
        return Envelope.numbered(
                403,
                100,
                "ACCESS_DENIED",
                "Unpermitted fields present in PARAMETER: Data Processing Exception while processing fields [/"
                        + parameter + "[" + index + "]]");
    }
}
