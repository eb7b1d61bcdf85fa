package dev.advocacy.value;

import dev.advocacy.Finding;
import dev.advocacy.RefusedException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is left of a file of conversions when repeats count once and what was taken back is gone. Immutable.
 *
 * @param standing in the file's order
 * @param repeats how many lines were there before
 * @param takenBack how many were taken back
 * @param missed ids of lines that take back what is not there, in the file's order
 */
public record Conversions(List<Conversion.Made> standing, int repeats, int takenBack, List<String> missed) {

    /** Copies. */
    public Conversions {
        standing = List.copyOf(standing);
        missed = List.copyOf(missed);
    }

    /** Of these lines, in any order. A {@link RefusedException} names every id that stands for two different lines. */
    public static Conversions of(Iterable<Conversion> lines) {
        Map<String, Conversion> byId = new LinkedHashMap<>();
        Set<String> twice = new HashSet<>();
        List<Finding> problems = new ArrayList<>();
        int repeats = 0;
        for (Conversion line : lines) {
            var before = byId.putIfAbsent(line.id(), line);
            if (before != null && before.equals(line)) {
                repeats++;
            } else if (before != null && twice.add(line.id())) {
                problems.add(reused(line.id()));
            }
        }
        if (!problems.isEmpty()) {
            throw new RefusedException("conversions", problems);
        }
        return settled(byId, repeats);
    }

    private static Finding reused(String id) {
        return Finding.error(
                        "conversion.id-reused",
                        "id",
                        "id: " + id + " stands for two different lines: an id never changes its conversion; "
                                + "take the old one back under a new id, or remove one of them")
                .with("value", id);
    }

    private static Conversions settled(Map<String, Conversion> byId, int repeats) {
        Set<String> gone = new HashSet<>();
        List<String> missed = new ArrayList<>();
        for (Conversion line : byId.values()) {
            if (line instanceof Conversion.TakenBack back) {
                if (byId.get(back.retracts()) instanceof Conversion.Made) {
                    gone.add(back.retracts());
                } else {
                    missed.add(back.id());
                }
            }
        }
        List<Conversion.Made> standing = new ArrayList<>();
        for (Conversion line : byId.values()) {
            if (line instanceof Conversion.Made made && !gone.contains(made.id())) {
                standing.add(made);
            }
        }
        return new Conversions(standing, repeats, gone.size(), missed);
    }
}
