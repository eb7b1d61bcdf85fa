package dev.advocacy.testkit.author;

import dev.advocacy.ambassador.Ambassador;
import dev.advocacy.ambassador.ConnectedAccount;
import dev.advocacy.ambassador.Consent;
import dev.advocacy.channel.Credentials;
import dev.advocacy.delivery.Attempt;
import dev.advocacy.delivery.Delivery;
import dev.advocacy.event.AmbassadorId;
import dev.advocacy.event.Recorded;
import dev.advocacy.store.AdvocacyStore;
import dev.advocacy.store.InMemoryStore;
import dev.advocacy.testkit.StoreContract;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;

/** Stores that lie: each once. */
final class StoreLiars {
    private StoreLiars() {}

    /** Writes a step and forgets what it was told with it. */
    @CaughtBy({"saves", "savesOnce"})
    static final class LosesTheEvent extends StoreContract {
        @Override
        protected AdvocacyStore store(Clock clock) {
            var store = new InMemoryStore(clock);
            return Altered.store(store, "deliveries", "save", (honest, given) -> {
                return honest.answer(given[0], List.of());
            });
        }
    }

    /** Says of all that it was given that they are written. */
    @CaughtBy({"addsEachOnce", "addsEachLinkOnce"})
    static final class SaysAllAreWritten extends StoreContract {
        @Override
        protected AdvocacyStore store(Clock clock) {
            return Altered.store(new InMemoryStore(clock), "shares", "add", (honest, given) -> {
                Object written = honest.answer(given);
                return given.length == 1 ? given[0] : written;
            });
        }
    }

    /** Writes many in an order of its own. */
    @CaughtBy({"addsMany", "addsEachOnce", "addsEachLinkOnce"})
    static final class ShufflesMany extends StoreContract {
        @Override
        protected AdvocacyStore store(Clock clock) {
            return Altered.store(new InMemoryStore(clock), "shares", "add", (honest, given) -> {
                if (given.length != 1) {
                    return honest.answer(given);
                }
                var shuffled = new ArrayList<>((List<?>) given[0]);
                Collections.reverse(shuffled);
                return honest.answer(shuffled);
            });
        }
    }

    /** Arms whatever was claimed. */
    @CaughtBy({"armsNothingForAStranger", "armsNothingWithoutConsent", "keepsOldApprovalsWithdrawn"})
    static final class ArmsWithoutConsent extends StoreContract {
        @Override
        protected AdvocacyStore store(Clock clock) {
            var store = new InMemoryStore(clock);
            return Altered.store(store, "deliveries", "arm", (honest, given) -> {
                AmbassadorId who = ((Delivery) given[0]).approval().ambassador();
                Optional<Ambassador> before = store.ambassadors().ambassador(who);
                var consent = Consent.toParticipate("v1", Instant.EPOCH, who.value());
                store.ambassadors()
                        .put(new Ambassador(who, "N", Locale.ENGLISH, Set.of(), List.of(consent), Map.of()), List.of());
                Object armed = honest.answer(given);
                before.ifPresent(person -> store.ambassadors().put(person, List.of()));
                return armed;
            });
        }
    }

    /** Gives what is in one node's hand to another. */
    @CaughtBy({"claimsForALook", "givesEachToOne", "holdsBackAnAccount", "releasesTheArmed", "releasesTheClaimed"})
    static final class ClaimsTwice extends StoreContract {
        @Override
        protected AdvocacyStore store(Clock clock) {
            var store = new InMemoryStore(clock);
            var last = new AtomicReference<List<?>>(List.of());
            return Altered.store(store, "deliveries", "claim", (honest, given) -> {
                List<?> claimed = (List<?>) Objects.requireNonNull(honest.answer(given));
                List<?> before = last.getAndSet(claimed);
                return claimed.isEmpty() ? before : claimed;
            });
        }
    }

    /** Gives a node what it asked to be left to others. */
    @CaughtBy("leavesTheRestingAlone")
    static final class IgnoresWhatRests extends StoreContract {
        @Override
        protected AdvocacyStore store(Clock clock) {
            return Altered.store(new InMemoryStore(clock), "deliveries", "claim", (honest, given) -> {
                return honest.answer(given[0], given[1], given[2], Set.of());
            });
        }
    }

    /** Lets wait what will never be sent. */
    @CaughtBy("endsWhatIsOver")
    static final class EndsNothing extends StoreContract {
        @Override
        protected AdvocacyStore store(Clock clock) {
            return Altered.store(new InMemoryStore(clock), "deliveries", "endOver", (honest, given) -> {
                return 0;
            });
        }
    }

    /** Takes what never left for an attempt. */
    @CaughtBy("replacesWhatNeverLeft")
    static final class ChargesWhatNeverLeft extends StoreContract {
        @Override
        protected AdvocacyStore store(Clock clock) {
            return Altered.store(new InMemoryStore(clock), "deliveries", "save", (honest, given) -> {
                return honest.answer(charged((Delivery) given[0]), given[1]);
            });
        }

        private static Delivery charged(Delivery d) {
            var attempts = d.attempts().stream()
                    .map(a -> new Attempt(a.number(), a.armedAt(), a.bodyHash(), a.ticket(), false))
                    .toList();
            return new Delivery(
                    d.id(),
                    d.share(),
                    d.content(),
                    d.approval(),
                    d.state(),
                    d.due(),
                    d.expires(),
                    d.fence(),
                    d.owner(),
                    d.leaseUntil(),
                    attempts,
                    d.post(),
                    d.evidence(),
                    d.reason());
        }
    }

    /** Leaves nobody alone. */
    @CaughtBy({"holdsBackAChannel", "holdsBackAnAccount", "tellsWhoIsHeldBack"})
    static final class ForgetsToHoldBack extends StoreContract {
        @Override
        protected AdvocacyStore store(Clock clock) {
            var store = new InMemoryStore(clock);
            return Altered.store(store, "deliveries", "holdBack", (honest, given) -> {
                return null;
            });
        }
    }

    /** Leaves nobody alone that reads. */
    @CaughtBy("tellsWhoIsHeldBack")
    static final class TellsNobodyToWait extends StoreContract {
        @Override
        protected AdvocacyStore store(Clock clock) {
            return Altered.store(new InMemoryStore(clock), "deliveries", "heldBackUntil", (honest, given) -> {
                return Optional.empty();
            });
        }
    }

    /** Has every post read each time. */
    @CaughtBy("tellsWhatWasRead")
    static final class ForgetsWhatWasRead extends StoreContract {
        @Override
        protected AdvocacyStore store(Clock clock) {
            return Altered.store(new InMemoryStore(clock), "engagement", "unread", (honest, given) -> {
                return honest.answer(
                        given[0], given[1], given[2], clock.instant().plusSeconds(1), given[4]);
            });
        }
    }

    /** Has posts read whatever their age. */
    @CaughtBy("tellsWhatIsUnread")
    static final class ForgetsTheAge extends StoreContract {
        @Override
        protected AdvocacyStore store(Clock clock) {
            return Altered.store(new InMemoryStore(clock), "engagement", "unread", (honest, given) -> {
                return honest.answer(given[0], Instant.EPOCH, given[2], given[3], given[4]);
            });
        }
    }

    /** Keeps counts for good, and says that it deleted them. */
    @CaughtBy("deletesCounts")
    static final class KeepsCounts extends StoreContract {
        @Override
        protected AdvocacyStore store(Clock clock) {
            return Altered.store(new InMemoryStore(clock), "engagement", "forgetOver", (honest, given) -> {
                return 0;
            });
        }
    }

    /** Keeps the way to a network open for good. */
    @CaughtBy("forgetsAuthorizations")
    static final class KeepsAuthorizations extends StoreContract {
        @Override
        protected AdvocacyStore store(Clock clock) {
            return Altered.store(new InMemoryStore(clock), "ambassadors", "forgetOver", (honest, given) -> {
                return null;
            });
        }
    }

    /** Goes on where everything was to stop. */
    @CaughtBy({"armsNothingWhilePaused", "pauses"})
    static final class ForgetsThePause extends StoreContract {
        @Override
        protected AdvocacyStore store(Clock clock) {
            var store = new InMemoryStore(clock);
            return Altered.store(store, "deliveries", "pause", (honest, given) -> {
                return honest.answer(false, given[1]);
            });
        }
    }

    /** Gives credentials that were deleted. */
    @CaughtBy("keepsCredentialsOfAccountsApart")
    static final class RemembersOldCredentials extends StoreContract {
        @Override
        protected AdvocacyStore store(Clock clock) {
            var store = new InMemoryStore(clock);
            var seen = new ConcurrentHashMap<List<Object>, Object>();
            return Altered.store(store, "ambassadors", "credentials", (honest, given) -> {
                Optional<?> stored = (Optional<?>) Objects.requireNonNull(honest.answer(given));
                stored.ifPresent(credentials -> seen.put(List.of(given), credentials));
                return stored.isPresent() ? stored : Optional.ofNullable(seen.get(List.of(given)));
            });
        }
    }

    /** Says that an account is disconnected, and keeps what lets one act for it. */
    @CaughtBy({
        "asksNobody",
        "disconnects",
        "disconnectsOnce",
        "disconnectsTheBroken",
        "findsWhatEnds",
        "keepsCredentialsOfAccountsApart",
        "keepsWhatWasConnectedSince",
        "warnsOfTheConnectionThatIs"
    })
    static final class DisconnectsNothing extends StoreContract {
        @Override
        protected AdvocacyStore store(Clock clock) {
            var store = new InMemoryStore(clock);
            return Altered.store(store, "ambassadors", "disconnect", (honest, given) -> {
                var account = (ConnectedAccount) given[0];
                Optional<Credentials> kept = store.ambassadors().credentials(account.ambassador(), account.account());
                Object answer = honest.answer(given);
                kept.ifPresent(credentials -> store.ambassadors().connect(account, credentials, List.of()));
                return answer;
            });
        }
    }

    /** Knows what a person agrees to, and not since when. */
    @CaughtBy({"keepsOldApprovalsWithdrawn", "keepsWhenConsentWasTakenBack"})
    static final class ForgetsWhatWasTakenBack extends StoreContract {
        @Override
        protected AdvocacyStore store(Clock clock) {
            var store = new InMemoryStore(clock);
            return Altered.store(store, "ambassadors", "put", (honest, given) -> {
                var p = (Ambassador) given[0];
                return honest.answer(
                        new Ambassador(p.id(), p.name(), p.language(), p.groups(), p.consents(), Map.of()), given[1]);
            });
        }
    }

    /** Numbers events by twos. */
    @CaughtBy({"numbersEvents", "numbersEventsOfManyThreads", "readsPages"})
    static final class NumbersWithGaps extends StoreContract {
        @Override
        protected AdvocacyStore store(Clock clock) {
            var store = new InMemoryStore(clock);
            return Altered.store(store, "events", "after", (honest, given) -> {
                List<?> recorded = (List<?>) Objects.requireNonNull(honest.answer(given));
                return recorded.stream()
                        .map(Recorded.class::cast)
                        .map(one -> new Recorded(one.number() * 2, one.event()))
                        .toList();
            });
        }
    }
}
