package dev.advocacy.event;

/**
 * A content item.
 *
 * @param value 1 to 100 characters, not blank
 */
public record ContentId(String value) implements Comparable<ContentId> {

    /** Checks the shape. */
    public ContentId {
        Ids.check("content id", value);
    }

    /** The id with this value. */
    public static ContentId of(String value) {
        return new ContentId(value);
    }

    /** A fresh id: 96 random bits, URL-safe. */
    public static ContentId random() {
        return new ContentId(Ids.random());
    }

    @Override
    public int compareTo(ContentId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
