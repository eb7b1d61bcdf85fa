package dev.advocacy.share;

import static org.assertj.core.api.Assertions.assertThat;

import dev.advocacy.Advocacy;
import dev.advocacy.Company;
import dev.advocacy.Finding;
import dev.advocacy.TestNetwork;
import dev.advocacy.ambassador.Ambassador;
import dev.advocacy.ambassador.Consent;
import dev.advocacy.channel.ChannelPolicy;
import dev.advocacy.channel.Media;
import dev.advocacy.content.ContentItem;
import dev.advocacy.event.AmbassadorId;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class OwnWordsTest {
    private final Company company = new Company();
    private final Shares shares = company.advocacy.shares();

    @Test
    @DisplayName("a draft begins with the caption in the person's language for the channel")
    void suggests() {
        company.draft();
        var german = Ambassador.of("kari", "Kari").reading(Locale.GERMANY);
        company.advocacy.ambassadors().enroll(german, Consent.toParticipate("v1", Company.NOW, "kari"));
        var item = company.advocacy
                .content()
                .add(ContentItem.of("Hello", Company.PAGE)
                        .caption(Locale.ENGLISH, "Hello!")
                        .caption(TestNetwork.ID, Locale.GERMAN, "Guten Tag!"));
        assertThat(shares.draft(Company.KARI, item.id(), TestNetwork.ID).words())
                .isEqualTo("Guten Tag!");
    }

    @Test
    @DisplayName("the suggestion as it is gets a warning, stops nobody and is not own words")
    void warnsOfTheSuggestion() {
        var draft = company.draft().text(" Three weeks on the North Sea.\n");
        assertWarned(draft, "text.as-suggested");
        assertThat(company.delivery(shares.approve(draft)).approval().ownWords())
                .isFalse();
    }

    @Test
    @DisplayName("what a colleague has said letter for letter gets a warning; saying it oneself again does not")
    void warnsOfTheColleague() {
        var first = company.draft();
        assertThat(company.delivery(shares.approve(first)).approval().ownWords())
                .isTrue();
        assertThat(company.check(again(Company.KARI, first)).findings()).isEmpty();
        var ola = AmbassadorId.of("ola");
        company.enroll("ola");
        company.connect(ola);
        assertWarned(again(ola, first), "text.as-colleague");
        assertThat(company.check(again(ola, first).text("In my own words.")).findings())
                .isEmpty();
    }

    @Test
    @DisplayName("what a colleague has said is found with pictures too, where the link stands in the text")
    void warnsOfTheColleagueWithPictures() {
        var picture = Media.image("image/png", new byte[] {1}, "a turbine");
        var first = company.draft().media(picture);
        shares.approve(first);
        company.enroll("ola");
        company.connect(AmbassadorId.of("ola"));
        assertWarned(again(AmbassadorId.of("ola"), first).media(picture), "text.as-colleague");
    }

    @Test
    @DisplayName(
            "where the terms forbid like texts, a colleague's words with one changed are refused; one's own are not")
    void refusesLikeTexts() {
        var strict = new Company(plan -> plan.linkBase(URI.create("https://go.example.com/r/"))
                .policy(TestNetwork.ID, new ChannelPolicy(true, false, Duration.ZERO, true), "as on X"));
        var first = strict.draft().text("I was cold for three weeks. It was worth every single hour of it.");
        strict.advocacy.shares().approve(first);
        strict.enroll("ola");
        strict.connect(AmbassadorId.of("ola"));
        var copy = strict.advocacy
                .shares()
                .draft(AmbassadorId.of("ola"), first.content(), TestNetwork.ID)
                .text("I was cold for four weeks. It was worth every single hour of it!");
        strict.assertRefused(
                "text.nearly-as-colleague", () -> strict.advocacy.shares().approve(copy), "words of your own");
        assertThat(strict.check(copy.text("Storms are loud. Our turbine was louder."))
                        .findings())
                .isEmpty();
        assertThat(strict.check(first.text("I was cold for three weeks. It was worth every hour of it."))
                        .findings())
                .as("one's own earlier words")
                .isEmpty();
    }

    @Test
    @DisplayName("without the address of a redirect the link is the page itself, with a warning")
    void warnsOfAnUntrackedLink() {
        var untracked = new Company(UnaryOperator.<Advocacy.Builder>identity());
        var draft = untracked.draft();
        var check = untracked.check(draft);
        assertThat(Company.codes(check.findings())).containsExactly("link.untracked");
        assertThat(check.findings().get(0).message()).contains("linkBase(..)");
        assertThat(check.ok()).isTrue();
        assertThat(draft.link()).isNull();
        assertThat(draft.card()).isNotNull().returns(Company.PAGE, c -> c.url());
    }

    private Draft again(AmbassadorId who, Draft first) {
        return shares.draft(who, first.content(), TestNetwork.ID).text(first.words());
    }

    private void assertWarned(Draft draft, String code) {
        var check = company.check(draft);
        assertThat(Company.codes(check.findings())).containsExactly(code);
        assertThat(check.findings()).noneMatch(Finding::isError);
        assertThat(check.ok()).isTrue();
    }
}
