package dev.advocacy.sandbox.internal.linkedin;

import com.fasterxml.jackson.databind.JsonNode;
import dev.advocacy.sandbox.internal.Refusal;
import java.net.URI;
import java.util.Iterator;

/** What may be attached to a post: at most one of article, media, multiImage, poll. */
final class ContentRules {
    private static final int FEWEST_IMAGES = 2;
    private static final int MOST_IMAGES = 20;
    private static final int MOST_OPTIONS = 4;

    private final Images images;

    ContentRules(Images images) {
        this.images = images;
    }

    void check(NewPost post) {
        JsonNode content = post.content();
        if (content.isMissingNode()) {
            return;
        }
        if (!content.isObject() || content.size() != 1) {
            throw invalid("/content", "exactly one kind of content is allowed");
        }
        Iterator<String> kind = content.fieldNames();
        checkKind(kind.next(), post);
    }

    private void checkKind(String kind, NewPost post) {
        JsonNode part = post.content().path(kind);
        switch (kind) {
            case "article" -> checkArticle(part, post.author());
            case "media" -> images.check(part.path("id").asText(), post.author());
            case "multiImage" -> checkImages(part.path("images"), post.author());
            case "poll" -> checkPoll(part);
            default -> throw invalid("/content/" + kind, "unknown kind of content");
        }
    }

    private void checkArticle(JsonNode article, String author) {
        if (!isWebAddress(article.path("source").asText())) {
            throw invalid("/content/article/source", "must be an absolute http or https address");
        }
        if (article.path("title").asText().isBlank()) {
            throw Envelope.coded(400, "MISSING_FIELD", "/content/article/title :: field is required");
        }
        if (article.has("thumbnail")) {
            images.check(article.path("thumbnail").asText(), author);
        }
    }

    private void checkImages(JsonNode several, String author) {
        if (several.size() < FEWEST_IMAGES || several.size() > MOST_IMAGES) {
            throw invalid("/content/multiImage/images", "2 to 20 images are allowed, not " + several.size());
        }
        several.forEach(image -> images.check(image.path("id").asText(), author));
    }

    private static void checkPoll(JsonNode poll) {
        int options = poll.path("options").size();
        if (poll.path("question").asText().isBlank() || options < 2 || options > MOST_OPTIONS) {
            throw invalid("/content/poll", "a question and 2 to 4 options are needed");
        }
    }

    private static boolean isWebAddress(String text) {
        try {
            URI address = URI.create(text);
            String scheme = String.valueOf(address.getScheme());
            return address.getHost() != null && (scheme.equals("http") || scheme.equals("https"));
        } catch (IllegalArgumentException noAddress) {
            return false;
        }
    }

    private static Refusal invalid(String field, String problem) {
        return Envelope.coded(400, "INVALID_VALUE_FOR_FIELD", field + " :: " + problem);
    }
}
