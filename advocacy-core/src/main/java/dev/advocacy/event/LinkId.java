package dev.advocacy.event;

/**
 * A tracked link: one per delivery, hard to guess.
 *
 * @param value 1 to 100 characters, not blank
 */
public record LinkId(String value) implements Comparable<LinkId> {

    /** Checks the shape. */
    public LinkId {
        Ids.check("link id", value);
    }

    /** The id with this value. */
    public static LinkId of(String value) {
        return new LinkId(value);
    }

    /** A fresh id: 96 random bits, URL-safe. */
    public static LinkId random() {
        return new LinkId(Ids.random());
    }

    @Override
    public int compareTo(LinkId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
