package dev.advocacy.linkedin;

import com.fasterxml.jackson.databind.JsonNode;
import dev.advocacy.channel.LinkCard;
import dev.advocacy.channel.Post;
import dev.advocacy.channel.PostRef;
import dev.advocacy.channel.PublishResult.Published;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A post in a page's own list, as far as a look-up needs it.
 *
 * @param id share or ugcPost URN
 * @param state LinkedIn's life-cycle state; empty where it gave none
 * @param commentary as LinkedIn keeps it, with escapes
 * @param source where its article leads; empty where it has none
 * @param question its poll's; empty where it has none, or LinkedIn did not say
 * @param parent the post that it shows again; empty where it shows none, or LinkedIn did not say
 * @param createdAt by LinkedIn's clock
 * @param modifiedAt by LinkedIn's clock, never before {@code createdAt}
 */
record ListedPost(
        String id,
        String state,
        String commentary,
        String source,
        String question,
        String parent,
        Instant createdAt,
        Instant modifiedAt) {

    static ListedPost of(JsonNode element) {
        long created =
                element.path("createdAt").asLong(element.path("publishedAt").asLong());
        long modified = Math.max(created, element.path("lastModifiedAt").asLong());
        return new ListedPost(
                element.path("id").asText(""),
                element.path("lifecycleState").asText(""),
                element.path("commentary").asText(""),
                element.at("/content/article/source").asText(""),
                element.at("/content/poll/question").asText(""),
                element.at("/reshareContext/parent").asText(""),
                Instant.ofEpochMilli(created),
                Instant.ofEpochMilli(modified));
    }

    /** The same link where either has one, for it is unique to a delivery; else the same text, poll and reshared post. */
    boolean shows(Post post) {
        LinkCard link = post.link();
        return link == null
                ? source.isEmpty() && saysExactly(post) && asksTheSame(post.poll()) && resharesTheSame(post.reshared())
                : source.equals(link.url().toString());
    }

    /** Whether it stands, or will; a draft or a failed one does not. */
    boolean counts() {
        return isPublished() || state.equals("PUBLISH_REQUESTED");
    }

    boolean isPublished() {
        return state.isEmpty() || state.equals("PUBLISHED");
    }

    Published published() {
        PostRef ref = PostUrn.parse(id).map(PostUrn::ref).orElseGet(() -> new PostRef(id, null));
        return new Published(ref, createdAt);
    }

    private boolean saysExactly(Post post) {
        return commentary.equals(LittleText.commentary(post))
                || LittleText.plain(commentary).equals(post.text());
    }

    /** What LinkedIn left out speaks against nothing: a post that is there must not be taken for absent. */
    private boolean asksTheSame(Post.@Nullable Poll poll) {
        return question.isEmpty() || (poll != null && question.equals(poll.question()));
    }

    private boolean resharesTheSame(@Nullable String reshared) {
        return parent.isEmpty() || parent.equals(reshared);
    }
}
