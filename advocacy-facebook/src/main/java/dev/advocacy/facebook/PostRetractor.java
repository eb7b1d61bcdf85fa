package dev.advocacy.facebook;

import com.fasterxml.jackson.databind.JsonNode;
import dev.advocacy.channel.Account;
import dev.advocacy.channel.ChannelException;
import dev.advocacy.channel.ChannelException.Remedy;
import dev.advocacy.channel.Credentials;
import dev.advocacy.channel.PostRef;
import dev.advocacy.channel.Retractor;

/**
 * Deletes posts. It may be repeated. What Facebook does not know is gone, but only where it still knows the page by the same
 * token: to one without rights it answers as if there were no post.
 */
final class PostRetractor implements Retractor {
    private static final String STEP = "delete post";
    private static final String CHECK = "check rights on page";

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
            requireRights(account, credentials);
        }
    }

    private void requireRights(Account account, Credentials credentials) {
        String path = "/" + account.id();
        JsonNode page;
        try {
            page = api.read(api.get(CHECK, path, credentials.accessToken()).query("fields", "id"));
        } catch (ChannelException e) {
            throw e.remedy() == Remedy.EDIT ? noRights(e) : e;
        }
        if (!page.path("id").asText("").equals(account.id())) {
            throw api.unusable(CHECK + ": the answer does not name the page");
        }
    }

    private ChannelException noRights(ChannelException cause) {
        return api.failure(
                Remedy.RECONNECT,
                "page-not-shown",
                STEP + ": Facebook shows neither the post nor the page, so the post may still be public:"
                        + " connect the page again",
                cause);
    }
}
