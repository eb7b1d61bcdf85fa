package dev.advocacy.linkedin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.advocacy.Finding;
import dev.advocacy.channel.Media;
import dev.advocacy.channel.Post;
import dev.advocacy.channel.Post.Mention;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("What LinkedIn would refuse of polls, mentions, other posts, videos and documents is found before")
class FormsCheckTest {
    private static final Mention ACME = new Mention("Acme", "urn:li:organization:1");
    private static final Duration DAY = Duration.ofDays(1);

    private final LinkedInChannel channel =
            LinkedInChannel.pages(Samples.config().withClock(Samples.clock()));

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4})
    @DisplayName("two to four answers are taken")
    void options(int count) {
        assertFindings(asking("Q", Collections.nCopies(count, "A"), DAY));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 5})
    @DisplayName("fewer or more answers are not")
    void otherOptions(int count) {
        assertFindings(asking("Q", Collections.nCopies(count, "A"), DAY), "poll.options");
    }

    @Test
    @DisplayName("a question of 140 and answers of 30 are taken, one more is not")
    void lengths() {
        assertFindings(asking("q".repeat(140), List.of("a".repeat(30), "b"), DAY));
        assertFindings(asking("q".repeat(141), List.of("a".repeat(31), "b"), DAY), "poll.too-long", "poll.too-long");
        assertFindings(asking(" ", List.of("", "b"), DAY), "poll.empty", "poll.empty");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT23H", "P2D", "P8D", "P30D", "-P1D"})
    @DisplayName("a poll is open for 1, 3, 7 or 14 days and not for anything else")
    void otherDurations(String open) {
        assertFindings(asking("Q", List.of("A", "B"), Duration.parse(open)), "poll.duration");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"urn:li:activity:7", "7", "", "urn:li:share:7x", "https://www.linkedin.com/feed/update/urn"})
    @DisplayName("only a share or a ugcPost can be shown again")
    void reshares(String id) {
        assertFindings(Post.text("").resharing("urn:li:share:7"));
        assertFindings(Samples.TEXT.resharing(id), "linkedin.not-resharable");
    }

    @ParameterizedTest
    @CsvSource({
        "thanks @Acme!, true",
        "@Acme, true",
        "(@Acme), true",
        "@Acme's turbine, true",
        "thanks Acme, false",
        "thanks @acme, false",
        "thanks @AcmeCorp, false",
        "mail me@Acme, false",
        "https://example.com/@Acme, false"
    })
    @DisplayName("a mention has to stand in the text as a word of its own, letter by letter")
    void inText(String text, boolean found) {
        String[] codes = found ? new String[0] : new String[] {"mention.not-in-text"};
        assertFindings(Post.text(text).mentioning(ACME), codes);
    }

    @Test
    @DisplayName("a mention that is only the beginning of a longer one is not in the text")
    void longerName() {
        var corp = new Mention("Acme Corp", "urn:li:organization:2");
        assertFindings(Post.text("@Acme Corp").mentioning(ACME, corp), "mention.not-in-text");
        assertFindings(Post.text("@Acme and @Acme Corp").mentioning(ACME, corp));
    }

    @Test
    @DisplayName("two mentions of one name cannot be told apart")
    void ambiguous() {
        var other = new Mention("Acme", "urn:li:person:x");
        assertFindings(Post.text("@Acme").mentioning(ACME, other), "mention.ambiguous");
    }

    @ParameterizedTest
    @CsvSource({
        "urn:li:person:yrZCpj2Z12, true",
        "urn:li:organization:2414183, true",
        "urn:li:share:7, false",
        "urn:li:person:, false",
        "urn:li:person:a), false",
        "acme, false"
    })
    @DisplayName("people and organizations can be mentioned, nothing else")
    void mentionable(String id, boolean taken) {
        String[] codes = taken ? new String[0] : new String[] {"linkedin.not-mentionable"};
        assertFindings(Post.text("@Acme").mentioning(new Mention("Acme", id)), codes);
    }

    @Test
    @DisplayName("what is seen is counted: the mark of a mention is not, but for LinkedIn's limit of what is sent")
    void counted() {
        Post longest = Post.text("@Acme " + "a".repeat(2994)).mentioning(ACME);
        assertThat(channel.check(longest).length()).isEqualTo(3000);
        assertFindings(longest, "linkedin.escaped-too-long");
        assertFindings(Post.text("@Acme " + "a".repeat(2900)).mentioning(ACME));
    }

    @ParameterizedTest
    @CsvSource({"76799, media.too-small", "76800, ''"})
    @DisplayName("a video of 75 KB is taken, a smaller one is not")
    void smallVideo(int size, String code) {
        assertFindings(
                Samples.TEXT.withMedia(Samples.video(size)), code.isEmpty() ? new String[0] : new String[] {code});
    }

    @Test
    @DisplayName("one video and one document are taken, each alone; a document needs a title")
    void kinds() {
        assertFindings(Samples.TEXT.withMedia(Samples.document("slides.pdf")));
        assertFindings(Samples.TEXT.withMedia(Samples.document(" ")), "media.no-title");
        assertFindings(Samples.TEXT.withMedia(Samples.video(80_000), Samples.video(80_000)), "media.too-many");
        assertFindings(Samples.TEXT.withMedia(Samples.video(80_000), Samples.gif("a")), "linkedin.one-content");
        assertFindings(
                Samples.TEXT.withMedia(
                        Media.video("video/quicktime", Samples.video(80_000).bytes(), "a")),
                "media.type");
    }

    @Test
    @DisplayName("a poll, another post, a link and media exclude each other")
    void oneContent() {
        Post post = Samples.ARTICLE
                .asking(Samples.poll())
                .resharing("urn:li:share:7")
                .withMedia(Samples.gif("a"), Samples.document("b"));

        assertThat(channel.check(post).findings())
                .singleElement()
                .satisfies(
                        f -> assertThat(f.arguments()).containsEntry("kinds", "link, image, document, poll, reshare"));
    }

    private void assertFindings(Post post, String... codes) {
        assertThat(channel.check(post).findings()).extracting(Finding::code).containsExactly(codes);
    }

    private static Post asking(String question, List<String> options, Duration open) {
        return Samples.TEXT.asking(new Post.Poll(question, options, open));
    }
}
