package dev.advocacy.store;

import dev.advocacy.ambassador.Ambassador;
import dev.advocacy.ambassador.AmbassadorStore;
import dev.advocacy.ambassador.ConnectedAccount;
import dev.advocacy.ambassador.Consent;
import dev.advocacy.ambassador.PendingAuthorization;
import dev.advocacy.channel.Account;
import dev.advocacy.channel.Credentials;
import dev.advocacy.event.AdvocacyEvent;
import dev.advocacy.event.AmbassadorId;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** People, their authorizations under way, their accounts and credentials. */
final class InMemoryAmbassadors implements AmbassadorStore {
    private final Unit unit;
    private final Map<AmbassadorId, Ambassador> people = new HashMap<>();
    private final Map<String, PendingAuthorization> pending = new HashMap<>();
    private final Map<AmbassadorId, Map<AccountKey, ConnectedAccount>> accounts = new HashMap<>();
    private final Map<CredentialKey, Credentials> credentials = new HashMap<>();

    InMemoryAmbassadors(Unit unit) {
        this.unit = unit;
    }

    @Override
    public void put(Ambassador ambassador, List<AdvocacyEvent> events) {
        unit.in(() -> {
            people.put(ambassador.id(), ambassador);
            unit.append(events);
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
            pending.values().removeIf(p -> p.isLongOver(unit.now()));
            pending.put(authorization.authorization().state().reveal(), authorization);
        });
    }

    @Override
    public Optional<PendingAuthorization> take(String state) {
        return unit.in(() -> Optional.ofNullable(pending.remove(state)));
    }

    @Override
    public void connect(ConnectedAccount account, Credentials fresh, List<AdvocacyEvent> events) {
        unit.in(() -> {
            write(account, fresh);
            unit.append(events);
        });
    }

    @Override
    public List<ConnectedAccount> accounts(AmbassadorId ambassador) {
        return unit.in(() -> List.copyOf(accountsOf(ambassador).values()));
    }

    @Override
    public Optional<Credentials> credentials(AmbassadorId ambassador, Account account) {
        return unit.in(() -> Optional.ofNullable(credentials.get(CredentialKey.of(ambassador, account))));
    }

    @Override
    public boolean refresh(ConnectedAccount account, Credentials from, Credentials to) {
        return unit.in(() -> {
            boolean same = from.equals(credentials.get(CredentialKey.of(account.ambassador(), account.account())));
            if (same) {
                write(account, to);
            }
            return same;
        });
    }

    @Override
    public void disconnect(ConnectedAccount account, List<AdvocacyEvent> events) {
        unit.in(() -> {
            accountsOf(account.ambassador()).put(AccountKey.of(account.account()), account);
            credentials.remove(CredentialKey.of(account.ambassador(), account.account()));
            unit.append(events);
        });
    }

    private void write(ConnectedAccount account, Credentials fresh) {
        accountsOf(account.ambassador()).put(AccountKey.of(account.account()), account);
        credentials.put(CredentialKey.of(account.ambassador(), account.account()), fresh);
    }

    private Map<AccountKey, ConnectedAccount> accountsOf(AmbassadorId ambassador) {
        return accounts.computeIfAbsent(ambassador, a -> new LinkedHashMap<>());
    }
}
