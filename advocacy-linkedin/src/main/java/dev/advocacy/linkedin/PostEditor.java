package dev.advocacy.linkedin;

import dev.advocacy.channel.Account;
import dev.advocacy.channel.ChannelDescriptor;
import dev.advocacy.channel.Credentials;
import dev.advocacy.channel.Editor;
import dev.advocacy.channel.Post;
import dev.advocacy.channel.PostRef;

/** Puts another commentary in place of a post's. LinkedIn leaves the rest, and the same again changes nothing. */
final class PostEditor implements Editor {
    private static final String STEP = "edit post";

    private final LinkedInApi api;
    private final ChannelDescriptor channel;

    PostEditor(LinkedInApi api, ChannelDescriptor channel) {
        this.api = api;
        this.channel = channel;
    }

    @Override
    public void edit(Account account, Credentials credentials, PostRef where, Post post) {
        api.requireTaken(STEP, DraftRules.checkText(post, channel));
        var path = "/rest/posts/" + RestLi.text(where.id());
        api.change(api.update(STEP, path, credentials, PostBody.rewording(post)));
    }
}
