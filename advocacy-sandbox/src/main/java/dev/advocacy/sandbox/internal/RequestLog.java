package dev.advocacy.sandbox.internal;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** Counts requests as they arrive. */
public final class RequestLog {
    private final Map<String, LongAdder> requests = new ConcurrentHashMap<>();
    private final Map<String, LongAdder> bodies = new ConcurrentHashMap<>();

    void arrived(String route, boolean withBody) {
        requests.computeIfAbsent(route, any -> new LongAdder()).increment();
        if (withBody) {
            bodies.computeIfAbsent(route, any -> new LongAdder()).increment();
        }
    }

    /** Requests per route so far. */
    public Map<String, Long> requests() {
        return sums(requests);
    }

    /** Requests with a body per route so far. */
    public Map<String, Long> bodies() {
        return sums(bodies);
    }

    private static Map<String, Long> sums(Map<String, LongAdder> adders) {
        Map<String, Long> sums = new TreeMap<>();
        adders.forEach((route, adder) -> sums.put(route, adder.sum()));
        return sums;
    }
}
