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
                .put("commentary", LittleText.commentary(post))
                .put("visibility", "PUBLIC");
        body.set("distribution", mainFeed());
        content(body, post, uploads);
        return body.put("lifecycleState", "PUBLISHED").put("isReshareDisabledByAuthor", false);
    }

    /** The JSON that puts another text in place of a post's. */
    static ObjectNode rewording(Post post) {
        ObjectNode body = JSON.objectNode();
        body.putObject("patch").putObject("$set").put("commentary", LittleText.commentary(post));
        return body;
    }

    private static ObjectNode mainFeed() {
        ObjectNode distribution = JSON.objectNode().put("feedDistribution", "MAIN_FEED");
        distribution.putArray("targetEntities");
        distribution.putArray("thirdPartyDistributionChannels");
        return distribution;
    }

    private static void content(ObjectNode body, Post post, Uploads uploads) {
        if (post.link() != null) {
            article(body.putObject("content").putObject("article"), post.link(), uploads.thumbnail());
        } else if (post.poll() != null) {
            poll(body.putObject("content").putObject("poll"), post.poll());
        } else if (post.reshared() != null) {
            body.putObject("reshareContext").put("parent", post.reshared());
        } else if (!post.media().isEmpty()) {
            media(body.putObject("content"), post.media(), uploads.media());
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

    private static void poll(ObjectNode json, Post.Poll poll) {
        json.put("question", poll.question());
        var options = json.putArray("options");
        poll.options().forEach(option -> options.addObject().put("text", option));
        PollDuration.of(poll.open())
                .ifPresent(open -> json.putObject("settings").put("duration", open.name()));
    }

    private static void media(ObjectNode content, List<Media> media, List<String> urns) {
        if (media.size() == 1) {
            medium(content.putObject("media"), urns.get(0), media.get(0));
            return;
        }
        var images = content.putObject("multiImage").putArray("images");
        for (int i = 0; i < urns.size(); i++) {
            medium(images.addObject(), urns.get(i), media.get(i));
        }
    }

    /** A picture has a description, a video or a document a title; core keeps the other one empty. */
    private static void medium(ObjectNode json, String urn, Media media) {
        json.put("id", urn);
        putText(json, "altText", media.altText());
        putText(json, "title", media.title());
    }

    private static void putText(ObjectNode json, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            json.put(name, value);
        }
    }
}
