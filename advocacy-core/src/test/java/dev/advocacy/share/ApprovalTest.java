package dev.advocacy.share;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.advocacy.AdvocacyException;
import dev.advocacy.Company;
import dev.advocacy.TestNetwork;
import dev.advocacy.channel.Post;
import dev.advocacy.content.ContentItem;
import dev.advocacy.delivery.Approval;
import dev.advocacy.delivery.Delivery;
import dev.advocacy.delivery.DeliveryState;
import dev.advocacy.event.AdvocacyEvent.ShareApproved;
import dev.advocacy.event.AdvocacyEvent.ShareConfirmed;
import dev.advocacy.event.DeliveryId;
import dev.advocacy.event.Evidence;
import dev.advocacy.event.ShareId;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ApprovalTest {
    private final Company company = new Company();
    private final Shares shares = company.advocacy.shares();

    @Test
    @DisplayName("an approved draft goes out once, with its approval and its confirmation in the log")
    void publishes() {
        var draft = company.draft();
        var share = shares.approve(draft);
        company.advocacy.deliveries().deliverDue();
        company.advocacy.deliveries().deliverDue();
        assertThat(company.net.sent).hasSize(1);
        assertThat(company.delivery(share).state()).isEqualTo(DeliveryState.PUBLISHED);
        assertThat(company.events(ShareApproved.class))
                .singleElement()
                .returns(draft.post().hashFor(draft.account()), ShareApproved::bodyHash);
        assertThat(company.events(ShareConfirmed.class))
                .singleElement()
                .returns(Evidence.RESPONSE, ShareConfirmed::evidence)
                .returns(true, ShareConfirmed::earnsPoints);
        assertThat(shares.find(draft.id())).contains(share);
        assertThat(shares.of(Company.KARI)).containsExactly(share);
    }

    @Test
    @DisplayName("editing after approval changes nothing that goes out, and approving it again is refused")
    void bindsToTheBytes() {
        var draft = company.draft();
        shares.approve(draft);
        var edited = draft.text("Something else altogether");
        company.assertRefused(
                "draft.approved-before",
                () -> shares.approve(edited),
                draft.id().value(),
                "new draft");
        company.advocacy.deliveries().deliverDue();
        assertThat(company.net.sent).hasSize(1);
        assertThat(company.net.lastPost().text()).isEqualTo(draft.words());
    }

    @Test
    @DisplayName("approving twice is refused and makes no second delivery")
    void approvesOnce() {
        var draft = company.draft();
        shares.approve(draft);
        company.assertRefused("draft.approved-before", () -> shares.approve(draft), "goes out once");
        assertThat(company.advocacy.deliveries().of(Company.KARI)).hasSize(1);
        assertThat(company.events(ShareApproved.class)).hasSize(1);
    }

    @Test
    @DisplayName("changing the item after approval changes neither the post nor where its link leads")
    void outlivesTheItem() {
        var draft = company.draft();
        shares.approve(draft);
        var item = company.advocacy.content().require(draft.content());
        company.advocacy
                .content()
                .add(ContentItem.of("Other", URI.create("https://example.com/other"))
                        .withId(item.id()));
        company.advocacy.deliveries().deliverDue();
        assertThat(company.net.lastPost()).isEqualTo(draft.post());
        assertThat(company.advocacy.engagement().destination(Objects.requireNonNull(draft.link())))
                .contains(Company.PAGE);
    }

    @Test
    @DisplayName("a post that is not the approved one is rejected when it is armed")
    void rejectsOtherBytes() {
        var claimed = tampered().claim("node", Company.NOW.plusSeconds(60));
        var armed = claimed.arm(Company.NOW, Company.NOW.plusSeconds(55), true, false, null);
        assertThat(armed.state()).isEqualTo(DeliveryState.REJECTED);
        assertThat(armed.reason()).isEqualTo("approval.hash-differs");
        assertThat(armed.attempts()).isEmpty();
    }

    @Test
    @DisplayName("a delivery that was changed in the store is never sent")
    void sendsNoOtherBytes() {
        company.draft();
        var delivery = tampered();
        var share = new Share(delivery.share(), Company.KARI, delivery.content(), delivery.id(), "words", Company.NOW);
        company.store.shares().add(share, delivery, null, List.of());
        company.advocacy.deliveries().deliverDue();
        assertThat(company.net.sent).isEmpty();
        assertThat(company.delivery(share).state()).isEqualTo(DeliveryState.REJECTED);
    }

    @Test
    @DisplayName("a scheduled post can be called off, and does not go out")
    void cancels() {
        var share = shares.approve(company.draft(), Company.NOW.plusSeconds(60));
        var cancelled = company.advocacy.deliveries().cancel(share.delivery());
        assertThat(cancelled.state()).isEqualTo(DeliveryState.CANCELLED);
        company.clock.forward(Duration.ofSeconds(60));
        company.advocacy.deliveries().deliverDue();
        assertThat(company.net.sent).isEmpty();
    }

    @Test
    @DisplayName("once a post is armed it cannot be called off, and it is published")
    void cancelsNothingUnderWay() {
        var refusals = new ArrayList<Throwable>();
        company.net.whilePublishing(r ->
                refusals.add(catchThrowable(() -> company.advocacy.deliveries().cancel(DeliveryId.of(r.key())))));
        var share = shares.approve(company.draft());
        company.advocacy.deliveries().deliverDue();
        assertThat(refusals)
                .singleElement()
                .isInstanceOfSatisfying(
                        AdvocacyException.class, e -> assertThat(e.code()).isEqualTo("delivery.illegal-move"));
        assertThat(refusals.get(0)).hasMessageContaining("is ARMED and cannot become CANCELLED");
        assertThat(company.delivery(share).state()).isEqualTo(DeliveryState.PUBLISHED);
    }

    @Test
    @DisplayName("a post that is out cannot be called off")
    void cancelsNothingThatIsOut() {
        var share = shares.approve(company.draft());
        company.advocacy.deliveries().deliverDue();
        assertThatThrownBy(() -> company.advocacy.deliveries().cancel(share.delivery()))
                .hasMessageContaining("is PUBLISHED")
                .hasMessageContaining("it has ended");
    }

    @Test
    @DisplayName("an unknown delivery is named")
    void namesTheUnknown() {
        company.assertRefused(
                "delivery.unknown",
                () -> company.advocacy.deliveries().cancel(DeliveryId.of("nope")),
                "'nope'",
                "check the id");
    }

    private Delivery tampered() {
        var item = company.item();
        var account = TestNetwork.account("kari-on-net");
        var said = Approval.of(Company.KARI, account, Post.text("what she said"), true, Company.NOW);
        var other = new Approval(Company.KARI, account, Post.text("what she did not"), true, said.at(), said.hash());
        return Delivery.approved(DeliveryId.random(), ShareId.random(), item.id(), other, null)
                .schedule(Company.NOW, "scheduled");
    }
}
