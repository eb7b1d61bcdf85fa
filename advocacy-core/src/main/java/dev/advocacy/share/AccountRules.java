package dev.advocacy.share;

import dev.advocacy.Finding;
import dev.advocacy.ambassador.ConnectedAccount;
import dev.advocacy.ambassador.Connections;
import dev.advocacy.channel.Channels;
import java.time.Instant;
import java.util.List;

/** Whether a draft's account can be used. */
final class AccountRules {
    private final Channels channels;
    private final Connections connections;

    AccountRules(Channels channels, Connections connections) {
        this.channels = channels;
        this.connections = connections;
    }

    void check(Draft draft, Instant now, List<Finding> findings) {
        var connector = channels.require(draft.account().channel()).accounts();
        if (connector.isEmpty()) {
            return;
        }
        connections
                .find(draft.ambassador(), draft.account())
                .ifPresentOrElse(c -> connection(c, draft, now, findings), () -> findings.add(notConnected(draft)));
    }

    private void connection(ConnectedAccount connection, Draft draft, Instant now, List<Finding> findings) {
        connection.problem().ifPresent(p -> findings.add(broken(draft, p)));
        if (connection.works() && connections.endsBefore(draft.ambassador(), draft.account(), now)) {
            findings.add(expired(draft, connection));
        }
    }

    private static Finding notConnected(Draft draft) {
        return Finding.error(
                "account.not-connected",
                "account",
                draft.account().channel() + " account '" + draft.account().id() + "' is not connected by '"
                        + draft.ambassador() + "': connect it first");
    }

    private static Finding broken(Draft draft, String problem) {
        String code = problem.equals("account.scope-missing") ? problem : "account.reconnect";
        return Finding.error(
                        code,
                        "account",
                        draft.account().channel() + " account '"
                                + draft.account().id() + "' cannot be used (" + problem
                                + "): connect it again and allow posting")
                .with("problem", problem);
    }

    private static Finding expired(Draft draft, ConnectedAccount connection) {
        return Finding.error(
                "account.expired",
                "account",
                draft.account().channel() + " account '" + draft.account().id() + "' could be used until "
                        + connection.expiresAt().map(Instant::toString).orElse("now") + ": connect it again");
    }
}
