package dev.advocacy.sandbox;

import java.util.ArrayList;
import java.util.List;

/** The misfortunes still to come, in the order in which they were asked for. */
final class Faults {
    private final List<Fault> waiting = new ArrayList<>();

    synchronized void add(Fault fault) {
        waiting.add(fault);
    }

    synchronized void clear() {
        waiting.clear();
    }

    /** What the next request on this route meets; a fault is used up once per request. */
    synchronized Effect take(String route) {
        for (int i = 0; i < waiting.size(); i++) {
            Fault fault = waiting.get(i);
            if (fault.concerns(route)) {
                use(i, fault);
                return fault.effect();
            }
        }
        return Effect.NONE;
    }

    private void use(int index, Fault fault) {
        if (fault.times() == 1) {
            waiting.remove(index);
        } else {
            waiting.set(index, fault.times(fault.times() - 1));
        }
    }
}
