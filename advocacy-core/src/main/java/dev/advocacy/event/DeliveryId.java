package dev.advocacy.event;

/**
 * A delivery: one post on one account.
 *
 * @param value 1 to 100 characters, not blank
 */
public record DeliveryId(String value) implements Comparable<DeliveryId> {

    /** Checks the shape. */
    public DeliveryId {
        Ids.check("delivery id", value);
    }

    /** The id with this value. */
    public static DeliveryId of(String value) {
        return new DeliveryId(value);
    }

    /** A fresh id: 96 random bits, URL-safe. */
    public static DeliveryId random() {
        return new DeliveryId(Ids.random());
    }

    @Override
    public int compareTo(DeliveryId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
