package dev.advocacy.testkit.author;

import dev.advocacy.channel.Post;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a post is beside text, link and media, as Pebble takes it. */
final class PebbleForms {
    private PebbleForms() {}

    static String json(Post post) {
        var fields = new ArrayList<String>();
        Post.Poll poll = post.poll();
        addTo(fields, "mentions", post.mentions().stream().map(Post.Mention::id).toList());
        addTo(fields, "poll", poll == null ? List.of() : poll.options());
        addTo(fields, "reshared", one(post.reshared()));
        addTo(fields, "answered", one(post.answered()));
        addTo(fields, "at", one(post.appearsAt()));
        return String.join("", fields);
    }

    private static List<String> one(@Nullable Object value) {
        return value == null ? List.of() : List.of(value.toString());
    }

    private static void addTo(List<String> fields, String name, List<String> values) {
        if (!values.isEmpty()) {
            fields.add(values.stream().collect(Collectors.joining("\",\"", ",\"" + name + "\":[\"", "\"]")));
        }
    }
}
