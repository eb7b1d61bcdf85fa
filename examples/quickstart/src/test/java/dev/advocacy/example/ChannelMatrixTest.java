package dev.advocacy.example;

import static org.assertj.core.api.Assertions.assertThat;

import dev.advocacy.channel.Secret;
import dev.advocacy.facebook.FacebookChannel;
import dev.advocacy.facebook.FacebookConfig;
import dev.advocacy.linkedin.LinkedInChannel;
import dev.advocacy.linkedin.LinkedInConfig;
import dev.advocacy.twitter.XChannel;
import dev.advocacy.twitter.XConfig;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ChannelMatrixTest {
    private static final Path README = Path.of("../../README.md");
    private static final String BEGIN = "<!-- channels: made from the descriptors; a test compares -->\n";
    private static final String END = "<!-- end of channels -->";
    private static final Secret SECRET = Secret.of("secret");
    private static final URI CALLBACK = URI.create("https://intranet.example.com/callback");

    @Test
    @DisplayName("README's tables of channels say what the descriptors say")
    void sameAsTheDescriptors() throws IOException {
        var linkedIn = LinkedInConfig.of("app", SECRET, CALLBACK).withMemberAnalytics();
        var facebook = FacebookConfig.of("145634995501895", SECRET, CALLBACK);
        try (var members = LinkedInChannel.members(linkedIn);
                var linkedInPages = LinkedInChannel.pages(linkedIn);
                var x = XChannel.of(XConfig.confidential("app", SECRET, CALLBACK));
                var profiles = FacebookChannel.profiles(facebook);
                var facebookPages = FacebookChannel.pages(facebook)) {
            var made = new ChannelMatrix(List.of(members, linkedInPages, x, profiles, facebookPages)).markdown();
            Files.writeString(Path.of("target", "channels.md"), made);
            assertThat(inReadme())
                    .as("put target/channels.md between the two comments in README.md")
                    .isEqualTo(made);
        }
    }

    private static String inReadme() throws IOException {
        String readme = Files.readString(README);
        int from = readme.indexOf(BEGIN) + BEGIN.length();
        return readme.substring(from, readme.indexOf(END, from));
    }
}
