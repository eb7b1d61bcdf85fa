package dev.advocacy.example;

import static org.assertj.core.api.Assertions.assertThat;

import dev.advocacy.channel.Secret;
import dev.advocacy.linkedin.LinkedInChannel;
import dev.advocacy.linkedin.LinkedInConfig;
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
    private static final URI CALLBACK = URI.create("https://intranet.example.com/callback");

    @Test
    @DisplayName("README's tables of channels say what the descriptors say")
    void sameAsTheDescriptors() throws IOException {
        var linkedIn = LinkedInConfig.of("app", Secret.of("secret"), CALLBACK).withMemberAnalytics();
        try (var members = LinkedInChannel.members(linkedIn);
                var pages = LinkedInChannel.pages(linkedIn)) {
            assertThat(inReadme())
                    .as("put what is expected between the two comments in README.md")
                    .isEqualTo(new ChannelMatrix(List.of(members, pages)).markdown());
        }
    }

    private static String inReadme() throws IOException {
        String readme = Files.readString(README);
        int from = readme.indexOf(BEGIN) + BEGIN.length();
        return readme.substring(from, readme.indexOf(END, from));
    }
}
