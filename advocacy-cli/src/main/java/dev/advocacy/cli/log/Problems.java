package dev.advocacy.cli.log;

import dev.advocacy.Finding.Severity;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Everything that was found in a file: all of it is kept up to a million, and counted beyond. So are fields up to a thousand. */
public final class Problems {
    private static final int KEPT = 1_000_000;
    private static final int FIELDS = 1_000;
    private static final int LONGEST = 80;

    private final List<LineProblem> all = new ArrayList<>();
    private final SortedMap<String, Long> unread = new TreeMap<>();
    private final BitSet badLines = new BitSet();
    private long otherUnread;
    private long errors;
    private long notes;

    void add(LineProblem problem) {
        if (problem.severity() == Severity.ERROR) {
            errors++;
            badLines.set(Math.toIntExact(problem.line()));
        } else {
            notes++;
        }
        if (all.size() < KEPT) {
            all.add(problem);
        }
    }

    void unread(String field) {
        var name = shortened(field);
        if (unread.size() < FIELDS || unread.containsKey(name)) {
            unread.merge(name, 1L, Long::sum);
        } else {
            otherUnread++;
        }
    }

    private static String shortened(String field) {
        return field.length() <= LONGEST ? field : field.substring(0, LONGEST) + "...";
    }

    /** The first of them, by line. */
    public List<LineProblem> listed() {
        return all.stream().sorted(Comparator.comparingLong(LineProblem::line)).toList();
    }

    /** How many keep a line from counting. */
    public long errors() {
        return errors;
    }

    /** How many are only told. */
    public long notes() {
        return notes;
    }

    /** How many lines do not count. */
    public long badLines() {
        return badLines.cardinality();
    }

    /** Fields that scoring does not read, their names shortened, and on how many lines they stand. */
    public SortedMap<String, Long> unread() {
        return unread;
    }

    /** How often fields beyond those stand there. */
    public long otherUnread() {
        return otherUnread;
    }
}
