package dev.advocacy.scoring.recognition.wallet;

import dev.advocacy.scoring.recognition.wallet.Entry.Kind;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What can be read from entries in the order in which they were made. */
final class Journal {
    private Journal() {}

    /** The entries that stand for what events earned, by event: those that no other entry has undone. */
    static Map<String, Entry> standing(Collection<Entry> entries) {
        var undone = about(entries, Kind.REVERSE);
        Map<String, Entry> standing = new TreeMap<>();
        for (Entry entry : entries) {
            if (entry.kind() == Kind.EARN && !undone.contains(entry.id())) {
                standing.put(entry.about(), entry);
            }
        }
        return standing;
    }

    /** The latest moment before which points had to be earned to expire. */
    static Instant expiry(Collection<Entry> entries) {
        return entries.stream()
                .filter(entry -> entry.kind() == Kind.EXPIRE)
                .map(Entry::since)
                .max(Instant::compareTo)
                .orElse(Instant.MIN);
    }

    /**
     * How much in all has expired with a cut, as the corrected journal has it: at each cut, what was earned before it beyond
     * what had been used or had expired until then. A repeated cut is the same cut.
     */
    static long expired(Collection<Entry> entries, Instant cut) {
        var earned = standing(entries).values();
        Set<Instant> cuts = new HashSet<>();
        long used = 0;
        long expired = 0;
        for (Entry entry : entries) {
            used += switch (entry.kind()) {
                case RESERVE -> entry.units();
                case RELEASE -> -entry.units();
                default -> 0;
            };
            if (entry.kind() == Kind.EXPIRE && cuts.add(entry.since())) {
                expired = Math.max(expired, before(earned, entry.since()) - used);
            }
        }
        return cuts.contains(cut) ? expired : Math.max(expired, before(earned, cut) - used);
    }

    private static long before(Collection<Entry> earned, Instant cut) {
        return earned.stream()
                .filter(entry -> entry.since().isBefore(cut))
                .mapToLong(Entry::units)
                .sum();
    }

    private static Set<String> about(Collection<Entry> entries, Kind kind) {
        Set<String> about = new HashSet<>();
        entries.stream().filter(entry -> entry.kind() == kind).forEach(entry -> about.add(entry.about()));
        return about;
    }
}
