package dev.advocacy.example.channel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.advocacy.Advocacy;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The guide page "Write a channel" shows what is compiled here. */
class GuideTest {
    private static final Path GUIDE = Path.of("../../docs/guide/write-a-channel.md");
    private static final Pattern SNIPPET = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:)([^)#]+)\\)");

    @Test
    @DisplayName("every piece of Java in the guide stands in the example, line for line")
    void snippets() throws IOException {
        String example = source();
        List<String> shown = found(SNIPPET, GUIDE).map(GuideTest::stripped).toList();
        assertThat(shown)
                .hasSizeGreaterThan(5)
                .allSatisfy(snippet -> assertThat(example).contains(snippet));
    }

    @Test
    @DisplayName("every file that the guide links to is there")
    void links() throws IOException {
        assertThat(found(LINK, GUIDE))
                .isNotEmpty()
                .allSatisfy(target -> assertThat(GUIDE.resolveSibling(target)).exists());
    }

    @Test
    @DisplayName("the channel can be registered")
    void registers() {
        var config = BlogConfig.of(
                URI.create("https://blog.example.com"),
                "https://intranet.example.com/",
                URI.create("https://intranet.example.com/back"));
        // spotless:off
        try (var advocacy =
                Advocacy.builder().channel(new BlogChannel(config))
                .build()) {
            assertThat(advocacy.channels().require(BlogChannel.ID).descriptor().name()).isEqualTo("Company blog");
        }
        // spotless:on
    }

    private static Stream<String> found(Pattern pattern, Path page) throws IOException {
        return pattern.matcher(Files.readString(page)).results().map((MatchResult m) -> m.group(1));
    }

    private static String source() throws IOException {
        try (var files = Files.walk(Path.of("src"))) {
            var all = files.filter(f -> f.toString().endsWith(".java")).toList();
            var text = new StringBuilder();
            for (Path file : all) {
                text.append(stripped(Files.readString(file))).append('\n');
            }
            return text.toString();
        }
    }

    /** Without indentation and blank lines. */
    private static String stripped(String code) {
        return code.lines().map(String::strip).filter(l -> !l.isEmpty()).collect(Collectors.joining("\n"));
    }
}
