package dev.advocacy.testkit.author;

import dev.advocacy.ambassador.AccountChange;
import dev.advocacy.ambassador.Ambassador;
import dev.advocacy.ambassador.AmbassadorStore;
import dev.advocacy.ambassador.AmbassadorStore.PersonChange;
import dev.advocacy.ambassador.ConnectedAccount;
import dev.advocacy.ambassador.PendingRevocation;
import dev.advocacy.channel.Account;
import dev.advocacy.channel.Credentials;
import dev.advocacy.event.AdvocacyEvent;
import dev.advocacy.event.AmbassadorId;
import dev.advocacy.store.AdvocacyStore;
import dev.advocacy.store.InMemoryStore;
import dev.advocacy.testkit.StoreContract;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Stores that lie about access: each once. */
final class AccessLiars {
    /** {@code change} of a person takes two arguments, that of an account three. */
    private static final int OF_A_PERSON = 2;

    private AccessLiars() {}

    /** Reads, asks and writes, and has no lock around it. */
    @CaughtBy({"connectsAfterAChange", "disconnectsAfterAChange", "refreshesOnce"})
    static final class ChangesWithoutALock extends StoreContract {
        @Override
        protected AdvocacyStore store(Clock clock) {
            var store = new InMemoryStore(clock);
            AmbassadorStore people = store.ambassadors();
            return Altered.store(store, "ambassadors", "change", (honest, given) -> {
                if (given.length == OF_A_PERSON) {
                    return honest.answer(given);
                }
                var who = (AmbassadorId) given[0];
                var account = (Account) given[1];
                people.credentials(who, account).flatMap(step(given[2])).ifPresent(change -> write(people, change));
                return people.credentials(who, account);
            });
        }
    }

    /** Reads the person before it has the lock. */
    @CaughtBy("changesPeopleOneByOne")
    static final class ReadsThePersonTooEarly extends StoreContract {
        @Override
        protected AdvocacyStore store(Clock clock) {
            var store = new InMemoryStore(clock);
            AmbassadorStore people = store.ambassadors();
            return Altered.store(store, "ambassadors", "change", (honest, given) -> {
                if (given.length != OF_A_PERSON) {
                    return honest.answer(given);
                }
                var stored = people.ambassador((AmbassadorId) given[0]);
                LockSupport.parkNanos(1_000_000);
                var change = personStep(given[1]).apply(stored, clock.instant());
                change.ifPresent(c -> people.put(c.person(), c.events()));
                return change.map(PersonChange::person).or(() -> stored);
            });
        }

        @SuppressWarnings("unchecked")
        private static BiFunction<Optional<Ambassador>, Instant, Optional<PersonChange>> personStep(Object step) {
            return (BiFunction<Optional<Ambassador>, Instant, Optional<PersonChange>>) step;
        }
    }

    /** Has one lock for everybody. */
    @CaughtBy("letsOthersGoOn")
    static final class LocksEverybody extends StoreContract {
        @Override
        protected AdvocacyStore store(Clock clock) {
            var store = new InMemoryStore(clock);
            var one = new Object();
            return Altered.store(store, "ambassadors", "change", (honest, given) -> {
                synchronized (one) {
                    return honest.answer(given);
                }
            });
        }
    }

    /** Gives one revocation to whoever asks. */
    @CaughtBy({"claimsAgain", "fencesRevocations", "givesARevocationToOne", "movesCredentials", "putsOff", "settles"})
    static final class ForgetsWhoHasARevocation extends StoreContract {
        @Override
        protected AdvocacyStore store(Clock clock) {
            var store = new InMemoryStore(clock);
            var seen = new CopyOnWriteArrayList<PendingRevocation>();
            AdvocacyStore first = Altered.store(store, "ambassadors", "disconnectAndRevoke", (honest, given) -> {
                Optional<?> waiting = (Optional<?>) Objects.requireNonNull(honest.answer(given));
                waiting.map(PendingRevocation.class::cast).ifPresent(seen::add);
                return waiting;
            });
            return Altered.store(first, "ambassadors", "claimRevocations", (honest, given) -> List.copyOf(seen));
        }
    }

    /** Disconnects, and keeps nothing to revoke. */
    @CaughtBy({
        "claimsAgain",
        "disconnectsAfterAChange",
        "fencesRevocations",
        "givesARevocationToOne",
        "keepsNewAccessAndOldRevocationApart",
        "movesCredentials",
        "putsOff",
        "settles"
    })
    static final class ForgetsToRevoke extends StoreContract {
        @Override
        protected AdvocacyStore store(Clock clock) {
            var store = new InMemoryStore(clock);
            return Altered.store(store, "ambassadors", "disconnectAndRevoke", (honest, given) -> {
                var account = (ConnectedAccount) given[0];
                var last = store.ambassadors().credentials(account.ambassador(), account.account());
                store.ambassadors().disconnect(account, last, events(given[1]));
                return Optional.empty();
            });
        }
    }

    /** Takes the credentials that are there for those that failed. */
    @CaughtBy("keepsWhatWasConnectedSince")
    static final class DisconnectsWhoeverIsThere extends StoreContract {
        @Override
        protected AdvocacyStore store(Clock clock) {
            var store = new InMemoryStore(clock);
            return Altered.store(store, "ambassadors", "disconnect", (honest, given) -> {
                var account = (ConnectedAccount) given[0];
                var there = store.ambassadors().credentials(account.ambassador(), account.account());
                return honest.answer(account, there, given[2]);
            });
        }
    }

    /** Warns whoever is looked at. */
    @CaughtBy({"warnsOfTheConnectionThatIs", "warnsOnce"})
    static final class WarnsAlways extends StoreContract {
        @Override
        protected AdvocacyStore store(Clock clock) {
            var store = new InMemoryStore(clock);
            return Altered.store(store, "ambassadors", "warn", (honest, given) -> {
                store.record(events(given[2]));
                return true;
            });
        }
    }

    /** Finds the first page of what ends, and no other. */
    @CaughtBy("findsWhatEnds")
    static final class ForgetsThePage extends StoreContract {
        @Override
        protected AdvocacyStore store(Clock clock) {
            var store = new InMemoryStore(clock);
            return Altered.store(store, "ambassadors", "ending", (honest, given) -> {
                return given[1] == null ? honest.answer(given) : List.of();
            });
        }
    }

    private static void write(AmbassadorStore people, AccountChange change) {
        change.credentials()
                .ifPresentOrElse(
                        fresh -> people.connect(change.account(), fresh, change.events()),
                        () -> people.disconnect(
                                change.account(),
                                people.credentials(
                                        change.account().ambassador(),
                                        change.account().account()),
                                change.events()));
    }

    @SuppressWarnings("unchecked")
    private static Function<Credentials, Optional<AccountChange>> step(Object given) {
        return (Function<Credentials, Optional<AccountChange>>) given;
    }

    @SuppressWarnings("unchecked")
    private static List<AdvocacyEvent> events(Object given) {
        return (List<AdvocacyEvent>) given;
    }
}
