package dev.advocacy.example;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.advocacy.content.ContentItem;
import dev.advocacy.event.ContentId;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** The company's content, from a file. */
final class Feed {
    private Feed() {}

    static List<ContentItem> read() throws IOException {
        try (InputStream file = Objects.requireNonNull(Feed.class.getResourceAsStream("feed.json"), "feed.json")) {
            var items = new ArrayList<ContentItem>();
            new ObjectMapper().readTree(file).forEach(entry -> items.add(item(entry)));
            return items;
        }
    }

    private static ContentItem item(JsonNode entry) {
        var item = ContentItem.of(
                        entry.path("title").asText(),
                        URI.create(entry.path("link").asText()))
                .withId(ContentId.of(entry.path("id").asText()))
                .withCard(entry.path("description").asText(null), null);
        if (entry.has("from")) {
            item = item.between(Instant.parse(entry.path("from").asText()), null);
        }
        for (var caption : entry.path("captions").properties()) {
            item = item.caption(
                    Locale.forLanguageTag(caption.getKey()), caption.getValue().asText());
        }
        return item;
    }
}
