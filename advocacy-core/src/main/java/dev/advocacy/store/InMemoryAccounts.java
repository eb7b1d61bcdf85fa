package dev.advocacy.store;

import dev.advocacy.ambassador.ConnectedAccount;
import dev.advocacy.channel.Account;
import dev.advocacy.channel.Credentials;
import dev.advocacy.event.AmbassadorId;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Accounts with their credentials and warnings. But for the locks only inside a change. */
final class InMemoryAccounts {
    private static final int STRIPES = 64;
    private static final int NOT_WARNED = Integer.MAX_VALUE;
    private static final Comparator<ConnectedAccount> IN_ORDER = Comparator.comparing(ConnectedAccount::ambassador)
            .thenComparing(c -> c.account().channel())
            .thenComparing(c -> c.account().id());

    private final Object[] locks =
            IntStream.range(0, STRIPES).mapToObj(i -> new Object()).toArray();
    private final Map<AmbassadorId, Map<AccountKey, Held>> held = new HashMap<>();

    private record Held(ConnectedAccount account, Optional<Credentials> credentials, int warnedAt) {
        boolean endsBy(Instant time) {
            return credentials.stream()
                    .flatMap(c -> Stream.of(c.expiresAt(), c.refreshableUntil()))
                    .flatMap(Optional::stream)
                    .anyMatch(end -> !end.isAfter(time));
        }
    }

    Object lock(AmbassadorId ambassador, Account account) {
        return locks[
                Math.floorMod(
                        31 * ambassador.hashCode() + AccountKey.of(account).hashCode(), STRIPES)];
    }

    List<ConnectedAccount> of(AmbassadorId ambassador) {
        return all(ambassador).values().stream().map(Held::account).toList();
    }

    Optional<Credentials> credentials(AmbassadorId ambassador, Account account) {
        return find(ambassador, account).flatMap(Held::credentials);
    }

    void write(ConnectedAccount account, Optional<Credentials> credentials) {
        put(new Held(account, credentials, NOT_WARNED));
    }

    boolean hasSomethingToLose(ConnectedAccount account) {
        return find(account.ambassador(), account.account())
                .map(h -> h.account().works() || h.credentials().isPresent())
                .orElse(false);
    }

    List<ConnectedAccount> ending(Instant time, @Nullable ConnectedAccount after, int max) {
        return held.values().stream()
                .flatMap(accounts -> accounts.values().stream())
                .filter(h -> h.endsBy(time))
                .map(Held::account)
                .filter(c -> after == null || IN_ORDER.compare(c, after) > 0)
                .sorted(IN_ORDER)
                .limit(max)
                .toList();
    }

    boolean warn(ConnectedAccount account, int daysLeft) {
        var now = find(account.ambassador(), account.account())
                .filter(h -> h.account().equals(account) && h.credentials().isPresent())
                .filter(h -> daysLeft < h.warnedAt());
        now.ifPresent(h -> put(new Held(account, h.credentials(), daysLeft)));
        return now.isPresent();
    }

    private Optional<Held> find(AmbassadorId ambassador, Account account) {
        return Optional.ofNullable(all(ambassador).get(AccountKey.of(account)));
    }

    private void put(Held next) {
        var account = next.account();
        held.computeIfAbsent(account.ambassador(), a -> new LinkedHashMap<>())
                .put(AccountKey.of(account.account()), next);
    }

    private Map<AccountKey, Held> all(AmbassadorId ambassador) {
        return held.getOrDefault(ambassador, Map.of());
    }
}
