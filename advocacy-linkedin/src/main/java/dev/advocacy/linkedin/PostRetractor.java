package dev.advocacy.linkedin;

import dev.advocacy.channel.Account;
import dev.advocacy.channel.ChannelException;
import dev.advocacy.channel.ChannelException.Remedy;
import dev.advocacy.channel.Credentials;
import dev.advocacy.channel.PostRef;
import dev.advocacy.channel.Retractor;
import dev.advocacy.channel.support.HttpAnswer;

/** Deletes posts. LinkedIn's delete may be repeated; what it does not know is gone. */
final class PostRetractor implements Retractor {
    private static final String STEP = "delete post";
    private static final int GONE = 204;

    private final LinkedInApi api;

    PostRetractor(LinkedInApi api) {
        this.api = api;
    }

    @Override
    public void retract(Account account, Credentials credentials, PostRef post) {
        try {
            requireGone(api.repeat(api.delete(STEP, "/rest/posts/" + RestLi.text(post.id()), credentials)));
        } catch (ChannelException e) {
            if (!LinkedInErrors.is(e, LinkedInErrors.NOT_FOUND)) {
                throw e;
            }
        }
    }

    /** A web page with status 200 is no word of LinkedIn's. */
    private void requireGone(HttpAnswer answer) {
        if (answer.status() != GONE) {
            throw api.failure(
                    Remedy.RETRY,
                    LinkedInApi.UNUSABLE,
                    STEP + ": HTTP " + answer.status() + " in place of " + GONE + ": may be tried again",
                    null);
        }
    }
}
