package dev.advocacy.linkedin;

import dev.advocacy.channel.Account;
import dev.advocacy.channel.ChannelException;
import dev.advocacy.channel.Credentials;
import dev.advocacy.channel.PostRef;
import dev.advocacy.channel.Retractor;

/** Deletes posts. LinkedIn's delete may be repeated; what it does not know is gone. */
final class PostRetractor implements Retractor {
    private static final String STEP = "delete post";

    private final LinkedInApi api;

    PostRetractor(LinkedInApi api) {
        this.api = api;
    }

    @Override
    public void retract(Account account, Credentials credentials, PostRef post) {
        try {
            api.change(api.delete(STEP, "/rest/posts/" + RestLi.text(post.id()), credentials));
        } catch (ChannelException e) {
            if (!LinkedInErrors.is(e, LinkedInErrors.NOT_FOUND)) {
                throw e;
            }
        }
    }
}
