package dev.advocacy.content;

import java.util.Set;

/**
 * Whom a content item is offered to.
 *
 * @param groups the host's names of groups, any one of which is enough; empty for everybody
 */
public record Audience(Set<String> groups) {
    /** Everybody. */
    public static final Audience EVERYBODY = new Audience(Set.of());

    /** Copies. */
    public Audience {
        groups = Set.copyOf(groups);
    }

    /** People in any of these groups. */
    public static Audience of(String... groups) {
        return new Audience(Set.of(groups));
    }

    /** Whether a person in these groups belongs to it. */
    public boolean includes(Set<String> groupsOfPerson) {
        return groups.isEmpty() || groups.stream().anyMatch(groupsOfPerson::contains);
    }
}
