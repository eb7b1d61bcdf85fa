package dev.advocacy.event;

/**
 * A share: one person's decision to share one thing.
 *
 * @param value 1 to 100 characters, not blank
 */
public record ShareId(String value) implements Comparable<ShareId> {

    /** Checks the shape. */
    public ShareId {
        Ids.check("share id", value);
    }

    /** The id with this value. */
    public static ShareId of(String value) {
        return new ShareId(value);
    }

    /** A fresh id: 96 random bits, URL-safe. */
    public static ShareId random() {
        return new ShareId(Ids.random());
    }

    @Override
    public int compareTo(ShareId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
