package dev.advocacy.crash;

import dev.advocacy.delivery.DeliveryState;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The law that a run is held to: nothing vanishes, nothing is there twice. It knows three books that were kept apart: what people
 * approved, what the database says, and what the network counted.
 *
 * @param approved the link of each delivery, by its id
 * @param stored the database's word
 * @param posts how often the network has each link
 */
record Conservation(Map<String, String> approved, List<Stored> stored, Map<String, Integer> posts) {
    private static final Set<DeliveryState> WAITING =
            EnumSet.of(DeliveryState.APPROVED, DeliveryState.SCHEDULED, DeliveryState.CLAIMED);

    private enum There {
        ONCE,
        AT_MOST_ONCE,
        NEVER
    }

    /** Deliveries whose post is there more than once. */
    long duplicates() {
        return approved.values().stream()
                .filter(link -> posts.getOrDefault(link, 0) > 1)
                .count();
    }

    /** Deliveries that are gone from the database, or said to be published and are not. */
    long lost() {
        var states = states();
        return approved.entrySet().stream()
                .filter(a -> isLost(states.get(a.getKey()), posts.getOrDefault(a.getValue(), 0)))
                .count();
    }

    /** Ends that nobody asked for, with their reasons: told, but not lost. */
    Map<String, Long> unexpected() {
        return stored.stream()
                .filter(delivery -> expected(DeliveryState.valueOf(delivery.state())) == There.NEVER)
                .filter(delivery -> !WAITING.contains(DeliveryState.valueOf(delivery.state())))
                .collect(Collectors.groupingBy(
                        delivery -> delivery.state() + " (" + delivery.reason() + ")",
                        TreeMap::new,
                        Collectors.counting()));
    }

    /** Everything that breaks the law, in words; empty where it holds. */
    List<String> breaches() {
        var breaches = new ArrayList<String>();
        var seen = new HashSet<String>();
        var links = new HashSet<>(approved.values());
        for (var delivery : stored) {
            if (!seen.add(delivery.id())) {
                breaches.add(delivery.id() + " is in the database twice");
            }
            check(delivery, breaches);
        }
        approved.keySet().stream()
                .filter(id -> !seen.contains(id))
                .forEach(id -> breaches.add(id + " was approved and is not in the database"));
        posts.keySet().stream()
                .filter(link -> !links.contains(link))
                .forEach(link -> breaches.add(link + " is on the network and nobody approved it"));
        return breaches;
    }

    private void check(Stored delivery, List<String> breaches) {
        var link = approved.get(delivery.id());
        if (link == null) {
            breaches.add(delivery.id() + " is in the database and nobody approved it");
            return;
        }
        int times = posts.getOrDefault(link, 0);
        boolean lawful = switch (expected(DeliveryState.valueOf(delivery.state()))) {
            case ONCE -> times == 1;
            case AT_MOST_ONCE -> times <= 1;
            case NEVER -> times == 0;
        };
        if (!lawful) {
            breaches.add(delivery.id() + " is " + delivery.state() + " (" + delivery.reason() + ", armed "
                    + delivery.attempts() + " times) and on the network " + times + " times");
        }
    }

    /** What is armed, or asked about, may be there; it is told, and never sent again blindly. */
    private static There expected(DeliveryState state) {
        return switch (state) {
            case PUBLISHED -> There.ONCE;
            case ARMED, UNCONFIRMED, NEEDS_PERSON -> There.AT_MOST_ONCE;
            default -> There.NEVER;
        };
    }

    private static boolean isLost(@Nullable String state, int times) {
        return state == null || (state.equals(DeliveryState.PUBLISHED.name()) && times == 0);
    }

    private Map<String, String> states() {
        var states = new HashMap<String, String>();
        stored.forEach(delivery -> states.put(delivery.id(), delivery.state()));
        return states;
    }
}
