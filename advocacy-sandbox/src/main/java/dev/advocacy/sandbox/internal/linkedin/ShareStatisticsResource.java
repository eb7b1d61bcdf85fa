package dev.advocacy.sandbox.internal.linkedin;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.advocacy.sandbox.internal.Answer;
import dev.advocacy.sandbox.internal.Engagement;
import dev.advocacy.sandbox.internal.Json;
import dev.advocacy.sandbox.internal.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code /rest/organizationalEntityShareStatistics}: figures of a page's posts, for its admins. */
final class ShareStatisticsResource {
    private static final String NAME = "partnerApiOrganizationalEntityShareStatistics.FINDER-organizationalEntity";

    private final Posts posts;
    private final Directory directory;

    ShareStatisticsResource(Posts posts, Directory directory) {
        this.posts = posts;
        this.directory = directory;
    }

    Answer find(RestCall call) {
        RestliQuery query = call.query();
        String page = query.text("organizationalEntity");
        boolean admin = call.has("rw_organization_admin") && directory.runs(call.person(), page);
        call.needs(admin, NAME);
        if (!query.text("q").equals("organizationalEntity")) {
            throw RestliQuery.illegal("q");
        }
        refuseUnread(query);
        ArrayNode elements = query.raw().containsKey("shares") ? each(query, page) : total(page);
        return Answer.json(200, Paging.page(elements, 0, elements.size()));
    }

    /** Posts to which nothing has happened are left out, as the network does. */
    private ArrayNode each(RestliQuery query, String page) {
        List<String> urns = shares(query);
        ArrayNode elements = Json.array();
        for (int i = 0; i < urns.size(); i++) {
            Post post = visible(urns.get(i), page, i);
            if (!post.engagement().isEmpty()) {
                elements.add(element(page, Figures.totals(post.engagement())).put("share", post.id()));
            }
        }
        return elements;
    }

    private ArrayNode total(String page) {
        Engagement all = new Engagement();
        posts.newest(page, 0, Integer.MAX_VALUE).forEach(post -> all.addAll(post.engagement()));
        return Json.array().add(element(page, Figures.totals(all)));
    }

    private Post visible(String urn, String page, int index) {
        return posts.find(urn).filter(post -> post.author().equals(page)).orElseThrow(() -> unpermitted(index));
    }

    private static ObjectNode element(String page, ObjectNode totals) {
        ObjectNode element = Json.object().put("organizationalEntity", page);
        element.set("totalShareStatistics", totals);
        return element;
    }

    private static List<String> shares(RestliQuery query) {
        Optional<RestliValue> value = parsed(query);
        List<String> urns = new ArrayList<>();
        if (value.isPresent() && value.get() instanceof RestliValue.Items items) {
            items.items().forEach(item -> urns.add(urn(item, urns.size())));
            return urns;
        }
        throw unpermitted(0);
    }

    private static Optional<RestliValue> parsed(RestliQuery query) {
        try {
            return Optional.ofNullable(query.raw().get("shares")).map(RestliParser::parse);
        } catch (IllegalArgumentException wrongEncoding) {
            throw unpermitted(0);
        }
    }

    private static String urn(RestliValue item, int index) {
        if (item instanceof RestliValue.Text text) {
            return text.text();
        }
        throw unpermitted(index);
    }

    /** Lists in the style of other frameworks meet the same answer as a foreign post; other parts are not offered here. */
    private static void refuseUnread(RestliQuery query) {
        for (String name : query.raw().keySet()) {
            if (name.startsWith("shares[") || name.startsWith("shares%5B")) {
                throw unpermitted(0);
            }
            if (name.equals("timeIntervals") || name.equals("ugcPosts")) {
                throw RestliQuery.illegal(name);
            }
        }
    }

    private static Refusal unpermitted(int index) {
        return Envelope.numbered(
                403,
                100,
                "ACCESS_DENIED",
                "Unpermitted fields present in PARAMETER: Data Processing Exception while processing fields [/shares["
                        + index + "]]");
    }
}
