package dev.advocacy.delivery;

import dev.advocacy.Finding;
import dev.advocacy.channel.Account;
import dev.advocacy.event.AmbassadorId;

/** Why a person's word about a delivery cannot be taken, in words. */
final class DeliveryFindings {
    private DeliveryFindings() {}

    static Finding notAsked(Delivery delivery) {
        return Finding.error(
                "delivery.not-asked",
                "delivery",
                "delivery '" + delivery.id() + "' is " + delivery.state()
                        + ": a person is asked only about one that is NEEDS_PERSON");
    }

    static Finding overtaken(Delivery delivery) {
        return Finding.error(
                "delivery.overtaken",
                "delivery",
                "delivery '" + delivery.id()
                        + "' was changed by somebody else at the same moment: look again and decide anew");
    }

    static Finding cannotChange(Delivery delivery, AmbassadorId author) {
        var approval = delivery.approval();
        return approval.ambassador().equals(author)
                ? Finding.error(
                        "channel.no-editor",
                        "channel",
                        "channel '" + approval.account().channel()
                                + "' changes nothing through its API: change it by hand on the network")
                : Finding.error(
                        "delivery.not-theirs",
                        "author",
                        "delivery '" + delivery.id() + "' is not by '" + author
                                + "': nobody changes a colleague's words");
    }

    static Finding cannotDelete(Account account) {
        return Finding.error(
                "channel.no-retractor",
                "channel",
                "channel '" + account.channel()
                        + "' deletes nothing through its API: delete it by hand on the network");
    }
}
