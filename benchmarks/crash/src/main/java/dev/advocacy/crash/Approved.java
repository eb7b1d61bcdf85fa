package dev.advocacy.crash;

import dev.advocacy.ambassador.ConnectedAccount;
import dev.advocacy.channel.LinkCard;
import dev.advocacy.channel.Post;
import dev.advocacy.content.ContentItem;
import dev.advocacy.delivery.Approval;
import dev.advocacy.delivery.Delivery;
import dev.advocacy.engagement.TrackedLink;
import dev.advocacy.event.AdvocacyEvent.ShareApproved;
import dev.advocacy.event.DeliveryId;
import dev.advocacy.event.LinkId;
import dev.advocacy.event.ShareId;
import dev.advocacy.share.Share;
import dev.advocacy.share.ShareStore.Decision;
import java.net.URI;
import java.time.Instant;
import java.util.List;

/**
 * One person's yes to one post, ready to be stored.
 *
 * @param share the decision
 * @param delivery what goes out, due at once
 * @param tracked its link
 */
record Approved(Share share, Delivery delivery, TrackedLink tracked) {

    static Approved of(int number, ContentItem item, ConnectedAccount on, Instant now) {
        var id = DeliveryId.random();
        var link = LinkId.random();
        var words = "It was a long night, and this is what I saw at " + number + ".";
        var post = Post.text(words).withLink(LinkCard.of(address(link), item.title()));
        var approval = Approval.of(on.ambassador(), on.account(), post, true, now);
        var share = new Share(ShareId.random(), on.ambassador(), item.id(), id, words, now);
        var delivery =
                Delivery.approved(id, share.id(), item.id(), approval, null).schedule(now, "scheduled");
        var tracked = new TrackedLink(
                link, id, on.ambassador(), item.id(), on.account().channel(), URI.create(String.valueOf(item.link())));
        return new Approved(share, delivery, tracked);
    }

    /** As it stands in the post. */
    URI link() {
        return address(tracked.id());
    }

    /** As the store takes it. */
    Decision decision() {
        var approval = delivery.approval();
        var happened = new ShareApproved(
                approval.at(),
                share.id(),
                delivery.id(),
                approval.ambassador(),
                delivery.content(),
                approval.account().channel(),
                approval.hash());
        return new Decision(share, delivery, tracked, List.of(happened));
    }

    private static URI address(LinkId link) {
        return URI.create(Host.LINKS + link.value());
    }
}
