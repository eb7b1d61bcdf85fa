package dev.advocacy.twitter;

import com.fasterxml.jackson.databind.JsonNode;
import dev.advocacy.channel.PostRef;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * X's name of a post, a person or a medium: up to 19 digits, always written as a text.
 *
 * @param value for example {@code 1445880548472328192}
 */
record PostId(String value) {
    private static final Pattern SHAPE = Pattern.compile("[0-9]{1,19}");
    private static final String PERMALINK = "https://x.com/i/web/status/";

    static Optional<PostId> parse(String value) {
        return SHAPE.matcher(value).matches() ? Optional.of(new PostId(value)) : Optional.empty();
    }

    /** The {@code id} of an object. */
    static Optional<PostId> in(JsonNode node) {
        return parse(node.path("id").asText(""));
    }

    /** The post, with an address that needs no author's name. */
    PostRef ref() {
        return new PostRef(value, URI.create(PERMALINK + value));
    }
}
