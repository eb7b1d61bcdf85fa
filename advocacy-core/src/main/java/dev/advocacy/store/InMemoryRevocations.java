package dev.advocacy.store;

import dev.advocacy.ambassador.ConnectedAccount;
import dev.advocacy.ambassador.PendingRevocation;
import dev.advocacy.channel.Credentials;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Access that waits to be ended at the network. Only inside a change. */
final class InMemoryRevocations {
    private final Map<String, PendingRevocation> waiting = new HashMap<>();
    private final Map<String, Instant> due = new HashMap<>();

    PendingRevocation add(ConnectedAccount account, Credentials ended, Instant now) {
        return claimed(
                new PendingRevocation(
                        UUID.randomUUID().toString(), account.ambassador(), account.account(), ended, now, 1),
                now);
    }

    List<PendingRevocation> claim(Instant now, int max) {
        return due.entrySet().stream()
                .filter(e -> !e.getValue().isAfter(now))
                .sorted(Map.Entry.comparingByValue(Comparator.naturalOrder()))
                .limit(max)
                .map(Map.Entry::getKey)
                .toList()
                .stream()
                .map(id -> claimed(once(waiting.get(id)), now))
                .toList();
    }

    boolean settle(PendingRevocation claimed, @Nullable Instant again) {
        boolean mine = claimed.equals(waiting.get(claimed.id()));
        if (mine && again == null) {
            waiting.remove(claimed.id());
            due.remove(claimed.id());
        } else if (mine) {
            due.put(claimed.id(), again);
        }
        return mine;
    }

    private PendingRevocation claimed(PendingRevocation revocation, Instant now) {
        waiting.put(revocation.id(), revocation);
        due.put(revocation.id(), now.plus(PendingRevocation.waitAfter(revocation.attempts())));
        return revocation;
    }

    private static PendingRevocation once(PendingRevocation before) {
        return new PendingRevocation(
                before.id(),
                before.ambassador(),
                before.account(),
                before.credentials(),
                before.since(),
                before.attempts() + 1);
    }
}
