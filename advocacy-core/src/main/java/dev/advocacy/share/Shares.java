package dev.advocacy.share;

import dev.advocacy.Finding;
import dev.advocacy.RefusedException;
import dev.advocacy.ambassador.Ambassador;
import dev.advocacy.ambassador.Ambassadors;
import dev.advocacy.ambassador.Connections;
import dev.advocacy.channel.Account;
import dev.advocacy.channel.ChannelId;
import dev.advocacy.channel.Channels;
import dev.advocacy.channel.DraftCheck;
import dev.advocacy.channel.LinkCard;
import dev.advocacy.channel.Post;
import dev.advocacy.channel.ShareLinks;
import dev.advocacy.content.ContentItem;
import dev.advocacy.content.ContentLibrary;
import dev.advocacy.delivery.Approval;
import dev.advocacy.delivery.Deliveries;
import dev.advocacy.delivery.Delivery;
import dev.advocacy.delivery.DeliveryState;
import dev.advocacy.engagement.TrackedLink;
import dev.advocacy.event.AdvocacyEvent;
import dev.advocacy.event.AdvocacyEvent.ShareApproved;
import dev.advocacy.event.AmbassadorId;
import dev.advocacy.event.ContentId;
import dev.advocacy.event.DeliveryId;
import dev.advocacy.event.LinkId;
import dev.advocacy.event.ShareId;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Drafts in one's own words, their checks, and the approval of exactly what goes out. Thread-safe. */
public final class Shares {
    private final ShareStore store;
    private final ContentLibrary library;
    private final Ambassadors ambassadors;
    private final Connections connections;
    private final Channels channels;
    private final Deliveries deliveries;
    private final Clock clock;
    private final @Nullable URI linkBase;
    private final DraftRules rules;

    /**
     * Shares on a store; the door {@code Advocacy} makes it.
     *
     * @param linkBase the host's redirect, to which a link's id is appended; null where links are not tracked
     */
    public Shares(
            ShareStore store,
            ContentLibrary library,
            Ambassadors ambassadors,
            Connections connections,
            Channels channels,
            Deliveries deliveries,
            Clock clock,
            @Nullable URI linkBase) {
        this.store = store;
        this.library = library;
        this.ambassadors = ambassadors;
        this.connections = connections;
        this.channels = channels;
        this.deliveries = deliveries;
        this.clock = clock;
        this.linkBase = linkBase;
        this.rules = new DraftRules(channels, connections, store);
    }

    /**
     * A draft on the person's account on a channel, with the caption that suits it as a suggestion. Nothing is stored.
     *
     * @throws RefusedException where person, content or channel is unknown, or no account is connected there, or several are
     */
    public Draft draft(AmbassadorId ambassador, ContentId content, ChannelId channel) {
        var person = ambassadors.require(ambassador);
        return draft(ambassador, content, accountOn(channel, person));
    }

    /** A draft on one of several accounts. Nothing is stored. */
    public Draft draft(AmbassadorId ambassador, ContentId content, Account account) {
        var person = ambassadors.require(ambassador);
        var item = library.require(content);
        var link = linkBase == null || item.link() == null ? null : LinkId.random();
        return new Draft(
                ShareId.random(),
                ambassador,
                content,
                account,
                link,
                card(item, link),
                item.disclosure(),
                Post.text(suggestion(item, account, person)));
    }

    /** Everything that stops a draft from going out now, and what the person should know, at once. Asks no network. */
    public DraftCheck check(Draft draft) {
        return check(draft, clock.instant());
    }

    /** The same for a later time. */
    public DraftCheck check(Draft draft, Instant when) {
        var channel = draft.account().channel();
        var adapter = channels.require(channel);
        var now = clock.instant();
        var findings = new ArrayList<>(rules.check(
                draft, ambassadors.require(draft.ambassador()), library.require(draft.content()), when, now));
        if (when.isAfter(now) && !channels.policy(channel).mayBeScheduled()) {
            findings.add(DraftFindings.mayNotBeScheduled(channel));
        }
        return adapter.check(draft.post()).withFirst(findings);
    }

    /**
     * The person's yes to exactly this draft, to go out now. Bound to the text, the link, the media and the account.
     *
     * @throws RefusedException with every finding of {@link #check}, or where this draft was approved before; nothing goes out
     */
    public Share approve(Draft draft) {
        return approve(draft, clock.instant());
    }

    /** The same, to go out at a later time. A time in the past means now. */
    public Share approve(Draft draft, Instant time) {
        var now = clock.instant();
        var when = time.isBefore(now) ? now : time;
        requireGood(draft, when);
        if (channels.require(draft.account().channel()).publisher().isEmpty()) {
            throw new RefusedException(what(draft), DraftFindings.publishesNothing(draft));
        }
        var approved = begin(draft);
        return add(draft, approved, approved.schedule(when, "scheduled"));
    }

    /**
     * The person's yes to finishing this draft in the network's own dialog.
     *
     * @throws RefusedException as {@link #approve(Draft)}, and where the channel has no dialog
     */
    public HandOff handOff(Draft draft) {
        requireGood(draft, clock.instant());
        ShareLinks dialog = channels.require(draft.account().channel())
                .shareLinks()
                .orElseThrow(() -> new RefusedException(what(draft), DraftFindings.hasNoDialog(draft)));
        var approved = begin(draft);
        var share = add(draft, approved, approved.move(DeliveryState.HANDED_OFF, "handed-off"));
        var toCopy = dialog.carriesText() ? Optional.<String>empty() : Optional.of(draft.words());
        return new HandOff(share, dialog.linkFor(draft.post()), toCopy);
    }

    /**
     * Puts another text in place of what was posted. Only its author changes it, and what the channel would refuse is refused
     * here; the item's disclosure stays. The link, the media and what the post earned stay too. May be repeated.
     *
     * @param author who says yes to the new text; the one who approved the post
     * @param words the whole new text; where the link stood in the text, it belongs into this one too
     * @throws RefusedException where there is no published post with a known address, it is somebody else's, the channel
     *     changes nothing, or it does not take the text
     * @throws dev.advocacy.channel.ChannelException where it is not known to be changed
     */
    public void edit(ShareId id, AmbassadorId author, String words) {
        var share = find(id).orElseThrow(() -> new RefusedException("share " + id, DraftFindings.unknownShare(id)));
        if (words.isBlank()) {
            throw new RefusedException("changing share " + id, DraftFindings.empty());
        }
        var disclosure = library.require(share.content()).disclosure();
        var post = deliveries.require(share.delivery()).approval().post();
        deliveries.edit(share.delivery(), author, post.saying(Draft.disclosing(words, disclosure)));
    }

    /** The share with this id. */
    public Optional<Share> find(ShareId id) {
        return store.share(id);
    }

    /** A person's shares, the oldest first. */
    public List<Share> of(AmbassadorId ambassador) {
        return store.sharesOf(ambassador);
    }

    private void requireGood(Draft draft, Instant when) {
        var check = check(draft, when);
        if (!check.ok()) {
            throw new RefusedException(
                    what(draft),
                    check.findings().stream().filter(Finding::isError).toList());
        }
    }

    private Delivery begin(Draft draft) {
        var item = library.require(draft.content());
        var approval = Approval.of(
                draft.ambassador(),
                draft.account(),
                draft.post(),
                !DraftRules.isSuggested(draft, item),
                clock.instant());
        return Delivery.approved(DeliveryId.random(), draft.id(), draft.content(), approval, item.until());
    }

    private Share add(Draft draft, Delivery approved, Delivery next) {
        var now = clock.instant();
        var share = new Share(
                draft.id(),
                draft.ambassador(),
                draft.content(),
                next.id(),
                Wording.of(draft.words()).value(),
                now);
        var events = new ArrayList<AdvocacyEvent>();
        events.add(new ShareApproved(
                now,
                share.id(),
                next.id(),
                draft.ambassador(),
                draft.content(),
                draft.account().channel(),
                next.approval().hash()));
        events.addAll(next.since(approved.state(), now));
        if (!store.add(share, next, trackedLink(draft, next), events)) {
            throw new RefusedException(what(draft), DraftFindings.approvedBefore(draft));
        }
        return share;
    }

    private @Nullable TrackedLink trackedLink(Draft draft, Delivery delivery) {
        var destination = library.require(draft.content()).link();
        return draft.link() == null || destination == null
                ? null
                : new TrackedLink(
                        draft.link(),
                        delivery.id(),
                        draft.ambassador(),
                        draft.content(),
                        draft.account().channel(),
                        destination);
    }

    private @Nullable LinkCard card(ContentItem item, @Nullable LinkId link) {
        if (item.link() == null) {
            return null;
        }
        var url = link == null ? item.link() : URI.create(linkBase + link.value());
        return new LinkCard(url, item.title(), item.description(), item.thumbnail());
    }

    private static String suggestion(ContentItem item, Account account, Ambassador person) {
        return item.captionFor(account.channel(), person.language())
                .map(c -> c.text())
                .orElse("");
    }

    private Account accountOn(ChannelId channel, Ambassador person) {
        if (channels.require(channel).accounts().isEmpty()) {
            return new Account(channel, person.id().value(), person.name());
        }
        var accounts = connections.of(person.id()).stream()
                .map(c -> c.account())
                .filter(a -> a.channel().equals(channel))
                .toList();
        if (accounts.size() != 1) {
            throw new RefusedException(
                    "draft for " + person.id() + " on " + channel, DraftFindings.whichAccount(channel, accounts));
        }
        return accounts.get(0);
    }

    private static String what(Draft draft) {
        return "draft " + draft.id() + " of " + draft.ambassador() + " for "
                + draft.account().channel();
    }
}
