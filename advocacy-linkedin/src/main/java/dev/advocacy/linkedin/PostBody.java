package dev.advocacy.linkedin;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.advocacy.channel.LinkCard;
import dev.advocacy.channel.Media;
import dev.advocacy.channel.Post;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The JSON that creates a post: the frame, and at most one kind of content. */
final class PostBody {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private PostBody() {}

    static ObjectNode of(String author, Post post, Uploads uploads) {
        ObjectNode body = JSON.objectNode()
                .put("author", author)
                .put("commentary", LittleText.escape(post.text()))
                .put("visibility", "PUBLIC");
        body.set("distribution", mainFeed());
        content(body, post, uploads);
        return body.put("lifecycleState", "PUBLISHED").put("isReshareDisabledByAuthor", false);
    }

    private static ObjectNode mainFeed() {
        ObjectNode distribution = JSON.objectNode().put("feedDistribution", "MAIN_FEED");
        distribution.putArray("targetEntities");
        distribution.putArray("thirdPartyDistributionChannels");
        return distribution;
    }

    private static void content(ObjectNode body, Post post, Uploads uploads) {
        List<Media> media = post.media();
        if (post.link() != null) {
            article(body.putObject("content").putObject("article"), post.link(), uploads.thumbnail());
        } else if (media.size() == 1) {
            image(body.putObject("content").putObject("media"), uploads.images().get(0), media.get(0));
        } else if (!media.isEmpty()) {
            images(body.putObject("content").putObject("multiImage"), uploads.images(), media);
        }
    }

    private static void article(ObjectNode article, LinkCard card, @Nullable String thumbnail) {
        article.put("source", card.url().toString()).put("title", card.title());
        putText(article, "description", card.description());
        putText(article, "thumbnail", thumbnail);
        if (card.thumbnail() != null) {
            putText(article, "thumbnailAltText", card.thumbnail().altText());
        }
    }

    private static void images(ObjectNode multiImage, List<String> urns, List<Media> media) {
        var images = multiImage.putArray("images");
        for (int i = 0; i < urns.size(); i++) {
            image(images.addObject(), urns.get(i), media.get(i));
        }
    }

    private static void image(ObjectNode image, String urn, Media media) {
        image.put("id", urn);
        putText(image, "altText", media.altText());
    }

    private static void putText(ObjectNode json, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            json.put(name, value);
        }
    }
}
