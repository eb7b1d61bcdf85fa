package dev.advocacy.channel;

import java.util.Objects;

/**
 * The post that another one is about.
 *
 * @param form {@link PostForm#RESHARE} or {@link PostForm#REPLY}
 * @param postId as the network's API names it
 */
public record Parent(PostForm form, String postId) {

    /** Checks. */
    public Parent {
        Objects.requireNonNull(postId, "postId");
        if (form != PostForm.RESHARE && form != PostForm.REPLY) {
            throw new IllegalArgumentException(form + " is no relation to another post: RESHARE or REPLY is");
        }
        if (postId.isBlank()) {
            throw new IllegalArgumentException("the id of the post to " + form + " is blank");
        }
    }
}
