package dev.advocacy.ambassador;

import dev.advocacy.event.AmbassadorId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * A person who has chosen to take part.
 *
 * @param id the host's key for them
 * @param name as colleagues know them
 * @param language in which captions are suggested to them
 * @param groups the host's groups that they belong to
 * @param consents what they have agreed to and not taken back
 * @param takenBack when they last took a consent back, by its purpose, on the SDK's clock
 */
public record Ambassador(
        AmbassadorId id,
        String name,
        Locale language,
        Set<String> groups,
        List<Consent> consents,
        Map<String, Instant> takenBack) {

    /** Checks and copies. */
    public Ambassador {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(language, "language");
        groups = Set.copyOf(groups);
        consents = List.copyOf(consents);
        takenBack = Map.copyOf(takenBack);
    }

    /** A person who has not agreed to anything yet. */
    public static Ambassador of(String id, String name) {
        return new Ambassador(AmbassadorId.of(id), name, Locale.ENGLISH, Set.of(), List.of(), Map.of());
    }

    /** The same person, reading another language. */
    public Ambassador reading(Locale other) {
        return new Ambassador(id, name, other, groups, consents, takenBack);
    }

    /** The same person, in these groups. */
    public Ambassador inGroups(String... names) {
        return new Ambassador(id, name, language, Set.of(names), consents, takenBack);
    }

    /** Whether they have agreed to this, and not taken it back. */
    public boolean consentsTo(String purpose) {
        return consents.stream().anyMatch(c -> c.purpose().equals(purpose));
    }

    /**
     * Whether they agree to this and did so all the time since then. What was approved before a consent was taken back stays
     * withdrawn, also where they agree again.
     */
    public boolean consentsSince(String purpose, Instant moment) {
        var back = takenBack.get(purpose);
        return consentsTo(purpose) && (back == null || back.isBefore(moment));
    }

    /** Whether they take part and have chosen to be shown on boards. */
    public boolean isOnBoards() {
        return consentsTo(Consent.PARTICIPATION) && consentsTo(Consent.BOARDS);
    }

    /** This person, with what the other form of them agreed to and took back. */
    Ambassador asKnown(Ambassador stored) {
        return new Ambassador(id, name, language, groups, stored.consents, stored.takenBack);
    }

    Ambassador agreeing(Consent consent) {
        var kept = others(consent.purpose());
        kept.add(consent);
        return new Ambassador(id, name, language, groups, kept, takenBack);
    }

    Ambassador takingBack(String purpose, Instant now) {
        var times = new HashMap<>(takenBack);
        times.put(purpose, now);
        return new Ambassador(id, name, language, groups, others(purpose), times);
    }

    private List<Consent> others(String purpose) {
        var kept = new ArrayList<>(consents);
        kept.removeIf(c -> c.purpose().equals(purpose));
        return kept;
    }
}
