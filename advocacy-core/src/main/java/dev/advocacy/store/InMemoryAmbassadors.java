package dev.advocacy.store;

import dev.advocacy.ambassador.AccountChange;
import dev.advocacy.ambassador.Ambassador;
import dev.advocacy.ambassador.AmbassadorStore;
import dev.advocacy.ambassador.ConnectedAccount;
import dev.advocacy.ambassador.Consent;
import dev.advocacy.ambassador.PendingAuthorization;
import dev.advocacy.ambassador.PendingRevocation;
import dev.advocacy.channel.Account;
import dev.advocacy.channel.Credentials;
import dev.advocacy.event.AdvocacyEvent;
import dev.advocacy.event.AmbassadorId;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** People, their authorizations under way, their accounts and credentials. */
final class InMemoryAmbassadors implements AmbassadorStore {
    private final Unit unit;
    private final Map<AmbassadorId, Ambassador> people = new HashMap<>();
    private final Map<String, PendingAuthorization> pending = new HashMap<>();
    private final InMemoryAccounts accounts = new InMemoryAccounts();
    private final InMemoryRevocations revocations = new InMemoryRevocations();

    InMemoryAmbassadors(Unit unit) {
        this.unit = unit;
    }

    @Override
    public Optional<Ambassador> change(
            AmbassadorId id, BiFunction<Optional<Ambassador>, Instant, Optional<PersonChange>> step) {
        return unit.in(() -> {
            step.apply(ambassador(id), unit.now()).ifPresent(change -> {
                people.put(id, change.person());
                unit.append(change.events());
            });
            return ambassador(id);
        });
    }

    @Override
    public Optional<Ambassador> ambassador(AmbassadorId id) {
        return unit.in(() -> Optional.ofNullable(people.get(id)));
    }

    /** Only inside a change. */
    boolean takesPartSince(AmbassadorId id, Instant moment) {
        var person = people.get(id);
        return person != null && person.consentsSince(Consent.PARTICIPATION, moment);
    }

    @Override
    public void keep(PendingAuthorization authorization) {
        unit.in(() -> {
            forget();
            pending.put(authorization.authorization().state().reveal(), authorization);
        });
    }

    @Override
    public Optional<PendingAuthorization> take(String state) {
        return unit.in(() -> Optional.ofNullable(pending.remove(state)));
    }

    @Override
    public void forgetOver() {
        unit.in(this::forget);
    }

    private void forget() {
        pending.values().removeIf(p -> p.isLongOver(unit.now()));
    }

    @Override
    public void connect(ConnectedAccount account, Credentials fresh, List<AdvocacyEvent> events) {
        write(account, Optional.of(fresh), events);
    }

    @Override
    public List<ConnectedAccount> accounts(AmbassadorId ambassador) {
        return unit.in(() -> accounts.of(ambassador));
    }

    @Override
    public Optional<Credentials> credentials(AmbassadorId ambassador, Account account) {
        return unit.in(() -> accounts.credentials(ambassador, account));
    }

    /** The account's lock first, then the unit: the step may take its time while other accounts go on. */
    @Override
    public Optional<Credentials> change(
            AmbassadorId ambassador, Account account, Function<Credentials, Optional<AccountChange>> step) {
        synchronized (accounts.lock(ambassador, account)) {
            credentials(ambassador, account)
                    .flatMap(step)
                    .ifPresent(change -> write(change.account(), change.credentials(), change.events()));
            return credentials(ambassador, account);
        }
    }

    @Override
    public boolean disconnect(ConnectedAccount account, Optional<Credentials> failed, List<AdvocacyEvent> events) {
        synchronized (accounts.lock(account.ambassador(), account.account())) {
            boolean still = credentials(account.ambassador(), account.account()).equals(failed);
            return still && lose(account, events);
        }
    }

    /** Under the account's lock. */
    private boolean lose(ConnectedAccount account, List<AdvocacyEvent> events) {
        boolean loses = unit.in(() -> accounts.hasSomethingToLose(account));
        if (loses) {
            write(account, Optional.empty(), events);
        }
        return loses;
    }

    @Override
    public Optional<PendingRevocation> disconnectAndRevoke(ConnectedAccount account, List<AdvocacyEvent> events) {
        synchronized (accounts.lock(account.ambassador(), account.account())) {
            return unit.in(() -> {
                var last = accounts.credentials(account.ambassador(), account.account());
                lose(account, events);
                return last.map(ended -> revocations.add(account, ended, unit.now()));
            });
        }
    }

    @Override
    public List<PendingRevocation> claimRevocations(int max) {
        return unit.in(() -> revocations.claim(unit.now(), max));
    }

    @Override
    public boolean settle(PendingRevocation claimed, @Nullable Duration again, List<AdvocacyEvent> events) {
        return unit.in(() -> {
            boolean settled = revocations.settle(
                    claimed, again == null ? null : unit.now().plus(again));
            if (settled) {
                unit.append(events);
            }
            return settled;
        });
    }

    @Override
    public List<ConnectedAccount> ending(Instant time, @Nullable ConnectedAccount after, int max) {
        return unit.in(() -> accounts.ending(time, after, max));
    }

    @Override
    public boolean warn(ConnectedAccount account, int daysLeft, List<AdvocacyEvent> events) {
        return unit.in(() -> {
            boolean first = accounts.warn(account, daysLeft);
            if (first) {
                unit.append(events);
            }
            return first;
        });
    }

    private void write(ConnectedAccount account, Optional<Credentials> credentials, List<AdvocacyEvent> events) {
        synchronized (accounts.lock(account.ambassador(), account.account())) {
            unit.in(() -> {
                accounts.write(account, credentials);
                unit.append(events);
            });
        }
    }
}
