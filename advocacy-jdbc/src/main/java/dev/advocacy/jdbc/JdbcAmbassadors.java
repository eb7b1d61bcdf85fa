package dev.advocacy.jdbc;

import dev.advocacy.ambassador.AccountChange;
import dev.advocacy.ambassador.Ambassador;
import dev.advocacy.ambassador.AmbassadorStore;
import dev.advocacy.ambassador.ConnectedAccount;
import dev.advocacy.ambassador.PendingAuthorization;
import dev.advocacy.ambassador.PendingRevocation;
import dev.advocacy.channel.Account;
import dev.advocacy.channel.ChannelException;
import dev.advocacy.channel.ChannelException.Remedy;
import dev.advocacy.channel.Credentials;
import dev.advocacy.event.AdvocacyEvent;
import dev.advocacy.event.AmbassadorId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** People, their authorizations under way, their accounts and what was sealed for them. Thread-safe. */
final class JdbcAmbassadors implements AmbassadorStore {
    private final Db db;
    private final Events events;
    private final AccountRows accounts;
    private final AuthorizationRows authorizations;
    private final RevocationRows revocations;
    private final Reencryption reencryption;
    private final Tombstones tombstones;
    private final OnBoards onBoards;

    JdbcAmbassadors(Db db, Events events, TokenKeys keys) {
        var vault = new TokenVault(keys, db.tenant());
        var sealing = new SealedCredentials(vault);
        this.db = db;
        this.events = events;
        this.accounts = new AccountRows(db, sealing);
        this.authorizations = new AuthorizationRows(db, sealing);
        this.revocations = new RevocationRows(db, sealing, events);
        this.tombstones = new Tombstones(db);
        this.onBoards = new OnBoards(db);
        this.reencryption = new Reencryption(db, vault, sealing);
    }

    /** Refuses a keyset that has lost keys. */
    void requireKeys() {
        reencryption.requireKeys();
    }

    RevocationRows revocations() {
        return revocations;
    }

    long reencrypt() {
        return reencryption.run();
    }

    @Override
    public Optional<Ambassador> change(
            AmbassadorId id, BiFunction<Optional<Ambassador>, Instant, Optional<PersonChange>> step) {
        return db.unit(handle -> {
            db.lockPerson(handle, id.value());
            var stored = find(db, handle, id);
            var change = step.apply(stored, db.now(handle));
            change.ifPresent(c -> {
                write(handle, c);
                showOrHide(handle, stored.filter(Ambassador::isOnBoards).isPresent(), c.person());
            });
            return change.map(PersonChange::person).or(() -> stored);
        });
    }

    @Override
    public Optional<Ambassador> ambassador(AmbassadorId id) {
        return db.unit(handle -> find(db, handle, id));
    }

    static Optional<Ambassador> find(Db db, Handle handle, AmbassadorId id) {
        return db.query(handle, "SELECT body FROM advocacy_person WHERE tenant = :tenant AND id = :id")
                .bind("id", id.value())
                .mapTo(String.class)
                .findOne()
                .map(body -> Json.read(body, Ambassador.class));
    }

    @Override
    public void keep(PendingAuthorization pending) {
        db.change(handle -> {
            requireNotErased(handle, pending.ambassador());
            authorizations.keep(handle, pending);
        });
    }

    @Override
    public Optional<PendingAuthorization> take(String state) {
        return db.unit(handle -> authorizations.take(handle, state));
    }

    @Override
    public void forgetOver() {
        db.change(authorizations::forgetOver);
    }

    @Override
    public void connect(ConnectedAccount account, Credentials credentials, List<AdvocacyEvent> further) {
        db.change(handle -> {
            requireNotErased(handle, account.ambassador());
            write(handle, new AccountChange(account, Optional.of(credentials), further));
        });
    }

    @Override
    public List<ConnectedAccount> accounts(AmbassadorId ambassador) {
        return db.unit(handle -> accounts.of(handle, ambassador));
    }

    @Override
    public Optional<Credentials> credentials(AmbassadorId ambassador, Account account) {
        return db.unit(handle -> accounts.find(handle, ambassador, account)).flatMap(accounts::open);
    }

    /**
     * The row stays locked while the network is asked, and what it answered is committed before this returns: a refresh token
     * may work only once.
     */
    @Override
    public Optional<Credentials> change(
            AmbassadorId ambassador, Account account, Function<Credentials, Optional<AccountChange>> step) {
        return db.ownUnit("a refreshed token", handle -> {
            accounts.waitNoLongerThanACall(handle);
            var stored = accounts.lock(handle, ambassador, account).flatMap(accounts::open);
            var change = stored.flatMap(step);
            change.ifPresent(c -> write(handle, c));
            return change.isPresent() ? change.flatMap(AccountChange::credentials) : stored;
        });
    }

    @Override
    public boolean disconnect(ConnectedAccount account, Optional<Credentials> failed, List<AdvocacyEvent> further) {
        return db.unit(handle ->
                lost(handle, account, row -> isStill(row, failed), further).isPresent());
    }

    /** What nobody can ever open is none; what another node may open is somebody's. */
    private boolean isStill(AccountRows.Row row, Optional<Credentials> failed) {
        try {
            return accounts.open(row).equals(failed);
        } catch (ChannelException e) {
            return failed.isEmpty() && e.remedy() == Remedy.RECONNECT;
        }
    }

    @Override
    public Optional<PendingRevocation> disconnectAndRevoke(ConnectedAccount account, List<AdvocacyEvent> further) {
        return db.unit(handle -> lost(handle, account, row -> true, further)
                .flatMap(AccountRows.Row::sealed)
                .flatMap(last -> revocations.add(handle, account, last)));
    }

    @Override
    public List<PendingRevocation> claimRevocations(int max) {
        return db.unit(handle -> revocations.claim(handle, max));
    }

    @Override
    public boolean settle(PendingRevocation claimed, @Nullable Duration again, List<AdvocacyEvent> further) {
        return db.unit(handle -> {
            var next = again == null ? null : db.now(handle).plus(again);
            return told(handle, revocations.settle(handle, claimed, next), further);
        });
    }

    @Override
    public List<ConnectedAccount> ending(Instant time, @Nullable ConnectedAccount after, int max) {
        return db.unit(handle -> accounts.ending(handle, time, after, max));
    }

    @Override
    public boolean warn(ConnectedAccount account, int daysLeft, List<AdvocacyEvent> further) {
        return db.unit(handle -> told(handle, accounts.warn(handle, account, daysLeft), further));
    }

    /** Under the person's lock. */
    private void write(Handle handle, PersonChange change) {
        var person = change.person();
        tombstones.requireNone(handle, List.of(person.id()));
        handle.createUpdate(db.dialect().upsert("advocacy_person", List.of("tenant", "id"), List.of("body")))
                .bind("tenant", db.tenant())
                .bind("id", person.id().value())
                .bind("body", Json.write(person))
                .execute();
        events.append(handle, change.events());
    }

    private void showOrHide(Handle handle, boolean before, Ambassador now) {
        if (before != now.isOnBoards()) {
            onBoards.show(handle, now.id(), now.isOnBoards());
        }
    }

    /** Nobody is erased until this unit ends. */
    private void requireNotErased(Handle handle, AmbassadorId person) {
        db.sharePerson(handle, person.value());
        tombstones.requireNone(handle, List.of(person));
    }

    /** What was stored before it was disconnected; empty where there was nothing to lose. */
    private Optional<AccountRows.Row> lost(
            Handle handle, ConnectedAccount account, Predicate<AccountRows.Row> which, List<AdvocacyEvent> further) {
        var before = accounts.lock(handle, account.ambassador(), account.account())
                .filter(AccountRows.Row::hasSomethingToLose)
                .filter(which);
        before.ifPresent(row -> write(handle, new AccountChange(account, Optional.empty(), further)));
        return before;
    }

    private void write(Handle handle, AccountChange change) {
        accounts.write(handle, change.account(), change.credentials());
        events.append(handle, change.events());
    }

    private boolean told(Handle handle, boolean written, List<AdvocacyEvent> further) {
        if (written) {
            events.append(handle, further);
        }
        return written;
    }
}
