package dev.advocacy.sandbox.internal.facebook;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.advocacy.sandbox.internal.Deed;
import dev.advocacy.sandbox.internal.Engagement;
import dev.advocacy.sandbox.internal.Json;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Posts as the Graph API shows them. */
final class StoryView {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxx").withZone(ZoneOffset.UTC);

    private final Rules rules;
    private final Roles roles;

    StoryView(Rules rules, Roles roles) {
        this.rules = rules;
        this.roles = roles;
    }

    /** The id is always there; what does not apply is left out. */
    ObjectNode shape(GraphCall call, Story story, String... otherwise) {
        ObjectNode json = Json.object();
        for (Field field : call.fields(otherwise)) {
            add(json, field, story, call);
        }
        return json.put("id", story.id());
    }

    private void add(ObjectNode json, Field field, Story story, GraphCall call) {
        switch (field.name()) {
            case "id" -> json.put("id", story.id());
            case "message" -> addText(json, story.publishedText());
            case "created_time" -> json.put("created_time", time(story.createdAt()));
            case "updated_time" -> json.put("updated_time", time(story.updatedAt()));
            case "permalink_url" -> json.put("permalink_url", permalink(story));
            case "is_published" -> json.put("is_published", story.appeared(call.now()));
            case "scheduled_publish_time" ->
                story.scheduledFor(call.now())
                        .ifPresent(time -> json.put("scheduled_publish_time", time.getEpochSecond()));
            case "from" -> json.putObject("from").put("id", story.author());
            case "status_type" -> json.put("status_type", statusType(story));
            case "attachments" -> addAttachments(json, story);
            case "shares" -> addShares(json, story);
            case "comments", "reactions", "likes" -> addSummary(json, field, story, call);
            default -> throw PageView.unknown(field, "Post");
        }
    }

    private static String statusType(Story story) {
        if (story.video().isPresent()) {
            return "added_video";
        }
        if (story.attachedLink().isPresent()) {
            return "shared_story";
        }
        return story.media().isEmpty() ? "mobile_status_update" : "added_photos";
    }

    private static void addText(ObjectNode json, String text) {
        if (!text.isEmpty()) {
            json.put("message", text);
        }
    }

    private static void addShares(ObjectNode json, Story story) {
        int shares = story.engagement().count(Deed.RESHARE);
        if (shares > 0) {
            json.putObject("shares").put("count", shares);
        }
    }

    /** The network wraps addresses into one of its own; the bare one is beside it. */
    private static void addAttachments(ObjectNode json, Story story) {
        story.attachedLink()
                .ifPresent(link -> json.putObject("attachments")
                        .putArray("data")
                        .addObject()
                        .put("type", "share")
                        .put("url", "https://l.facebook.com/l.php?u=" + URLEncoder.encode(link, StandardCharsets.UTF_8))
                        .put("unshimmed_url", link));
        story.media()
                .forEach(id -> json.withObject("attachments")
                        .withArray("data")
                        .addObject()
                        .put("type", story.video().isPresent() ? "video_inline" : "photo")
                        .putObject("target")
                        .put("id", id));
    }

    private void addSummary(ObjectNode json, Field field, Story story, GraphCall call) {
        if (rules.summariesNeedUserContent()) {
            roles.need(call, "pages_read_user_content");
        }
        ObjectNode edge = json.putObject(field.name());
        edge.putArray("data");
        if (field.asksSummary()) {
            summarize(edge.putObject("summary"), field.name(), story.engagement());
        }
    }

    private static void summarize(ObjectNode summary, String edge, Engagement engagement) {
        switch (edge) {
            case "comments" ->
                summary.put("order", "chronological")
                        .put("total_count", engagement.count(Deed.COMMENT))
                        .put("can_comment", true);
            case "likes" ->
                summary.put("total_count", Insights.likes(engagement))
                        .put("can_like", true)
                        .put("has_liked", false);
            default -> summary.put("total_count", engagement.count(Deed.REACT)).put("viewer_reaction", "NONE");
        }
    }

    static String permalink(Story story) {
        return "https://www.facebook.com/" + story.author() + "/posts/" + story.number();
    }

    /** With an offset that has no colon. */
    static String time(Instant moment) {
        return TIME.format(moment);
    }
}
