package dev.advocacy.event;

/**
 * Who: the host's own key for a person. Choose one that says nothing about them.
 *
 * @param value 1 to 100 characters, not blank
 */
public record AmbassadorId(String value) implements Comparable<AmbassadorId> {

    /** Checks the shape. */
    public AmbassadorId {
        Ids.check("ambassador id", value);
    }

    /** The id with this value. */
    public static AmbassadorId of(String value) {
        return new AmbassadorId(value);
    }

    @Override
    public int compareTo(AmbassadorId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
