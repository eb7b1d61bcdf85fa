package dev.advocacy.sandbox.internal.x;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What the body of a new post must look like; all that is wrong is told at once. */
final class PostSchema {
    private static final Pattern ID = Pattern.compile("[0-9]{1,19}");
    private static final Set<String> TEXTS = Set.of("text", "card_uri", "direct_message_deep_link");
    private static final Set<String> IDS = Set.of("quote_tweet_id", "community_id");
    private static final Set<String> FLAGS =
            Set.of("made_with_ai", "paid_partnership", "for_super_followers_only", "nullcast", "share_with_followers");
    private static final List<String> REPLIERS = List.of("following", "mentionedUsers", "subscribers", "verified");
    private static final Set<String> MEDIA = Set.of(
            "media_ids",
            "tagged_user_ids",
            "title",
            "description",
            "embeddable",
            "preview_media_id",
            "call_to_actions");
    private static final Set<String> REPLY =
            Set.of("in_reply_to_tweet_id", "exclude_reply_user_ids", "auto_populate_reply_metadata");
    private static final int MOST_MEDIA = 4;
    private static final int MOST_OPTIONS = 4;
    private static final int LONGEST_OPTION = 25;
    private static final int SHORTEST_POLL = 5;
    private static final int LONGEST_POLL = 10_080;

    private final List<Problems.Wrong> wrongs = new ArrayList<>();

    private PostSchema() {}

    static void check(ObjectNode body) {
        PostSchema schema = new PostSchema();
        body.properties().forEach(field -> schema.field(field.getKey(), field.getValue()));
        if (!schema.wrongs.isEmpty()) {
            throw Problems.invalid(schema.wrongs);
        }
    }

    private void field(String name, JsonNode value) {
        if (TEXTS.contains(name)) {
            need(value.isTextual(), name, value, "string expected");
        } else if (IDS.contains(name)) {
            id(name, value);
        } else if (FLAGS.contains(name)) {
            need(value.isBoolean(), name, value, "boolean expected");
        } else {
            structured(name, value);
        }
    }

    private void structured(String name, JsonNode value) {
        switch (name) {
            case "reply_settings" ->
                need(
                        REPLIERS.contains(value.asText()),
                        name,
                        value,
                        "does not have a value in the enumeration " + REPLIERS);
            case "media" -> media(value);
            case "reply" -> reply(value);
            case "poll" -> poll(value);
            case "geo" -> known(name, value, Set.of("place_id"));
            case "edit_options" -> known(name, value, Set.of("previous_post_id"));
            default -> undefined(name, value);
        }
    }

    private void media(JsonNode media) {
        known("media", media, MEDIA);
        JsonNode ids = media.path("media_ids");
        need(
                ids.isArray() && !ids.isEmpty() && ids.size() <= MOST_MEDIA,
                "media.media_ids",
                ids,
                "1 to " + MOST_MEDIA + " items expected");
        ids.forEach(id -> id("media.media_ids", id));
    }

    private void reply(JsonNode reply) {
        known("reply", reply, REPLY);
        id("reply.in_reply_to_tweet_id", reply.path("in_reply_to_tweet_id"));
    }

    private void poll(JsonNode poll) {
        known("poll", poll, Set.of("options", "duration_minutes", "reply_settings"));
        JsonNode options = poll.path("options");
        need(options.size() >= 2 && options.size() <= MOST_OPTIONS, "poll.options", options, "2 to 4 items expected");
        options.forEach(option -> need(
                option.isTextual()
                        && !option.asText().isEmpty()
                        && option.asText().length() <= LONGEST_OPTION,
                "poll.options",
                option,
                "1 to 25 characters expected"));
        int minutes = poll.path("duration_minutes").asInt();
        need(
                minutes >= SHORTEST_POLL && minutes <= LONGEST_POLL,
                "poll.duration_minutes",
                poll.path("duration_minutes"),
                "5 to 10080 expected");
    }

    private void known(String name, JsonNode value, Set<String> known) {
        need(value.isObject(), name, value, "object expected");
        value.properties().stream()
                .filter(field -> !known.contains(field.getKey()))
                .forEach(field -> undefined(name + "." + field.getKey(), field.getValue()));
    }

    private void id(String name, JsonNode value) {
        boolean good = value.isTextual() && ID.matcher(value.textValue()).matches();
        need(good, name, value, "does not match the regex pattern ^[0-9]{1,19}$");
    }

    private void undefined(String name, JsonNode value) {
        need(false, name, value, "is not defined in the schema and the schema does not allow additional properties");
    }

    private void need(boolean good, String name, JsonNode value, String problem) {
        if (!good) {
            String sent = value.isMissingNode() ? "" : value.isTextual() ? value.textValue() : value.toString();
            wrongs.add(new Problems.Wrong("$." + name, List.of(sent), "$." + name + ": " + problem));
        }
    }
}
