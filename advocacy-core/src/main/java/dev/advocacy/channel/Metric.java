package dev.advocacy.channel;

import java.util.Objects;

/**
 * Something that a network counts. An open value: networks have more than are named here.
 *
 * @param id lower-case, hyphenated
 */
public record Metric(String id) implements Comparable<Metric> {
    /** How often the post was shown. */
    public static final Metric IMPRESSIONS = new Metric("impressions");

    /** How many different people it was shown to. */
    public static final Metric REACH = new Metric("reach");

    /** Likes and their kin. */
    public static final Metric REACTIONS = new Metric("reactions");

    /** Comments. */
    public static final Metric COMMENTS = new Metric("comments");

    /** Reposts. */
    public static final Metric RESHARES = new Metric("reshares");

    /** Clicks as the network counts them; our own clicks are events. */
    public static final Metric CLICKS = new Metric("clicks");

    /** Checks. */
    public Metric {
        Objects.requireNonNull(id, "id");
    }

    @Override
    public int compareTo(Metric other) {
        return id.compareTo(other.id);
    }

    @Override
    public String toString() {
        return id;
    }
}
