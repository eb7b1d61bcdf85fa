package dev.advocacy.cli.log;

import dev.advocacy.scoring.ScoringEvent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Events by id, four to eight bytes each beside the event: a hash map of objects would cost more than the events' own ids. */
final class EventIndex {
    private static final int FREE = -1;

    private final List<ScoringEvent> events = new ArrayList<>();
    private final KeyedHash hash = KeyedHash.random();
    private int[] table = free(1 << 10);

    /** The place of the event with this id, or a number below 0. */
    int find(String id) {
        return table[slot(id)];
    }

    ScoringEvent get(int place) {
        return events.get(place);
    }

    int size() {
        return events.size();
    }

    /** Adds an event whose id is not there yet. */
    void add(ScoringEvent event) {
        if (events.size() >= table.length / 2) {
            grow();
        }
        table[slot(event.id())] = events.size();
        events.add(event);
    }

    private int slot(String id) {
        int slot = hash.of(id) & table.length - 1;
        while (table[slot] != FREE && !events.get(table[slot]).id().equals(id)) {
            slot = slot + 1 & table.length - 1;
        }
        return slot;
    }

    private void grow() {
        table = free(Math.multiplyExact(table.length, 2));
        for (int place = 0; place < events.size(); place++) {
            table[slot(events.get(place).id())] = place;
        }
    }

    private static int[] free(int size) {
        var table = new int[size];
        Arrays.fill(table, FREE);
        return table;
    }
}
