package dev.advocacy.twitter;

import com.fasterxml.jackson.databind.JsonNode;
import dev.advocacy.channel.Account;
import dev.advocacy.channel.ChannelException;
import dev.advocacy.channel.ChannelException.Remedy;
import dev.advocacy.channel.Credentials;
import dev.advocacy.channel.PostRef;
import dev.advocacy.channel.Retractor;

/** Deletes posts. X's delete may be repeated; what it does not know is gone. */
final class PostRetractor implements Retractor {
    private static final String STEP = "delete post";
    private static final String UNKNOWN = "resource-not-found";

    private final XApi api;

    PostRetractor(XApi api) {
        this.api = api;
    }

    @Override
    public void retract(Account account, Credentials credentials, PostRef post) {
        try {
            requireGone(api.read(api.delete(STEP, "/2/tweets/" + Percent.encode(post.id()), credentials)));
        } catch (ChannelException e) {
            if (!e.code().equals(XErrors.NOT_FOUND)) {
                throw e;
            }
        }
    }

    /** A web page with status 200 is no word of X's. */
    private void requireGone(JsonNode answer) {
        boolean deleted = answer.path(XApi.DATA).path("deleted").asBoolean();
        if (!deleted && !UNKNOWN.equals(Problem.type(answer.path("errors").path(0)))) {
            throw api.failure(
                    Remedy.RETRY,
                    XApi.UNUSABLE,
                    STEP + ": X did not say that the post is deleted: may be tried again",
                    null);
        }
    }
}
