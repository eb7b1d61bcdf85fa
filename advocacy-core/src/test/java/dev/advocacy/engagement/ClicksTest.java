package dev.advocacy.engagement;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.advocacy.Company;
import dev.advocacy.TestDialog;
import dev.advocacy.channel.ChannelId;
import dev.advocacy.delivery.DeliveryState;
import dev.advocacy.event.AdvocacyEvent.LinkClicked;
import dev.advocacy.event.AdvocacyEvent.ShareConfirmed;
import dev.advocacy.event.Evidence;
import dev.advocacy.event.LinkId;
import dev.advocacy.share.Draft;
import dev.advocacy.share.HandOff;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ClicksTest {
    private static final String BROWSER = "Mozilla/5.0 (X11; Linux x86_64; rv:132.0) Gecko/20100101 Firefox/132.0";
    private static final String VISITOR = "192.0.2.17";

    private final Company company = new Company();
    private final Engagement engagement = company.advocacy.engagement();

    @BeforeEach
    void kariTakesPart() {
        company.enroll("kari");
    }

    @Test
    @DisplayName("a dialog that takes no text along is handed off with the text to copy, and nothing is sent")
    void handsOff() {
        var draft = draft(TestDialog.ID);
        var handOff = company.advocacy.shares().handOff(draft);
        assertThat(handOff.textToCopy()).contains("My own words.");
        assertThat(handOff.dialog().toString()).startsWith("https://dialog.example/share?u=https%3A%2F%2Fgo.example");
        assertThat(company.delivery(handOff.share()).state()).isEqualTo(DeliveryState.HANDED_OFF);
        company.advocacy.deliveries().deliverDue();
        assertThat(company.net.sent).isEmpty();
        assertThat(company.events(ShareConfirmed.class)).isEmpty();
    }

    @Test
    @DisplayName("a dialog that takes the text along leaves nothing to copy")
    void handsOffWithText() {
        var handOff = company.advocacy.shares().handOff(draft(TestDialog.CARRYING));
        assertThat(handOff.textToCopy()).isEmpty();
    }

    @Test
    @DisplayName("the first click of a person confirms a post that was handed off, the second changes nothing")
    void confirmsOnce() {
        var draft = draft(TestDialog.ID);
        var handOff = company.advocacy.shares().handOff(draft);
        follow(draft, BROWSER);
        follow(draft, BROWSER);
        assertThat(company.events(ShareConfirmed.class))
                .singleElement()
                .returns(Evidence.CLICK, ShareConfirmed::evidence)
                .returns(handOff.share().id(), ShareConfirmed::share)
                .returns(true, ShareConfirmed::ownWords);
        assertThat(company.events(LinkClicked.class)).hasSize(2).noneMatch(LinkClicked::automated);
        assertThat(evidence(handOff)).isEqualTo(Evidence.CLICK);
    }

    @Test
    @DisplayName("a machine's click is counted as a machine's and confirms nothing")
    void confirmsNothingForMachines() {
        var draft = draft(TestDialog.ID);
        var handOff = company.advocacy.shares().handOff(draft);
        follow(draft, "facebookexternalhit/1.1");
        follow(draft, "");
        assertThat(company.events(LinkClicked.class)).hasSize(2).allMatch(LinkClicked::automated);
        assertThat(company.events(ShareConfirmed.class)).isEmpty();
        assertThat(evidence(handOff)).isNull();
    }

    @Test
    @DisplayName("a click on a post that was published is no second confirmation")
    void confirmsNothingTwice() {
        var draft = company.draft();
        company.advocacy.shares().approve(draft);
        company.advocacy.deliveries().deliverDue();
        follow(draft, BROWSER);
        assertThat(company.events(ShareConfirmed.class))
                .singleElement()
                .returns(Evidence.RESPONSE, ShareConfirmed::evidence);
    }

    @Test
    @DisplayName("a link leads to the stored page and nowhere else; an unknown one leads nowhere and counts nothing")
    void leadsOnlyThere() {
        var draft = draft(TestDialog.ID);
        company.advocacy.shares().handOff(draft);
        assertThat(engagement.follow(link(draft), BROWSER, VISITOR)).contains(Company.PAGE);
        assertThat(engagement.follow(LinkId.of("https://evil.example"), BROWSER, VISITOR))
                .isEmpty();
        assertThat(company.events(LinkClicked.class)).hasSize(1);
    }

    @Test
    @DisplayName("a link that was drafted but never approved leads nowhere")
    void leadsNowhereBeforeApproval() {
        assertThat(engagement.follow(link(draft(TestDialog.ID)), BROWSER, VISITOR))
                .isEmpty();
    }

    @Test
    @DisplayName("looking where a link leads counts nothing")
    void looks() {
        var draft = draft(TestDialog.ID);
        company.advocacy.shares().handOff(draft);
        assertThat(engagement.destination(link(draft))).contains(Company.PAGE);
        assertThat(company.events(LinkClicked.class)).isEmpty();
        assertThat(company.events(ShareConfirmed.class)).isEmpty();
    }

    @Test
    @DisplayName("the log knows a visitor by one pseudonym a day and never by what they are")
    void hidesTheVisitor() {
        var draft = draft(TestDialog.ID);
        company.advocacy.shares().handOff(draft);
        follow(draft, BROWSER);
        company.clock.forward(Duration.ofHours(14));
        follow(draft, BROWSER);
        company.clock.forward(Duration.ofHours(1));
        follow(draft, BROWSER);
        var clicks = company.events(LinkClicked.class);
        assertThat(clicks.get(1).visitor()).isEqualTo(clicks.get(0).visitor());
        assertThat(clicks.get(2).visitor()).isNotEqualTo(clicks.get(0).visitor());
        assertThat(clicks.toString()).doesNotContain(VISITOR).doesNotContain("Firefox");
    }

    private Draft draft(ChannelId channel) {
        return company.advocacy
                .shares()
                .draft(Company.KARI, company.item().id(), channel)
                .text("My own words.");
    }

    private void follow(Draft draft, String userAgent) {
        assertThat(engagement.follow(link(draft), userAgent, VISITOR)).isPresent();
    }

    private @Nullable Evidence evidence(HandOff handOff) {
        return company.delivery(handOff.share()).evidence();
    }

    private static LinkId link(Draft draft) {
        return requireNonNull(draft.link());
    }
}
