package dev.advocacy.facebook;

import com.fasterxml.jackson.databind.JsonNode;
import dev.advocacy.channel.ChannelException;
import dev.advocacy.channel.ChannelException.Remedy;
import dev.advocacy.channel.PostRef;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;

/** A page's post: {@code {page}_{post}}. */
final class PostId {
    private static final Pattern POST = Pattern.compile("\\d{1,30}_\\d{1,30}");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,30}");

    private PostId() {}

    /** The post that a field names; empty where it names none. */
    static Optional<PostRef> in(JsonNode id) {
        return Optional.of(id.asText("")).filter(PostId::isPost).map(PostId::ref);
    }

    static PostRef ref(String id) {
        return new PostRef(id, URI.create("https://www.facebook.com/" + id));
    }

    static boolean isPost(String id) {
        return POST.matcher(id).matches();
    }

    static boolean isNumber(String id) {
        return NUMBER.matcher(id).matches();
    }

    /**
     * The path of a post that the SDK kept.
     *
     * @throws ChannelException EDIT where it never was an id of Facebook's; nothing is sent
     */
    static String path(PostRef post) {
        if (!isPost(post.id()) && !isNumber(post.id())) {
            String text =
                    ": '" + post.id() + "' is no post of Facebook's, {page}_{post} would be one: nothing was sent";
            throw new ChannelException(
                    Remedy.EDIT, FacebookChannel.PAGES + ".no-post-id", FacebookChannel.PAGES + text, null);
        }
        return "/" + post.id();
    }
}
