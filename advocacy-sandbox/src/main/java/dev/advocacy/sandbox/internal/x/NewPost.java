package dev.advocacy.sandbox.internal.x;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** A post as it was asked for; its schema was checked. */
record NewPost(ObjectNode json) {

    String text() {
        return json.path("text").asText();
    }

    List<String> mediaIds() {
        return StreamSupport.stream(json.path("media").path("media_ids").spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    Optional<String> replyTo() {
        return textOf("reply", "in_reply_to_tweet_id");
    }

    Optional<String> replySettings() {
        return Optional.ofNullable(json.get("reply_settings")).map(JsonNode::asText);
    }

    boolean has(String field) {
        return json.has(field);
    }

    boolean is(String flag) {
        return json.path(flag).asBoolean();
    }

    private Optional<String> textOf(String object, String field) {
        return Optional.ofNullable(json.path(object).get(field)).map(JsonNode::asText);
    }
}
