package dev.advocacy.example.channel;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.advocacy.channel.LinkCard;
import dev.advocacy.channel.Post;
import dev.advocacy.channel.support.Json;

/** A post as Micropub writes it: an h-entry, with the link as a bookmark. */
final class BlogEntry {
    private BlogEntry() {}

    static ObjectNode of(Post post) {
        ObjectNode entry = Json.object();
        entry.putArray("type").add("h-entry");
        ObjectNode properties = entry.putObject("properties");
        properties.putArray("content").add(post.text());
        LinkCard link = post.link();
        if (link != null) {
            properties.putArray("bookmark-of").add(link.url().toString());
            properties.putArray("name").add(link.title());
        }
        return entry;
    }
}
