package dev.advocacy.sandbox.internal.linkedin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.advocacy.sandbox.internal.Digest;
import java.util.Optional;

/** A post as it was asked for. */
record NewPost(ObjectNode json) {

    String author() {
        return text("author");
    }

    String commentary() {
        return text("commentary");
    }

    JsonNode content() {
        return json.path("content");
    }

    Optional<String> articleSource() {
        JsonNode source = content().path("article").path("source");
        return source.isTextual() ? Optional.of(source.textValue()) : Optional.empty();
    }

    boolean isReshare() {
        return json.hasNonNull("reshareContext");
    }

    /** What is shared again; empty text if nothing. */
    String parent() {
        return json.path("reshareContext").path("parent").asText();
    }

    boolean hasVideo() {
        return content().path("media").path("id").asText().startsWith(AssetKind.VIDEO.prefix());
    }

    /** Not shown in the main feed: for advertisements only. */
    boolean isDark() {
        return json.path("distribution").path("feedDistribution").asText().equals("NONE");
    }

    /** Equal for posts that the network takes for the same. */
    String fingerprint() {
        return Digest.base64Url(author() + "\n" + commentary() + "\n" + content() + "\n" + json.path("reshareContext"));
    }

    String text(String field) {
        return json.path(field).asText();
    }
}
