package dev.advocacy.ambassador;

import dev.advocacy.Finding;
import dev.advocacy.RefusedException;
import dev.advocacy.ambassador.AmbassadorStore.PersonChange;
import dev.advocacy.event.AdvocacyEvent;
import dev.advocacy.event.AdvocacyEvent.ConsentChanged;
import dev.advocacy.event.AmbassadorId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Who takes part. Nobody is enrolled by somebody else, and leaving is as easy as joining. Thread-safe. */
public final class Ambassadors {
    private final AmbassadorStore store;
    private final Consumer<AmbassadorId> whenLeaving;

    /**
     * Ambassadors on a store; the door {@code Advocacy} makes it.
     *
     * @param whenLeaving stops what has not gone out yet, after consent to take part was taken back
     */
    public Ambassadors(AmbassadorStore store, Consumer<AmbassadorId> whenLeaving) {
        this.store = store;
        this.whenLeaving = whenLeaving;
    }

    /**
     * Enrolls a person by their own yes. Enrolling twice renews the consent and updates the person.
     *
     * @throws RefusedException where somebody else pressed the button, or the consent is for another purpose
     */
    public Ambassador enroll(Ambassador person, Consent consent) {
        if (!consent.purpose().equals(Consent.PARTICIPATION)) {
            throw new RefusedException("enrolling " + person.id(), otherPurpose(consent));
        }
        requireOwnYes(person.id(), consent);
        return store.change(
                        person.id(),
                        (known, now) -> agreed(known.map(person::asKnown).orElse(person), consent, now))
                .orElseThrow();
    }

    /**
     * Adds a person's yes to something more. A second yes to the same purpose takes the first one's place.
     *
     * @throws RefusedException where somebody else agrees for them to take part or to be shown on boards
     */
    public Ambassador agree(AmbassadorId id, Consent consent) {
        requireOwnYes(id, consent);
        return store.change(id, (known, now) -> known.flatMap(person -> agreed(person, consent, now)))
                .orElseThrow(() -> unknown(id));
    }

    /**
     * Takes back a consent. Where it is the one to take part, nothing of theirs goes out after this returns: what is not yet
     * sent is withdrawn. Taking back twice does nothing the second time.
     *
     * @param actor who pressed the button: the person, or the host when they leave the company
     */
    public Ambassador withdraw(AmbassadorId id, String purpose, String actor) {
        var after = store.change(id, (known, now) -> known.flatMap(person -> tookBack(person, purpose, actor, now)))
                .orElseThrow(() -> unknown(id));
        if (purpose.equals(Consent.PARTICIPATION)) {
            whenLeaving.accept(id);
        }
        return after;
    }

    /** The person with this id. */
    public Optional<Ambassador> find(AmbassadorId id) {
        return store.ambassador(id);
    }

    /**
     * The person with this id.
     *
     * @throws RefusedException where there is none
     */
    public Ambassador require(AmbassadorId id) {
        return find(id).orElseThrow(() -> unknown(id));
    }

    private static Optional<PersonChange> agreed(Ambassador person, Consent consent, Instant now) {
        return Optional.of(new PersonChange(
                person.agreeing(consent), List.of(told(person.id(), consent, consent.actor(), true, now))));
    }

    private static Optional<PersonChange> tookBack(Ambassador person, String purpose, String actor, Instant now) {
        return person.consents().stream()
                .filter(c -> c.purpose().equals(purpose))
                .findFirst()
                .map(c -> new PersonChange(
                        person.takingBack(purpose, now), List.of(told(person.id(), c, actor, false, now))));
    }

    private static AdvocacyEvent told(AmbassadorId id, Consent consent, String actor, boolean given, Instant now) {
        return new ConsentChanged(now, id, consent.purpose(), consent.textVersion(), actor, given);
    }

    private static void requireOwnYes(AmbassadorId id, Consent consent) {
        if (consent.mustBeTheirOwn() && !consent.actor().equals(id.value())) {
            throw new RefusedException(
                    "consent of " + id + " to '" + consent.purpose() + "'", notTheirOwnYes(id, consent));
        }
    }

    private static RefusedException unknown(AmbassadorId id) {
        return new RefusedException(
                "ambassador " + id,
                Finding.error(
                        "ambassador.unknown",
                        "ambassador",
                        "there is no ambassador '" + id + "': they have to enroll first, by their own yes"));
    }

    private static Finding notTheirOwnYes(AmbassadorId id, Consent consent) {
        return Finding.error(
                "consent.not-own",
                "actor",
                "'" + consent.actor() + "' cannot agree for '" + id
                        + "': everybody does so by their own yes, so let them press the button themself");
    }

    private static Finding otherPurpose(Consent consent) {
        return Finding.error(
                "consent.other-purpose",
                "purpose",
                "consent to '" + consent.purpose() + "' is not consent to '" + Consent.PARTICIPATION
                        + "': use Consent.toParticipate(..)");
    }
}
