package dev.advocacy.cli;

import dev.advocacy.channel.ChannelAdapter;
import dev.advocacy.channel.ChannelDescriptor;
import dev.advocacy.channel.ChannelId;
import dev.advocacy.channel.ChannelPolicy;
import dev.advocacy.channel.Secret;
import dev.advocacy.facebook.FacebookChannel;
import dev.advocacy.facebook.FacebookConfig;
import dev.advocacy.linkedin.LinkedInChannel;
import dev.advocacy.linkedin.LinkedInConfig;
import dev.advocacy.twitter.XChannel;
import dev.advocacy.twitter.XConfig;
import dev.advocacy.value.ChannelFee;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The terms of the SDK's channels, from their own descriptors. The adapters are made and closed; nothing is asked of a network. */
final class Channels {
    private static final Secret NONE = Secret.of("none");
    private static final URI NOWHERE = URI.create("https://nowhere.example.com/callback");
    private static final String APP = "1";

    private Channels() {}

    static Map<ChannelId, ChannelPolicy> policies() {
        Map<ChannelId, ChannelPolicy> policies = new TreeMap<>();
        descriptors().forEach(channel -> policies.put(channel.id(), channel.policy()));
        return policies;
    }

    /** What posts cost on those that charge. */
    static List<ChannelFee> fees() {
        return descriptors().stream()
                .flatMap(channel -> ChannelFee.of(channel).stream())
                .toList();
    }

    private static List<ChannelDescriptor> descriptors() {
        var linkedIn = LinkedInConfig.of(APP, NONE, NOWHERE);
        var facebook = FacebookConfig.of(APP, NONE, NOWHERE);
        try (var members = LinkedInChannel.members(linkedIn);
                var linkedInPages = LinkedInChannel.pages(linkedIn);
                var x = XChannel.of(XConfig.confidential(APP, NONE, NOWHERE));
                var profiles = FacebookChannel.profiles(facebook);
                var facebookPages = FacebookChannel.pages(facebook)) {
            return Stream.<ChannelAdapter>of(members, linkedInPages, x, profiles, facebookPages)
                    .map(ChannelAdapter::descriptor)
                    .toList();
        }
    }
}
