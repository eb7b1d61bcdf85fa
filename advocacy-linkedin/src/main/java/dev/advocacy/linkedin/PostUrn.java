package dev.advocacy.linkedin;

import dev.advocacy.channel.PostRef;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The name of a post at LinkedIn. Only shares and ugcPosts are posts; a person, an organization or an activity is not.
 *
 * @param value for example {@code urn:li:share:6844785523593134080}
 */
record PostUrn(String value) {
    private static final Pattern SHAPE = Pattern.compile("urn:li:(share|ugcPost):\\d+");
    private static final String PERMALINK = "https://www.linkedin.com/feed/update/";

    static Optional<PostUrn> parse(@Nullable String value) {
        return value != null && SHAPE.matcher(value).matches() ? Optional.of(new PostUrn(value)) : Optional.empty();
    }

    /** The first post that a message names. */
    static Optional<PostUrn> firstIn(@Nullable String message) {
        var named = SHAPE.matcher(message == null ? "" : message);
        return named.find() ? Optional.of(new PostUrn(named.group())) : Optional.empty();
    }

    boolean isUgcPost() {
        return value.startsWith("urn:li:ugcPost:");
    }

    /** The post, with the address where a member who is signed in sees it. */
    PostRef ref() {
        return new PostRef(value, URI.create(PERMALINK + value + "/"));
    }
}
