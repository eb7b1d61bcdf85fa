package dev.advocacy.sandbox.internal;

import java.util.ArrayList;
import java.util.List;

/** The misfortunes still to come, in the order in which they were asked for. */
public final class Faults {
    private final List<Waiting> waiting = new ArrayList<>();

    private record Waiting(String route, int times, Effect effect) {
        boolean concerns(String calledRoute) {
            return route.isEmpty() || route.equals(calledRoute);
        }
    }

    /** An empty route means any. */
    public synchronized void add(String route, int times, Effect effect) {
        waiting.add(new Waiting(route, times, effect));
    }

    public synchronized void clear() {
        waiting.clear();
    }

    /** What the next request on this route meets; a fault is used up once per request. */
    synchronized Effect take(String route) {
        for (int i = 0; i < waiting.size(); i++) {
            Waiting fault = waiting.get(i);
            if (fault.concerns(route)) {
                use(i, fault);
                return fault.effect();
            }
        }
        return Effect.NONE;
    }

    private void use(int index, Waiting fault) {
        if (fault.times() == 1) {
            waiting.remove(index);
        } else {
            waiting.set(index, new Waiting(fault.route(), fault.times() - 1, fault.effect()));
        }
    }
}
