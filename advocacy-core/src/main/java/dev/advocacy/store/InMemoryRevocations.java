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
    private final Map<String, Waiting> waiting = new HashMap<>();

    private record Waiting(PendingRevocation revocation, Instant due) {}

    PendingRevocation add(ConnectedAccount account, Credentials ended, Instant now) {
        String id = UUID.randomUUID().toString();
        return claimed(new PendingRevocation(id, account.ambassador(), account.account(), ended, now, 1), now);
    }

    List<PendingRevocation> claim(Instant now, int max) {
        var due = waiting.values().stream()
                .filter(w -> !w.due().isAfter(now))
                .sorted(Comparator.comparing(Waiting::due))
                .limit(max)
                .toList();
        return due.stream().map(w -> claimed(once(w.revocation()), now)).toList();
    }

    boolean settle(PendingRevocation claimed, @Nullable Instant again) {
        var stored = waiting.get(claimed.id());
        if (stored == null || !stored.revocation().equals(claimed)) {
            return false;
        }
        if (again == null) {
            waiting.remove(claimed.id());
        } else {
            waiting.put(claimed.id(), new Waiting(claimed, again));
        }
        return true;
    }

    private PendingRevocation claimed(PendingRevocation revocation, Instant now) {
        var due = now.plus(PendingRevocation.waitAfter(revocation.attempts()));
        waiting.put(revocation.id(), new Waiting(revocation, due));
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
