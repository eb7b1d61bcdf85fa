package dev.advocacy.scoring.column;

import dev.advocacy.scoring.BoardKind;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Cuts days into stretches that no window of the asked boards divides, so that points are kept by stretch and a window is
 * the sum of some. Thread-safe.
 */
final class Windows {
    private final List<BoardKind> kinds;
    private final DayOfWeek weekStart;
    private final Map<List<String>, Integer> stretches = new HashMap<>();
    private final List<List<String>> names = new ArrayList<>();
    private final List<Long> days = new ArrayList<>();

    /** One window of a board, and the stretches it is made of. */
    record Window(BoardKind kind, String name, List<Integer> stretches) {}

    Windows(Set<BoardKind> kinds, DayOfWeek weekStart) {
        this.kinds = List.copyOf(new TreeSet<>(kinds));
        this.weekStart = weekStart;
    }

    /** The stretch that a day lies in, as a number from 0. */
    synchronized int stretch(long day) {
        var windows = kinds.stream().map(kind -> kind.window(day, weekStart)).toList();
        return stretches.computeIfAbsent(windows, w -> {
            names.add(w);
            days.add(day);
            return names.size() - 1;
        });
    }

    /** A day that lies in a stretch. */
    synchronized long day(int stretch) {
        return days.get(stretch);
    }

    List<BoardKind> kinds() {
        return kinds;
    }

    /** The windows of all days that were asked for so far, by kind and name. */
    synchronized List<Window> all() {
        List<Window> all = new ArrayList<>();
        for (int k = 0; k < kinds.size(); k++) {
            var kind = kinds.get(k);
            byName(k).forEach((name, parts) -> all.add(new Window(kind, name, parts)));
        }
        return all;
    }

    private Map<String, List<Integer>> byName(int kind) {
        Map<String, List<Integer>> byName = new TreeMap<>();
        for (int stretch = 0; stretch < names.size(); stretch++) {
            byName.computeIfAbsent(names.get(stretch).get(kind), n -> new ArrayList<>())
                    .add(stretch);
        }
        return byName;
    }
}
