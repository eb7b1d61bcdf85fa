package dev.advocacy.sandbox.internal.facebook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.advocacy.sandbox.internal.Deed;
import dev.advocacy.sandbox.internal.Engagement;
import dev.advocacy.sandbox.internal.Json;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The metrics of a post that are alive, and what they say; each fifth reaction is a heart, the others are thumbs. */
final class Insights {
    private static final int LOVE_EVERY = 5;
    private static final int MEDIA_VIEWS_SINCE = 23;
    private static final Set<String> MEDIA_VIEWS = Set.of("post_media_view", "post_total_media_view_unique");
    private static final Map<String, Function<Story, JsonNode>> ALIVE = Map.ofEntries(
            Map.entry("post_media_view", story -> number(views(story))),
            Map.entry("post_total_media_view_unique", story -> number(count(story, Deed.SEE))),
            Map.entry("post_clicks", story -> number(count(story, Deed.CLICK))),
            Map.entry("post_clicks_by_type", Insights::clicks),
            Map.entry("post_reactions_by_type_total", Insights::reactions),
            Map.entry("post_reactions_like_total", story -> number(likes(story.engagement()))),
            Map.entry("post_reactions_love_total", story -> number(loves(story.engagement()))),
            Map.entry("post_reactions_wow_total", story -> number(0)),
            Map.entry("post_reactions_haha_total", story -> number(0)),
            Map.entry("post_reactions_sorry_total", story -> number(0)),
            Map.entry("post_reactions_anger_total", story -> number(0)),
            Map.entry("post_activity_by_action_type", Insights::actions),
            Map.entry("post_activity_by_action_type_unique", Insights::actions),
            Map.entry("post_video_views", story -> number(story.video().isPresent() ? views(story) : 0)));

    private Insights() {}

    /** Empty for what is dead, was never alive, or is unknown to that version. */
    static Optional<JsonNode> value(String metric, Story story, int version) {
        boolean tooOld = version < MEDIA_VIEWS_SINCE && MEDIA_VIEWS.contains(metric);
        return tooOld
                ? Optional.empty()
                : Optional.ofNullable(ALIVE.get(metric)).map(figure -> figure.apply(story));
    }

    /** A list where there is nothing, an object where there is something: the network does that. */
    private static JsonNode clicks(Story story) {
        int clicks = count(story, Deed.CLICK);
        return clicks == 0 ? Json.array() : Json.object().put("link clicks", clicks);
    }

    private static JsonNode reactions(Story story) {
        ObjectNode byType = Json.object();
        put(byType, "like", likes(story.engagement()));
        put(byType, "love", loves(story.engagement()));
        return byType;
    }

    private static JsonNode actions(Story story) {
        ObjectNode byType = Json.object();
        put(byType, "share", count(story, Deed.RESHARE));
        put(byType, "like", count(story, Deed.REACT));
        put(byType, "comment", count(story, Deed.COMMENT));
        return byType;
    }

    private static void put(ObjectNode json, String name, int count) {
        if (count > 0) {
            json.put(name, count);
        }
    }

    private static int views(Story story) {
        return count(story, Deed.SEE) + count(story, Deed.SEE_AGAIN);
    }

    static int likes(Engagement engagement) {
        return engagement.count(Deed.REACT) - loves(engagement);
    }

    private static int loves(Engagement engagement) {
        return engagement.count(Deed.REACT) / LOVE_EVERY;
    }

    private static int count(Story story, Deed deed) {
        return story.engagement().count(deed);
    }

    private static JsonNode number(int value) {
        return IntNode.valueOf(value);
    }
}
