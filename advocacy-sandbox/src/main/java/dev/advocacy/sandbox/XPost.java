package dev.advocacy.sandbox;

import dev.advocacy.sandbox.internal.x.Post;
import java.util.List;
import java.util.Optional;

/**
 * A post as X has it; a snapshot.
 *
 * @param post what every network knows of it
 * @param username the author's name after the @
 * @param links every web address in the text, in its long form
 * @param media what is attached
 * @param replyTo id of the post that it answers
 * @param replySettings who may answer, if not everybody
 * @param madeWithAi whether its media were disclosed as made by AI
 * @param paidPartnership whether it is labelled as paid promotion
 */
public record XPost(
        SandboxPost post,
        String username,
        List<String> links,
        List<XMedium> media,
        Optional<String> replyTo,
        Optional<String> replySettings,
        boolean madeWithAi,
        boolean paidPartnership) {

    /** Copies both lists. */
    public XPost {
        links = List.copyOf(links);
        media = List.copyOf(media);
    }

    static XPost of(Post post) {
        return new XPost(
                SandboxPost.of(post),
                post.username(),
                post.links(),
                post.media().stream().map(XMedium::of).toList(),
                post.replyTo(),
                post.replySettings(),
                post.madeWithAi(),
                post.paidPartnership());
    }
}
