package dev.advocacy.share;

import dev.advocacy.Finding;
import dev.advocacy.channel.Account;
import dev.advocacy.channel.ChannelId;
import dev.advocacy.event.ShareId;
import java.util.List;

/** Why a draft cannot go the way it was sent, in words. */
final class DraftFindings {
    private DraftFindings() {}

    static Finding whichAccount(ChannelId channel, List<Account> accounts) {
        return accounts.isEmpty()
                ? Finding.error(
                        "account.not-connected",
                        "account",
                        "no " + channel + " account is connected: connect one with Connections.connect(..)")
                : Finding.error(
                        "account.ambiguous",
                        "account",
                        accounts.size() + " " + channel + " accounts are connected: name the one to use");
    }

    static Finding empty() {
        return Finding.error("text.empty", "text", "text is empty: say something in your own words");
    }

    static Finding mayNotBeScheduled(ChannelId channel) {
        return Finding.error(
                "channel.no-scheduling",
                "when",
                "the terms of '" + channel + "' do not allow posting at a later time: approve it when it is to go out");
    }

    static Finding nearlyAsColleague(ChannelId channel) {
        return Finding.error(
                "text.nearly-as-colleague",
                "text",
                "a colleague has said nearly the same, and the terms of '" + channel
                        + "' forbid like texts on several accounts: say it in words of your own");
    }

    static Finding unknownShare(ShareId id) {
        return Finding.error("share.unknown", "share", "there is no share '" + id + "': check the id");
    }

    static Finding publishesNothing(Draft draft) {
        return Finding.error(
                "channel.no-publisher",
                "channel",
                "channel '" + draft.account().channel() + "' publishes nothing through an API: use Shares.handOff(..)");
    }

    static Finding hasNoDialog(Draft draft) {
        return Finding.error(
                "channel.no-share-link",
                "channel",
                "channel '" + draft.account().channel() + "' has no share dialog: use Shares.approve(..)");
    }

    static Finding approvedBefore(Draft draft) {
        return Finding.error(
                "draft.approved-before",
                "draft",
                "draft '" + draft.id() + "' was approved before, and goes out once, as it was approved: cancel that "
                        + "delivery if it has not gone out, and make a new draft");
    }
}
