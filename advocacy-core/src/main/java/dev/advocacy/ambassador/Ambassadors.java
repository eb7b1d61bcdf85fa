package dev.advocacy.ambassador;

import dev.advocacy.Finding;
import dev.advocacy.RefusedException;
import dev.advocacy.event.AdvocacyEvent;
import dev.advocacy.event.AdvocacyEvent.ConsentChanged;
import dev.advocacy.event.AmbassadorId;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Who takes part. Nobody is enrolled by somebody else, and leaving is as easy as joining. Thread-safe. */
public final class Ambassadors {
    private final AmbassadorStore store;
    private final Clock clock;
    private final Consumer<AmbassadorId> whenLeaving;

    /**
     * Ambassadors on a store; the door {@code Advocacy} makes it.
     *
     * @param whenLeaving stops what has not gone out yet, after consent to take part was taken back
     */
    public Ambassadors(AmbassadorStore store, Clock clock, Consumer<AmbassadorId> whenLeaving) {
        this.store = store;
        this.clock = clock;
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
        return agree(person, consent);
    }

    /**
     * Adds a person's yes to something more. A second yes to the same purpose takes the first one's place.
     *
     * @throws RefusedException where somebody else agrees to take part for them
     */
    public Ambassador agree(AmbassadorId id, Consent consent) {
        return agree(require(id), consent);
    }

    /**
     * Takes back a consent. Where it is the one to take part, nothing of theirs goes out after this returns: what is not yet
     * sent is withdrawn. Taking back twice does nothing the second time.
     *
     * @param actor who pressed the button: the person, or the host when they leave the company
     */
    public Ambassador withdraw(AmbassadorId id, String purpose, String actor) {
        var before = require(id);
        var after = before.takingBack(purpose, clock.instant());
        before.consents().stream()
                .filter(c -> c.purpose().equals(purpose))
                .findFirst()
                .ifPresent(c -> store.put(after, List.of(change(id, c, actor, false))));
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
        return find(id).orElseThrow(() -> new RefusedException(
                "ambassador " + id,
                Finding.error(
                        "ambassador.unknown",
                        "ambassador",
                        "there is no ambassador '" + id + "': they have to enroll first, by their own yes")));
    }

    private Ambassador agree(Ambassador person, Consent consent) {
        if (consent.purpose().equals(Consent.PARTICIPATION)
                && !consent.actor().equals(person.id().value())) {
            throw new RefusedException("enrolling " + person.id(), notTheirOwnYes(person, consent));
        }
        var agreed = store.ambassador(person.id())
                .map(known -> new Ambassador(
                        person.id(),
                        person.name(),
                        person.language(),
                        person.groups(),
                        known.consents(),
                        known.takenBack()))
                .orElse(person)
                .agreeing(consent);
        store.put(agreed, List.of(change(person.id(), consent, consent.actor(), true)));
        return agreed;
    }

    private AdvocacyEvent change(AmbassadorId id, Consent consent, String actor, boolean given) {
        return new ConsentChanged(clock.instant(), id, consent.purpose(), consent.textVersion(), actor, given);
    }

    private static Finding notTheirOwnYes(Ambassador person, Consent consent) {
        return Finding.error(
                "consent.not-own",
                "actor",
                "'" + consent.actor() + "' cannot agree for '" + person.id()
                        + "': everybody enrolls by their own yes, so let them press the button themself");
    }

    private static Finding otherPurpose(Consent consent) {
        return Finding.error(
                "consent.other-purpose",
                "purpose",
                "consent to '" + consent.purpose() + "' is not consent to '" + Consent.PARTICIPATION
                        + "': use Consent.toParticipate(..)");
    }
}
