package dev.advocacy.scoring.column;

import dev.advocacy.scoring.BoardKind;
import dev.advocacy.scoring.ScoringRules;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The windows that have been looked at so far. Not thread-safe. */
final class LiveWindows {
    private final ScoringRules rules;
    private final Map<BoardKind, Map<String, LiveWindow>> windows = new EnumMap<>(BoardKind.class);
    private final Map<Long, LiveWindow[]> byDay = new HashMap<>();

    LiveWindows(ScoringRules rules, Set<BoardKind> kinds) {
        this.rules = rules;
        kinds.forEach(kind -> windows.put(kind, new TreeMap<>()));
    }

    /** Those that a day lies in, one of each kind. */
    LiveWindow[] of(long day) {
        return byDay.computeIfAbsent(
                day,
                d -> windows.keySet().stream()
                        .map(kind -> of(kind, kind.window(d, rules.weekStart())))
                        .toArray(LiveWindow[]::new));
    }

    LiveWindow of(BoardKind kind, String name) {
        return windows.computeIfAbsent(kind, k -> new TreeMap<>())
                .computeIfAbsent(name, n -> new LiveWindow(kind, n, rules.ranking(), 0));
    }

    @Nullable
    LiveWindow find(BoardKind kind, String name) {
        var ofKind = windows.get(kind);
        if (ofKind == null) {
            throw new IllegalArgumentException(
                    "no board by " + kind.word() + " is kept here: ask for it when it is made");
        }
        return ofKind.get(name);
    }

    /** By kind and name. */
    List<LiveWindow> all() {
        List<LiveWindow> all = new ArrayList<>();
        windows.values().forEach(ofKind -> all.addAll(ofKind.values()));
        return all;
    }
}
