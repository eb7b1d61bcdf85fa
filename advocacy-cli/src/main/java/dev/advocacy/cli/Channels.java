package dev.advocacy.cli;

import dev.advocacy.channel.ChannelAdapter;
import dev.advocacy.channel.ChannelId;
import dev.advocacy.channel.ChannelPolicy;
import dev.advocacy.channel.Secret;
import dev.advocacy.facebook.FacebookChannel;
import dev.advocacy.facebook.FacebookConfig;
import dev.advocacy.linkedin.LinkedInChannel;
import dev.advocacy.linkedin.LinkedInConfig;
import dev.advocacy.twitter.XChannel;
import dev.advocacy.twitter.XConfig;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The terms of the SDK's channels, from their own descriptors. The adapters are made and closed; nothing is asked of a network. */
final class Channels {
    private static final Secret NONE = Secret.of("none");
    private static final URI NOWHERE = URI.create("https://nowhere.example.com/callback");
    private static final String APP = "1";

    private Channels() {}

    static Map<ChannelId, ChannelPolicy> policies() {
        var linkedIn = LinkedInConfig.of(APP, NONE, NOWHERE);
        var facebook = FacebookConfig.of(APP, NONE, NOWHERE);
        try (var members = LinkedInChannel.members(linkedIn);
                var linkedInPages = LinkedInChannel.pages(linkedIn);
                var x = XChannel.of(XConfig.confidential(APP, NONE, NOWHERE));
                var profiles = FacebookChannel.profiles(facebook);
                var facebookPages = FacebookChannel.pages(facebook)) {
            return policies(List.of(members, linkedInPages, x, profiles, facebookPages));
        }
    }

    private static Map<ChannelId, ChannelPolicy> policies(List<ChannelAdapter> channels) {
        Map<ChannelId, ChannelPolicy> policies = new TreeMap<>();
        channels.forEach(channel ->
                policies.put(channel.descriptor().id(), channel.descriptor().policy()));
        return policies;
    }
}
