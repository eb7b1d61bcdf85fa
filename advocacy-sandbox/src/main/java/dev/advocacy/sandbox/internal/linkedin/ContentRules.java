package dev.advocacy.sandbox.internal.linkedin;

import com.fasterxml.jackson.databind.JsonNode;
import dev.advocacy.sandbox.internal.Refusal;
import java.net.URI;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.Set;

/** What may be attached to a post: at most one of article, media, multiImage, poll. */
final class ContentRules {
    private static final int FEWEST_IMAGES = 2;
    private static final int MOST_IMAGES = 20;
    private static final int FEWEST_OPTIONS = 2;
    private static final int MOST_OPTIONS = 4;
    private static final int LONGEST_QUESTION = 140;
    private static final int LONGEST_OPTION = 30;
    private static final Set<AssetKind> IMAGES = Set.of(AssetKind.IMAGE);
    private static final Set<String> DURATIONS = Set.of("ONE_DAY", "THREE_DAYS", "SEVEN_DAYS", "FOURTEEN_DAYS");

    private final Assets assets;

    ContentRules(Assets assets) {
        this.assets = assets;
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
            case "media" -> checkMedia(part, post.author());
            case "multiImage" -> checkImages(part.path("images"), post.author());
            case "poll" -> checkPoll(part, post);
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
            assets.check(article.path("thumbnail").asText(), author, IMAGES);
        }
    }

    private void checkImages(JsonNode several, String author) {
        if (several.size() < FEWEST_IMAGES || several.size() > MOST_IMAGES) {
            throw invalid("/content/multiImage/images", "2 to 20 images are allowed, not " + several.size());
        }
        several.forEach(image -> assets.check(image.path("id").asText(), author, IMAGES));
    }

    private void checkMedia(JsonNode media, String author) {
        String urn = media.path("id").asText();
        if (urn.startsWith(AssetKind.DOCUMENT.prefix())
                && media.path("title").asText().isBlank()) {
            throw Envelope.coded(400, "MISSING_FIELD", "/content/media/title :: field is required");
        }
        assets.check(urn, author, EnumSet.allOf(AssetKind.class));
    }

    private static void checkPoll(JsonNode poll, NewPost post) {
        checkLength("/content/poll/question", poll.path("question").asText(), LONGEST_QUESTION);
        int options = poll.path("options").size();
        if (options < FEWEST_OPTIONS || options > MOST_OPTIONS) {
            throw invalid("/content/poll/options", "2 to 4 options are allowed, not " + options);
        }
        poll.path("options")
                .forEach(option -> checkLength(
                        "/content/poll/options/text", option.path("text").asText(), LONGEST_OPTION));
        String duration = poll.path("settings").path("duration").asText();
        if (!duration.isEmpty() && !DURATIONS.contains(duration)) {
            throw invalid("/content/poll/settings/duration", "\"" + duration + "\" is not allowed");
        }
        if (post.isDark()) {
            throw invalid("/content/poll", "polls are for the main feed only");
        }
    }

    private static void checkLength(String field, String text, int longest) {
        if (text.isBlank()) {
            throw Envelope.coded(400, "MISSING_FIELD", field + " :: field is required");
        }
        if (text.length() > longest) {
            throw Envelope.coded(
                    400,
                    "FIELD_LENGTH_TOO_LONG",
                    field + " :: text length exceeds the maximum allowed (" + longest + " characters)");
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
