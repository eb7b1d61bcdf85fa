package dev.advocacy.channel.support;

import static org.assertj.core.api.Assertions.assertThat;

import dev.advocacy.channel.Account;
import dev.advocacy.channel.ChannelId;
import dev.advocacy.channel.Credentials;
import dev.advocacy.channel.LinkCard;
import dev.advocacy.channel.Post;
import dev.advocacy.channel.PublishRequest;
import dev.advocacy.channel.Secret;
import dev.advocacy.channel.support.PostEvidence.Verdict;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Whether a listed post is the one that was asked for")
class PostEvidenceTest {
    private static final Instant ARMED = Instant.parse("2026-11-22T10:00:00Z");
    private static final Optional<Instant> AFTER = Optional.of(ARMED.plusSeconds(2));
    private static final String TEXT = "Three weeks on the North Sea. It stood.";
    private static final String LINK = "https://go.example.com/t/4711";
    private static final String OTHER = "https://go.example.com/t/4712";
    private static final Post LINKED = Post.text(TEXT).withLink(LinkCard.of(URI.create(LINK), "It stood"));

    @ParameterizedTest(name = "text \"{0}\", link {1}: {2}")
    @CsvSource({
        TEXT + "," + LINK + ",PROVEN",
        TEXT + "," + OTHER + ",DOUBTFUL",
        TEXT + ",'',DOUBTFUL",
        "Something else," + LINK + ",DOUBTFUL",
        "''," + LINK + ",DOUBTFUL",
        "Something else," + OTHER + ",NONE",
        "'','',NONE"
    })
    @DisplayName("text and link together are proof, one alone is doubt, neither is another post")
    void textAndLink(String text, String link, Verdict verdict) {
        assertThat(judge(LINKED, text, link, AFTER)).isEqualTo(verdict);
    }

    @ParameterizedTest(name = "\"{0}\", link {1}: {2}")
    @CsvSource({TEXT + ",'',PROVEN", TEXT + "," + LINK + ",DOUBTFUL", "Something else entirely that is long,'',NONE"})
    @DisplayName("a post without a link is proven by a text that nobody else writes")
    void textAlone(String text, String link, Verdict verdict) {
        assertThat(judge(Post.text(TEXT), text, link, AFTER)).isEqualTo(verdict);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"1234567890123456789,DOUBTFUL", "12345678901234567890,PROVEN", "'',DOUBTFUL"})
    @DisplayName("a text of less than 20 characters alone is only doubt")
    void shortText(String text, Verdict verdict) {
        assertThat(judge(Post.text(text), text, "", AFTER)).isEqualTo(verdict);
    }

    @ParameterizedTest(name = "text \"{0}\", link {1}: {2}")
    @CsvSource({
        "''," + LINK + ",PROVEN",
        "''," + OTHER + ",DOUBTFUL",
        "'','',DOUBTFUL",
        TEXT + "," + LINK + ",DOUBTFUL",
        TEXT + "," + OTHER + ",NONE"
    })
    @DisplayName("a post without a text is proven by its link, and not by a colleague's words about the same link")
    void linkAlone(String text, String link, Verdict verdict) {
        Post post = Post.text("").withLink(LinkCard.of(URI.create(LINK), "It stood"));
        assertThat(judge(post, text, link, AFTER)).isEqualTo(verdict);
    }

    @ParameterizedTest(name = "{0} s before: {1}")
    @CsvSource({"60,PROVEN", "61,DOUBTFUL", "3600,DOUBTFUL", "3601,NONE"})
    @DisplayName("a clock may be a minute wrong without doubt and an hour wrong with doubt")
    void times(long before, Verdict verdict) {
        assertThat(judge(LINKED, TEXT, LINK, Optional.of(ARMED.minusSeconds(before))))
                .isEqualTo(verdict);
    }

    @Test
    @DisplayName("an alike post of an unknown time is doubt, another one stays another one")
    void unknownTime() {
        assertThat(judge(LINKED, TEXT, LINK, Optional.empty())).isEqualTo(Verdict.DOUBTFUL);
        assertThat(judge(LINKED, "Something else", OTHER, Optional.empty())).isEqualTo(Verdict.NONE);
    }

    @Test
    @DisplayName("lists are to be read back to an hour before the attempt")
    void since() {
        assertThat(PostEvidence.of(request(LINKED)).since()).isEqualTo(ARMED.minus(Duration.ofHours(1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"One\r\n\r\ntwo", " One\n\ntwo\n", "One \n\t\ntwo", "One\r\rtwo"})
    @DisplayName("line ends and white space at ends make no other text")
    void space(String text) {
        assertThat(PostEvidence.isSameText(text, "One\n\ntwo")).isTrue();
    }

    @Test
    @DisplayName("composed and decomposed letters are the same, other letters, capitals and lines are not")
    void letters() {
        assertThat(PostEvidence.isSameText("cafe\u0301", "caf\u00e9")).isTrue();
        assertThat(PostEvidence.isSameText("cafe", "caf\u00e9")).isFalse();
        assertThat(PostEvidence.isSameText("One", "one")).isFalse();
        assertThat(PostEvidence.isSameText("One two", "One\ntwo")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTPS://Example.COM/a%C3%A9?x=%2F#y",
                "https://example.com:443/a%C3%A9?x=%2F#y",
                "https://example.com/a%C3%A9/?x=%2F#y",
                "https://example.com/a%c3%a9?x=%2f#y",
                "https://example.com/a\u00e9?x=%2F#y"
            })
    @DisplayName("spellings of the same link are the same link")
    void sameLink(String link) {
        assertThat(PostEvidence.isSameLink(link, "https://example.com/a%C3%A9?x=%2F#y"))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://example.com/a?x=1",
                "https://example.com/A?x=1",
                "https://example.com/a?x=2",
                "https://example.com/a",
                "https://example.com:444/a?x=1",
                "https://www.example.com/a?x=1",
                ""
            })
    @DisplayName("anything else is another link")
    void otherLink(String link) {
        assertThat(PostEvidence.isSameLink(link, "https://example.com/a?x=1")).isFalse();
    }

    @Test
    @DisplayName("a link that stands in the listed text counts as told")
    void linkInText() {
        Post post = Post.text(TEXT + " " + LINK).withLink(LinkCard.of(URI.create(LINK), "It stood"));
        assertThat(judge(post, TEXT + " " + LINK, "", AFTER)).isEqualTo(Verdict.PROVEN);
        assertThat(judge(LINKED, "Look: " + LINK, "", AFTER)).isEqualTo(Verdict.DOUBTFUL);
    }

    private static Verdict judge(Post post, String text, String link, Optional<Instant> createdAt) {
        return PostEvidence.of(request(post)).judge(List.of(text), Set.of(link), createdAt);
    }

    private static PublishRequest request(Post post) {
        var account = new Account(ChannelId.of("network-page"), "100", "Turbines");
        var credentials = new Credentials(Secret.of("canary"), Optional.empty(), Set.of(), Optional.empty());
        return new PublishRequest("delivery-1", account, credentials, post, ARMED);
    }
}
