package dev.advocacy.ambassador;

import dev.advocacy.event.AmbassadorId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
 */
public record Ambassador(AmbassadorId id, String name, Locale language, Set<String> groups, List<Consent> consents) {

    /** Checks and copies. */
    public Ambassador {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(language, "language");
        groups = Set.copyOf(groups);
        consents = List.copyOf(consents);
    }

    /** A person who has not agreed to anything yet. */
    public static Ambassador of(String id, String name) {
        return new Ambassador(AmbassadorId.of(id), name, Locale.ENGLISH, Set.of(), List.of());
    }

    /** The same person, reading another language. */
    public Ambassador reading(Locale other) {
        return new Ambassador(id, name, other, groups, consents);
    }

    /** The same person, in these groups. */
    public Ambassador inGroups(String... names) {
        return new Ambassador(id, name, language, Set.of(names), consents);
    }

    /** Whether they have agreed to this, and not taken it back. */
    public boolean consentsTo(String purpose) {
        return consents.stream().anyMatch(c -> c.purpose().equals(purpose));
    }

    Ambassador agreeing(Consent consent) {
        var kept = new ArrayList<>(without(consent.purpose()).consents());
        kept.add(consent);
        return new Ambassador(id, name, language, groups, kept);
    }

    Ambassador without(String purpose) {
        var kept = consents.stream().filter(c -> !c.purpose().equals(purpose)).toList();
        return new Ambassador(id, name, language, groups, kept);
    }
}
