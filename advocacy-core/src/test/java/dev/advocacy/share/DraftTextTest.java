package dev.advocacy.share;

import static org.assertj.core.api.Assertions.assertThat;

import dev.advocacy.Company;
import dev.advocacy.Finding;
import dev.advocacy.TestNetwork;
import dev.advocacy.channel.LinkCard;
import dev.advocacy.channel.Media;
import dev.advocacy.content.ContentItem;
import dev.advocacy.event.AdvocacyEvent.ShareApproved;
import java.net.URI;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DraftTextTest {
    private static final String RIGHT_TO_LEFT_OVERRIDE = Character.toString(0x202E);
    private static final String ISOLATE = Character.toString(0x2066);
    private static final String HALF = Character.toString((char) 0xD83D);

    private final Company company = new Company();
    private final Draft draft = company.draft();

    static Stream<Arguments> badTexts() {
        return Stream.of(
                Arguments.of("", "text.empty", "say something in your own words"),
                Arguments.of(" \n\t", "text.empty", "say something in your own words"),
                Arguments.of(
                        "x".repeat(281), "text.too-long", "281 characters long and Net takes 280: shorten it by 1"),
                Arguments.of("ab\u0000c", "text.control-character", "(U+0000) at position 3: remove it"),
                Arguments.of("\u0007bell", "text.control-character", "(U+0007) at position 1: remove it"),
                Arguments.of("a\u0085", "text.control-character", "(U+0085) at position 2: remove it"),
                Arguments.of("a" + RIGHT_TO_LEFT_OVERRIDE, "text.bidi-override", "(U+202E) at position 2: remove it"),
                Arguments.of(ISOLATE + "a", "text.bidi-override", "(U+2066) at position 1: remove it"),
                Arguments.of("a" + HALF + "b", "text.broken-character", "(U+D83D) at position 2: remove it"));
    }

    @ParameterizedTest
    @MethodSource("badTexts")
    @DisplayName("a text that nobody can post is refused with its place and the way out")
    void refuses(String text, String code, String said) {
        company.assertRefused(code, () -> company.advocacy.shares().approve(draft.text(text)), said);
        assertThat(company.advocacy.shares().of(Company.KARI)).isEmpty();
        assertThat(company.events(ShareApproved.class)).isEmpty();
    }

    @Test
    @DisplayName("line ends, tabs, joined emoji and right-to-left letters are text like any other")
    void takes() {
        var check = company.check(draft.text("one\r\n\ttwo \uD83D\uDC69\u200D\uD83D\uDD27 \u05E9\u05DC\u05D5\u05DD"));
        assertThat(check.findings()).isEmpty();
        assertThat(company.check(draft.text("x".repeat(280))).remaining()).isZero();
    }

    @Test
    @DisplayName("all problems of a text are told at once")
    void tellsAll() {
        var text = "a\u0000" + RIGHT_TO_LEFT_OVERRIDE + HALF + "x".repeat(300);
        var findings = company.check(draft.text(text)).findings();
        assertThat(findings).allMatch(Finding::isError);
        assertThat(Company.codes(findings))
                .containsExactly(
                        "text.control-character", "text.bidi-override", "text.broken-character", "text.too-long");
        assertThat(findings.get(3).arguments()).containsEntry("length", "304").containsEntry("limit", "280");
    }

    @Test
    @DisplayName("what the link card says is checked like the text")
    void checksTheCard() {
        var item =
                ContentItem.of("Title" + RIGHT_TO_LEFT_OVERRIDE, Company.PAGE).withCard("half" + HALF, null);
        company.advocacy.content().add(item);
        var findings = company.check(company.draftOf(item)).findings();
        assertThat(findings).extracting(Finding::field).containsExactly("title", "description");
        assertThat(Company.codes(findings)).containsExactly("text.bidi-override", "text.broken-character");
    }

    @Test
    @DisplayName("what a picture says to those who cannot see it is checked like the text")
    void checksThePictures() {
        var picture = Media.image("image/png", new byte[] {1}, "a turbine" + RIGHT_TO_LEFT_OVERRIDE);
        var findings = company.check(draft.media(picture)).findings();
        assertThat(findings).extracting(Finding::field).containsExactly("altText");
        assertThat(Company.codes(findings)).containsExactly("text.bidi-override");
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "data:text/html,x", "https://kari:SECRET-7f3a-canary@example.com/"})
    @DisplayName("a draft whose card was made to lead elsewhere than to a web page is refused")
    void refusesAForgedCard(String address) {
        var card = LinkCard.of(URI.create(address), "Hello");
        var forged = new Draft(
                draft.id(),
                draft.ambassador(),
                draft.content(),
                draft.account(),
                draft.link(),
                card,
                null,
                draft.own());
        company.assertRefused("link.not-web", () -> company.advocacy.shares().approve(forged), "public address");
    }

    @Test
    @DisplayName("with pictures the link goes into the text, and is counted")
    void countsTheLink() {
        var shown = draft.media(Media.image("image/png", new byte[] {1}, "a turbine"));
        assertThat(shown.post().link()).isNull();
        assertThat(shown.post().text()).startsWith(draft.words() + "\n\nhttps://go.example.com/r/");
        assertThat(company.check(shown).length())
                .isEqualTo(shown.post().text().length())
                .isGreaterThan(draft.words().length());
    }

    @Test
    @DisplayName("a post that was approved goes out letter for letter")
    void sendsWhatWasApproved() {
        company.advocacy.shares().approve(draft);
        company.advocacy.deliveries().deliverDue();
        assertThat(company.net.sent).hasSize(1);
        assertThat(company.net.lastPost()).isEqualTo(draft.post());
        assertThat(company.net.sent.get(0).account()).isEqualTo(TestNetwork.account("kari-on-net"));
    }

    @Test
    @DisplayName("the disclosure stands at the end, is counted, and stands there once")
    void discloses() {
        company.enroll("kari");
        company.connect(Company.KARI);
        var item = company.advocacy.content().add(company.item().disclosing("#WeAreNordic"));
        var disclosing = company.draftOf(item).text("x".repeat(TestNetwork.LIMIT - 13));
        assertThat(disclosing.post().text()).endsWith("x\n\n#WeAreNordic");
        assertThat(Company.codes(company.check(disclosing).findings())).containsExactly("text.too-long");
        var said = disclosing.text("I am one of the crew, #wearenordic.");
        assertThat(said.post().text()).isEqualTo(said.words());
        assertThat(company.check(said).findings()).isEmpty();
    }
}
