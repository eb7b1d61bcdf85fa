package dev.advocacy.value.figures;

import dev.advocacy.event.AmbassadorId;
import dev.advocacy.scoring.recognition.fairness.GroupThreshold;
import dev.advocacy.scoring.recognition.fairness.SmallGroups;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Parts by metric, window, split and key; what would tell of few is withheld when they become rows. */
final class Table {
    static final String ALL = "all";

    private record Place(Metric metric, String window, String by) implements Comparable<Place> {
        @Override
        public int compareTo(Place other) {
            int metrics = metric.compareTo(other.metric);
            int windows = metrics != 0 ? metrics : window.compareTo(other.window);
            return windows != 0 ? windows : by.compareTo(other.by);
        }
    }

    private final SortedMap<Place, SortedMap<String, Part>> parts = new TreeMap<>();
    private final GroupThreshold threshold;

    Table(GroupThreshold threshold) {
        this.threshold = threshold;
    }

    Part part(Metric metric, String window, String by, String key) {
        return parts.computeIfAbsent(new Place(metric, window, by), place -> new TreeMap<>())
                .computeIfAbsent(key, k -> new Part());
    }

    List<Figure> rows() {
        List<Figure> rows = new ArrayList<>();
        parts.forEach((place, keys) -> rows(place, keys, rows));
        return rows;
    }

    private void rows(Place place, SortedMap<String, Part> keys, List<Figure> rows) {
        SortedMap<String, Set<AmbassadorId>> people = new TreeMap<>();
        keys.forEach((key, part) -> people.put(key, part.people()));
        var out = SmallGroups.below(threshold).leftOut(people);
        keys.forEach((key, part) -> rows.add(
                out.contains(key)
                        ? Figure.withheld(
                                place.metric(),
                                place.window(),
                                place.by(),
                                key,
                                place.metric().unit(),
                                tooFew())
                        : Figure.told(
                                place.metric(),
                                place.window(),
                                place.by(),
                                key,
                                part.count(),
                                part.people().size())));
    }

    private String tooFew() {
        return "fewer than " + threshold.members() + " people, or it would tell of them";
    }
}
