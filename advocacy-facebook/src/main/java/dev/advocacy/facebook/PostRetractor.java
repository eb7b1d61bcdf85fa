package dev.advocacy.facebook;

import dev.advocacy.channel.Account;
import dev.advocacy.channel.ChannelException;
import dev.advocacy.channel.Credentials;
import dev.advocacy.channel.PostRef;
import dev.advocacy.channel.Retractor;

/** Deletes posts. It may be repeated; what Facebook does not know is gone. */
final class PostRetractor implements Retractor {
    private static final String STEP = "delete post";

    private final GraphApi api;

    PostRetractor(GraphApi api) {
        this.api = api;
    }

    @Override
    public void retract(Account account, Credentials credentials, PostRef post) {
        try {
            api.change(api.delete(STEP, PostId.path(post), credentials.accessToken()));
        } catch (ChannelException e) {
            if (!FacebookErrors.is(e, FacebookErrors.NOT_FOUND)) {
                throw e;
            }
        }
    }
}
