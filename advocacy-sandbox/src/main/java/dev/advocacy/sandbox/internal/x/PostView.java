package dev.advocacy.sandbox.internal.x;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.advocacy.sandbox.internal.Json;
import dev.advocacy.sandbox.internal.Person;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** A post as it is shown to one reader, and what of it is not shown. */
record PostView(Post post, Fields fields, boolean whole) {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    static PostView of(Post post, Fields fields, Person reader, Instant now) {
        return new PostView(post, fields, post.showsPrivateFigures(reader, now));
    }

    ObjectNode json() {
        ObjectNode json = Json.object().put("id", post.id()).put("text", post.publishedText());
        json.putArray(fields.names().history()).add(post.id());
        put(json, "author_id", Post::author);
        put(json, "conversation_id", some -> some.replyTo().orElse(some.id()));
        put(json, "created_at", some -> TIME.format(some.createdAt()));
        put(json, "reply_settings", some -> some.replySettings().orElse("everyone"));
        if (fields.want("entities") && !post.text().addresses().isEmpty()) {
            json.putObject("entities").set("urls", post.text().urls());
        }
        if (fields.want("attachments") && !post.media().isEmpty()) {
            json.putObject("attachments").set("media_keys", post.mediaKeys());
        }
        putReply(json);
        putMetrics(json);
        return json;
    }

    /** One error per figure that was asked for and is not for this reader. */
    List<ObjectNode> hidden() {
        Map<String, List<String>> hidden = PostMetrics.hidden(fields.names(), whole);
        return fields.wanted().stream()
                .sorted()
                .flatMap(group -> hidden.getOrDefault(group, List.of()).stream()
                        .map(figure -> Problems.hidden(post.id(), group + "." + figure)))
                .toList();
    }

    private void put(ObjectNode json, String field, Function<Post, String> value) {
        if (fields.want(field)) {
            json.put(field, value.apply(post));
        }
    }

    private void putReply(ObjectNode json) {
        if (fields.want(fields.names().references())) {
            post.replyTo()
                    .ifPresent(parent -> json.putArray(fields.names().references())
                            .addObject()
                            .put("type", "replied_to")
                            .put("id", parent));
        }
    }

    private void putMetrics(ObjectNode json) {
        PostMetrics metrics = PostMetrics.of(post.engagement(), fields.names());
        if (fields.want("public_metrics")) {
            json.set("public_metrics", metrics.forAll());
        }
        if (fields.want("non_public_metrics") && whole) {
            json.set("non_public_metrics", metrics.forAuthor());
        }
        if (fields.want("organic_metrics") && whole) {
            json.set("organic_metrics", metrics.organic());
        }
    }
}
