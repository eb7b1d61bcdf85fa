package dev.advocacy.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.advocacy.Company;
import dev.advocacy.TestDialog;
import dev.advocacy.TestNetwork;
import dev.advocacy.event.AdvocacyEvent.ContentAdded;
import dev.advocacy.event.ContentId;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContentLibraryTest {
    private final Company company = new Company();
    private final ContentLibrary library = company.advocacy.content();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "data:text/html,hello",
                "ftp://example.com/file",
                "https://user:SECRET-7f3a-canary@example.com/",
                "https:///no-host",
                "//example.com/no-scheme",
                "mailto:kari@example.com"
            })
    @DisplayName("a link that does not lead to a public web page keeps an item out")
    void refusesLinks(String link) {
        var item = ContentItem.of("Hello", URI.create(link));
        company.assertRefused("link.not-web", () -> library.add(item), "link '", "public address");
        assertThat(library.find(item.id())).isEmpty();
        assertThat(company.events(ContentAdded.class)).isEmpty();
    }

    @Test
    @DisplayName("every problem of an item is named at once")
    void namesAllProblems() {
        var item =
                ContentItem.of(" ", URI.create("ftp://example.com")).between(Company.NOW, Company.NOW.minusSeconds(1));
        var refusal = Company.refusal(() -> library.add(item));
        assertThat(Company.codes(refusal.findings()))
                .containsExactly("content.title-empty", "link.not-web", "content.window-backwards");
        assertThat(refusal.getMessage())
                .contains("give the item a headline", "2026-11-02T08:59:59Z", "swap or remove a bound");
    }

    @Test
    @DisplayName("a window that ends when it begins is backwards")
    void refusesAnEmptyWindow() {
        var item = ContentItem.of("Hello", Company.PAGE).between(Company.NOW, Company.NOW);
        company.assertRefused("content.window-backwards", () -> library.add(item), "2026-11-02T09:00:00Z");
    }

    @Test
    @DisplayName("an unknown item is named")
    void namesTheUnknown() {
        company.assertRefused("content.unknown", () -> library.require(ContentId.of("nope")), "'nope'", "add it first");
    }

    @Test
    @DisplayName("a person is offered what is for everybody or for one of their groups")
    void offersByAudience() {
        var all = library.add(ContentItem.of("All", Company.PAGE));
        var sales = library.add(ContentItem.of("Sales", Company.PAGE).offeredTo(Audience.of("sales", "board")));
        assertThat(library.suggestionsFor(Set.of("sales", "oslo"))).containsExactly(all, sales);
        assertThat(library.suggestionsFor(Set.of("oslo"))).containsExactly(all);
    }

    @Test
    @DisplayName("an item is offered from the first moment of its window until just before its end")
    void offersByWindow() {
        var item = library.add(ContentItem.of("Soon", Company.PAGE)
                .between(Company.NOW.plusSeconds(60), Company.NOW.plusSeconds(120)));
        assertThat(library.suggestionsFor(Set.of())).isEmpty();
        company.clock.forward(Duration.ofSeconds(60));
        assertThat(library.suggestionsFor(Set.of())).containsExactly(item);
        company.clock.forward(Duration.ofSeconds(60));
        assertThat(library.suggestionsFor(Set.of())).isEmpty();
    }

    @Test
    @DisplayName("adding an item again replaces it in its place")
    void replaces() {
        var first = library.add(ContentItem.of("One", Company.PAGE).withId(ContentId.of("one")));
        var second = library.add(ContentItem.of("Two", Company.PAGE));
        var newer = library.add(ContentItem.of("One, corrected", Company.PAGE).withId(first.id()));
        assertThat(library.suggestionsFor(Set.of())).containsExactly(newer, second);
        assertThat(company.events(ContentAdded.class)).hasSize(3);
    }

    @Test
    @DisplayName("a caption is chosen by language first, then by channel, then by place")
    void choosesCaptions() {
        var net = TestNetwork.ID;
        var item = ContentItem.of("Hello", Company.PAGE)
                .caption(Locale.ENGLISH, "any, first")
                .caption(Locale.ENGLISH, "any, second")
                .caption(net, Locale.GERMAN, "net, deutsch")
                .caption(net, Locale.ENGLISH, "net, english");
        assertThat(text(item, Locale.UK)).isEqualTo("net, english");
        assertThat(text(item, Locale.GERMANY)).isEqualTo("net, deutsch");
        assertThat(item.captionFor(TestDialog.ID, Locale.ENGLISH).orElseThrow().text())
                .isEqualTo("any, first");
        assertThat(item.captionFor(TestDialog.ID, Locale.GERMAN).orElseThrow().text())
                .isEqualTo("any, first");
    }

    @Test
    @DisplayName("a caption for another channel is never suggested")
    void keepsCaptionsToTheirChannel() {
        var item = ContentItem.of("Hello", Company.PAGE).caption(TestNetwork.ID, Locale.ENGLISH, "for the net");
        assertThat(item.captionFor(TestDialog.ID, Locale.ENGLISH)).isEmpty();
        assertThat(item.captions()).extracting(Caption::text).isEqualTo(List.of("for the net"));
    }

    private static String text(ContentItem item, Locale language) {
        return item.captionFor(TestNetwork.ID, language).orElseThrow().text();
    }
}
