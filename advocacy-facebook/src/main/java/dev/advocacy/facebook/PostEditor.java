package dev.advocacy.facebook;

import dev.advocacy.channel.Account;
import dev.advocacy.channel.Credentials;
import dev.advocacy.channel.Editor;
import dev.advocacy.channel.Post;
import dev.advocacy.channel.PostRef;
import dev.advocacy.channel.support.Json;

/** Puts another text in place of a post's; it may be repeated. */
final class PostEditor implements Editor {
    private static final String STEP = "edit post";

    private final GraphApi api;

    PostEditor(GraphApi api) {
        this.api = api;
    }

    @Override
    public void edit(Account account, Credentials credentials, PostRef where, Post post) {
        var body = Json.object().put("message", post.text());
        api.change(api.post(STEP, PostId.path(where), credentials.accessToken(), body));
    }
}
