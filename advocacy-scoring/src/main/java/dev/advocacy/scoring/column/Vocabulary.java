package dev.advocacy.scoring.column;

import java.util.Set;

/**
 * What the codes of batches stand for. Batches that are scored together share one. Grows as its dictionaries do.
 *
 * @param people ambassadors, and those visitors who are ambassadors
 * @param visitors everyone else who visited
 * @param kinds of events, 256 at most
 * @param channels their ids, 256 at most
 * @param marks sets of marks
 * @param posts posts
 * @param contents content items
 * @param zones IANA zones
 * @param ids ids of events that are no numbers
 */
public record Vocabulary(
        Dictionary<String> people,
        Dictionary<String> visitors,
        Dictionary<String> kinds,
        Dictionary<String> channels,
        Dictionary<Set<String>> marks,
        Dictionary<String> posts,
        Dictionary<String> contents,
        Dictionary<String> zones,
        Dictionary<String> ids) {

    /** An empty one. */
    public Vocabulary() {
        this(
                new Dictionary<>(),
                new Dictionary<>(),
                new Dictionary<>(),
                new Dictionary<>(),
                new Dictionary<>(),
                new Dictionary<>(),
                new Dictionary<>(),
                new Dictionary<>(),
                new Dictionary<>());
    }
}
