package dev.advocacy.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What has happened to one post so far. */
final class Engagement {
    private final Map<Deed, Integer> counts = new EnumMap<>(Deed.class);
    private @Nullable Instant until;

    synchronized void add(Deed deed, int times) {
        counts.merge(deed, times, Integer::sum);
    }

    void addAll(Engagement other) {
        for (Deed deed : Deed.values()) {
            add(deed, other.count(deed));
        }
    }

    synchronized int count(Deed deed) {
        return counts.getOrDefault(deed, 0);
    }

    synchronized boolean isEmpty() {
        return counts.isEmpty();
    }

    /** The figure that the network knows under this name; what the audience never does is 0. */
    int figure(String metric) {
        return switch (metric) {
            case "IMPRESSION" -> impressions();
            case "MEMBERS_REACHED" -> count(Deed.SEE);
            case "REACTION" -> count(Deed.REACT);
            case "COMMENT" -> count(Deed.COMMENT);
            case "RESHARE" -> count(Deed.RESHARE);
            case "LINK_CLICKS" -> count(Deed.CLICK);
            default -> 0;
        };
    }

    ObjectNode totals() {
        int acts = count(Deed.CLICK) + count(Deed.REACT) + count(Deed.COMMENT) + count(Deed.RESHARE);
        return Json.object()
                .put("shareCount", count(Deed.RESHARE))
                .put("clickCount", count(Deed.CLICK))
                .put("engagement", (double) acts / Math.max(1, impressions()))
                .put("likeCount", count(Deed.REACT))
                .put("impressionCount", impressions())
                .put("commentCount", count(Deed.COMMENT))
                .put("uniqueImpressionsCount", count(Deed.SEE));
    }

    /** Until when things have happened; before the first time nothing has. */
    synchronized @Nullable Instant until() {
        return until;
    }

    /** Moves the mark forward, never backward. */
    synchronized void advance(Instant to) {
        if (until == null || to.isAfter(until)) {
            until = to;
        }
    }

    private int impressions() {
        return count(Deed.SEE) + count(Deed.SEE_AGAIN);
    }
}
