package dev.advocacy.sandbox.internal.x;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.advocacy.sandbox.internal.Deed;
import dev.advocacy.sandbox.internal.Engagement;
import dev.advocacy.sandbox.internal.Json;
import java.util.List;
import java.util.Map;

/** What happened to a post, under X's names; what the audience never does is 0. Nothing is ever promoted. */
record PostMetrics(FieldNames names, int impressions, int likes, int replies, int reposts, int clicks) {

    static PostMetrics of(Engagement engagement, FieldNames names) {
        return new PostMetrics(
                names,
                engagement.count(Deed.SEE) + engagement.count(Deed.SEE_AGAIN),
                engagement.count(Deed.REACT),
                engagement.count(Deed.COMMENT),
                engagement.count(Deed.RESHARE),
                engagement.count(Deed.CLICK));
    }

    /** The figures in each group that is hidden: promoted ones from everybody, private ones from who may not see the whole. */
    static Map<String, List<String>> hidden(FieldNames names, boolean whole) {
        List<String> organic = List.of(
                "impression_count",
                "like_count",
                "reply_count",
                names.reposts(),
                "url_link_clicks",
                "user_profile_clicks");
        List<String> author = List.of("impression_count", "url_link_clicks", "user_profile_clicks", "engagements");
        return whole
                ? Map.of("promoted_metrics", organic)
                : Map.of("promoted_metrics", organic, "organic_metrics", organic, "non_public_metrics", author);
    }

    ObjectNode forAll() {
        return Json.object()
                .put(names.reposts(), reposts)
                .put("reply_count", replies)
                .put("like_count", likes)
                .put("quote_count", 0)
                .put("bookmark_count", 0)
                .put("impression_count", impressions);
    }

    ObjectNode forAuthor() {
        return Json.object()
                .put("impression_count", impressions)
                .put("url_link_clicks", clicks)
                .put("user_profile_clicks", 0)
                .put("engagements", likes + replies + reposts + clicks);
    }

    ObjectNode organic() {
        return Json.object()
                .put("impression_count", impressions)
                .put("like_count", likes)
                .put("reply_count", replies)
                .put(names.reposts(), reposts)
                .put("url_link_clicks", clicks)
                .put("user_profile_clicks", 0);
    }
}
