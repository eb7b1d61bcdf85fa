package dev.advocacy.event;

import dev.advocacy.channel.ChannelId;
import java.time.Instant;

/**
 * Something that happened and will not change. Events are written in the same unit as the change that caused them and
 * hold no text of a post, no name and no secret.
 */
public sealed interface AdvocacyEvent {

    /** When it happened. */
    Instant at();

    /**
     * A person agreed to something, or took it back.
     *
     * @param purpose what for, for example {@code participation}
     * @param textVersion which text they saw
     * @param actor who pressed the button, normally the person
     * @param given true for yes, false for taking it back
     */
    record ConsentChanged(
            Instant at, AmbassadorId ambassador, String purpose, String textVersion, String actor, boolean given)
            implements AdvocacyEvent {}

    /** A person connected an account, for the first time or again. */
    record AccountConnected(Instant at, AmbassadorId ambassador, ChannelId channel, String account)
            implements AdvocacyEvent {}

    /**
     * An account can no longer be used until it is connected again.
     *
     * @param reason a stable code, for example {@code disconnected} or {@code linkedin.token-revoked}
     */
    record AccountDisconnected(Instant at, AmbassadorId ambassador, ChannelId channel, String account, String reason)
            implements AdvocacyEvent {}

    /**
     * A connection ends soon and nothing can refresh it: the person should connect the account again. Once for each stage.
     *
     * @param endsAt when it ends
     * @param daysLeft the stage: 14 or 3
     */
    record ConnectionEnding(
            Instant at, AmbassadorId ambassador, ChannelId channel, String account, Instant endsAt, int daysLeft)
            implements AdvocacyEvent {}

    /**
     * What the SDK still held of a disconnected account's access is deleted.
     *
     * @param revoked whether the network has ended the access too
     * @param reason a stable code: {@code revoked}, why the network was not asked, or what it said last
     */
    record AccessDeleted(
            Instant at, AmbassadorId ambassador, ChannelId channel, String account, boolean revoked, String reason)
            implements AdvocacyEvent {}

    /** A content item entered the library, or was replaced by a newer form of itself. */
    record ContentAdded(Instant at, ContentId content) implements AdvocacyEvent {}

    /**
     * A person said yes to exactly one post on exactly one account.
     *
     * @param bodyHash SHA-256 of the text, the link, the media and the account
     */
    record ShareApproved(
            Instant at,
            ShareId share,
            DeliveryId delivery,
            AmbassadorId ambassador,
            ContentId content,
            ChannelId channel,
            String bodyHash)
            implements AdvocacyEvent {}

    /**
     * A delivery changed its state.
     *
     * @param from the state's name before
     * @param to the state's name after
     * @param reason a stable code
     */
    record DeliveryMoved(Instant at, DeliveryId delivery, String from, String to, String reason)
            implements AdvocacyEvent {}

    /**
     * A post is known to be there. At most one per delivery.
     *
     * @param ownWords whether the text differs from every suggested caption
     * @param earnsPoints whether the channel's terms, as they stood then, allow points for it
     */
    record ShareConfirmed(
            Instant at,
            ShareId share,
            DeliveryId delivery,
            AmbassadorId ambassador,
            ContentId content,
            ChannelId channel,
            Evidence evidence,
            boolean ownWords,
            boolean earnsPoints)
            implements AdvocacyEvent {}

    /**
     * A person put another text in place of what they had posted. What the post earned stays.
     *
     * @param bodyHash SHA-256 of the post as it is now, and the account
     */
    record ShareEdited(
            Instant at, ShareId share, DeliveryId delivery, AmbassadorId ambassador, ChannelId channel, String bodyHash)
            implements AdvocacyEvent {}

    /** A post was taken back from the network. What it earned goes with it. */
    record ShareRetracted(Instant at, ShareId share, DeliveryId delivery, AmbassadorId ambassador, ChannelId channel)
            implements AdvocacyEvent {}

    /**
     * Somebody, or something, followed a tracked link.
     *
     * @param visitor a pseudonym that is the same for one visitor within one day and cannot be turned back
     * @param automated whether it was a preview fetcher, a scanner or another machine
     * @param earnsPoints whether the channel's terms, as they stood then, allow points for it
     */
    record LinkClicked(
            Instant at,
            LinkId link,
            DeliveryId delivery,
            AmbassadorId ambassador,
            ContentId content,
            ChannelId channel,
            String visitor,
            boolean automated,
            boolean earnsPoints)
            implements AdvocacyEvent {}

    /** A deployment set a channel's terms aside. */
    record PolicyOverridden(Instant at, ChannelId channel, String reason) implements AdvocacyEvent {}

    /** Everything outgoing was stopped, or let go again. */
    record PauseSwitched(Instant at, boolean paused, String actor, String reason) implements AdvocacyEvent {}
}
