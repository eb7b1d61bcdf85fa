package dev.advocacy.jdbc;

import dev.advocacy.ambassador.AccountChange;
import dev.advocacy.ambassador.Ambassador;
import dev.advocacy.ambassador.AmbassadorStore;
import dev.advocacy.ambassador.ConnectedAccount;
import dev.advocacy.ambassador.PendingAuthorization;
import dev.advocacy.ambassador.PendingRevocation;
import dev.advocacy.channel.Account;
import dev.advocacy.channel.Credentials;
import dev.advocacy.event.AdvocacyEvent;
import dev.advocacy.event.AmbassadorId;
import dev.advocacy.store.InMemoryStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** People; their accounts are in memory for the time being. */
final class JdbcAmbassadors implements AmbassadorStore {
    private final Db db;
    private final Events events;
    private final AmbassadorStore rest = new InMemoryStore(Clock.systemUTC()).ambassadors();

    JdbcAmbassadors(Db db, Events events, TokenKeys keys) {
        this.db = db;
        this.events = events;
    }

    @Override
    public void put(Ambassador ambassador, List<AdvocacyEvent> further) {
        db.change(handle -> {
            db.lockPerson(handle, ambassador.id().value());
            handle.createUpdate(db.dialect().upsert("advocacy_person", List.of("tenant", "id"), List.of("body")))
                    .bind("tenant", db.tenant())
                    .bind("id", ambassador.id().value())
                    .bind("body", Json.write(ambassador))
                    .execute();
            events.append(handle, further);
        });
    }

    @Override
    public Optional<Ambassador> ambassador(AmbassadorId id) {
        return db.unit(
                handle -> db.query(handle, "SELECT body FROM advocacy_person WHERE tenant = :tenant AND id = :id")
                        .bind("id", id.value())
                        .mapTo(String.class)
                        .findOne()
                        .map(body -> Json.read(body, Ambassador.class)));
    }

    @Override
    public void keep(PendingAuthorization pending) {
        rest.keep(pending);
    }

    @Override
    public Optional<PendingAuthorization> take(String state) {
        return rest.take(state);
    }

    @Override
    public void forgetOver() {
        rest.forgetOver();
    }

    @Override
    public void connect(ConnectedAccount account, Credentials credentials, List<AdvocacyEvent> further) {
        rest.connect(account, credentials, further);
    }

    @Override
    public List<ConnectedAccount> accounts(AmbassadorId ambassador) {
        return rest.accounts(ambassador);
    }

    @Override
    public Optional<Credentials> credentials(AmbassadorId ambassador, Account account) {
        return rest.credentials(ambassador, account);
    }

    @Override
    public Optional<Credentials> change(
            AmbassadorId ambassador, Account account, Function<Credentials, Optional<AccountChange>> step) {
        return rest.change(ambassador, account, step);
    }

    @Override
    public boolean disconnect(ConnectedAccount account, List<AdvocacyEvent> further) {
        return rest.disconnect(account, further);
    }

    @Override
    public Optional<PendingRevocation> disconnectAndRevoke(ConnectedAccount account, List<AdvocacyEvent> further) {
        return rest.disconnectAndRevoke(account, further);
    }

    @Override
    public List<PendingRevocation> claimRevocations(int max) {
        return rest.claimRevocations(max);
    }

    @Override
    public boolean settle(PendingRevocation claimed, @Nullable Duration again, List<AdvocacyEvent> further) {
        return rest.settle(claimed, again, further);
    }

    @Override
    public List<ConnectedAccount> ending(Instant time, @Nullable ConnectedAccount after, int max) {
        return rest.ending(time, after, max);
    }

    @Override
    public boolean warn(ConnectedAccount account, int daysLeft, List<AdvocacyEvent> further) {
        return rest.warn(account, daysLeft, further);
    }
}
