package dev.advocacy.share;

import static org.assertj.core.api.Assertions.assertThat;

import dev.advocacy.Company;
import dev.advocacy.TestDialog;
import dev.advocacy.TestNetwork;
import dev.advocacy.ambassador.Consent;
import dev.advocacy.channel.ChannelException;
import dev.advocacy.channel.ChannelException.Remedy;
import dev.advocacy.channel.ChannelId;
import dev.advocacy.content.Audience;
import dev.advocacy.content.ContentItem;
import dev.advocacy.event.AmbassadorId;
import dev.advocacy.event.ContentId;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DraftRulesTest {
    private final Company company = new Company();
    private final Shares shares = company.advocacy.shares();

    @Test
    @DisplayName("an unknown person, item or channel is named before anything is drafted")
    void namesTheUnknown() {
        var item = company.item();
        company.enroll("kari");
        var nobody = AmbassadorId.of("nobody");
        company.assertRefused(
                "ambassador.unknown", () -> shares.draft(nobody, item.id(), TestNetwork.ID), "'nobody'", "enroll");
        company.assertRefused(
                "content.unknown",
                () -> shares.draft(Company.KARI, ContentId.of("nope"), TestDialog.ID),
                "'nope'",
                "add it first");
        company.assertRefused(
                "channel.unknown",
                () -> shares.draft(Company.KARI, item.id(), ChannelId.of("nowhere")),
                "'nowhere'",
                "[dialog, dialog-with-text, net]");
    }

    @Test
    @DisplayName("without a connected account nothing is drafted, and the way out is named")
    void wantsAnAccount() {
        var item = company.item();
        company.enroll("kari");
        company.assertRefused(
                "account.not-connected", () -> company.draftOf(item), "no net account is connected", "connect(..)");
    }

    @Test
    @DisplayName("everything that stands against a draft is said at once")
    void tellsAllAtOnce() {
        company.enroll("kari", "oslo");
        var item = company.advocacy
                .content()
                .add(ContentItem.of("For sales", Company.PAGE)
                        .offeredTo(Audience.of("sales"))
                        .between(Company.NOW.plusSeconds(3600), null));
        var draft = shares.draft(Company.KARI, item.id(), TestNetwork.account("somebody"))
                .text(" ".repeat(TestNetwork.LIMIT + 1));
        var refusal = Company.refusal(() -> shares.approve(draft));
        assertThat(Company.codes(refusal.findings()))
                .containsExactly(
                        "text.empty",
                        "content.other-audience",
                        "content.too-early",
                        "account.not-connected",
                        "text.too-long");
        assertThat(refusal.getMessage())
                .contains("'For sales' is offered to [sales]", "belongs to [oslo]", "before 2026-11-02T10:00:00Z")
                .contains("net account 'somebody' is not connected by 'kari': connect it first");
        assertThat(shares.of(Company.KARI)).isEmpty();
    }

    @Test
    @DisplayName("an item is not published before its window, but may be scheduled into it")
    void keepsTheBeginning() {
        company.draft();
        var item = ContentItem.of("Soon", Company.PAGE).between(Company.NOW.plusSeconds(60), null);
        var draft = company.draftOf(company.advocacy.content().add(item));
        company.assertRefused(
                "content.too-early", () -> shares.approve(draft), "'Soon'", "2026-11-02T09:01:00Z", "schedule it");
        assertThat(shares.approve(draft, Company.NOW.plusSeconds(60)).id()).isEqualTo(draft.id());
    }

    @Test
    @DisplayName("an item is not published after its window, even by asking for a time that has passed")
    void keepsTheEnd() {
        company.draft();
        var item = ContentItem.of("Over", Company.PAGE).between(null, Company.NOW.plusSeconds(60));
        var draft = company.draftOf(company.advocacy.content().add(item));
        company.clock.forward(Duration.ofSeconds(60));
        company.assertRefused(
                "content.expired", () -> shares.approve(draft), "'Over'", "2026-11-02T09:01:00Z", "another item");
        company.assertRefused("content.expired", () -> shares.approve(draft, Company.NOW), "'Over'");
    }

    @Test
    @DisplayName("who has taken back their consent publishes nothing, also through a dialog")
    void wantsConsent() {
        company.enroll("kari");
        var draft = shares.draft(Company.KARI, company.item().id(), TestDialog.ID);
        company.advocacy.ambassadors().withdraw(Company.KARI, Consent.PARTICIPATION, "kari");
        company.assertRefused("consent.missing", () -> shares.handOff(draft), "'kari'", "enroll again");
    }

    @Test
    @DisplayName("an account without the scope to post says so")
    void wantsTheScope() {
        company.net.grants("read");
        var draft = company.draft();
        company.assertRefused(
                "account.scope-missing", () -> shares.approve(draft), "'kari-on-net'", "connect it again");
    }

    @Test
    @DisplayName("an ended access that nothing can refresh is refused; one that can be refreshed is not")
    void wantsAccess() {
        company.net.givesNoRefreshToken();
        var draft = company.draft();
        assertThat(company.check(draft).ok()).isTrue();
        company.clock.forward(TestNetwork.TOKEN_LIFE);
        company.assertRefused(
                "account.expired", () -> shares.approve(draft), "until 2026-11-02T10:00:00Z", "connect it again");
    }

    @Test
    @DisplayName("an ended access that can be refreshed stops nobody")
    void allowsARefresh() {
        var draft = company.draft();
        company.clock.forward(TestNetwork.TOKEN_LIFE);
        assertThat(company.check(draft).findings()).isEmpty();
    }

    @Test
    @DisplayName("a broken account names its problem")
    void tellsWhatBroke() {
        var draft = company.draft();
        company.net.answersRefresh(c -> {
            throw new ChannelException(Remedy.RECONNECT, "net.token-revoked", "net refused", null);
        });
        shares.approve(draft);
        company.clock.forward(TestNetwork.TOKEN_LIFE);
        company.advocacy.deliveries().deliverDue();
        var next = company.draftOf(company.item());
        company.assertRefused("account.reconnect", () -> shares.approve(next), "(net.token-revoked)", "again");
    }

    @Test
    @DisplayName("a channel is used the way it works: through its API or through its dialog")
    void wantsTheRightWay() {
        var draft = company.draft();
        company.assertRefused("channel.no-share-link", () -> shares.handOff(draft), "'net'", "approve(..)");
        var other = shares.draft(Company.KARI, draft.content(), TestDialog.ID);
        company.assertRefused("channel.no-publisher", () -> shares.approve(other), "'dialog'", "handOff(..)");
    }

    @Test
    @DisplayName("where a network's terms forbid it, nothing is scheduled")
    void keepsTheTerms() {
        company.enroll("kari");
        var draft = shares.draft(Company.KARI, company.item().id(), TestDialog.ID);
        var check = shares.check(draft, Company.NOW.plusSeconds(1));
        assertThat(check.ok()).isFalse();
        assertThat(Company.codes(check.findings())).contains("channel.no-scheduling");
        assertThat(shares.check(draft).ok()).isTrue();
    }
}
