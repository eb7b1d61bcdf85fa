package dev.advocacy.scoring;

/**
 * A place on a board, exact: whole, or a half where equals stand in the middle of theirs. Immutable.
 *
 * @param halves twice the place: 2 is the first place, 5 is place 2.5
 */
public record Rank(long halves) implements Comparable<Rank> {

    /** Checks that no place is before the first. */
    public Rank {
        if (halves < 2) {
            throw new IllegalArgumentException("rank of " + halves + " halves: the first place is 2 halves");
        }
    }

    /** A whole place, 1 for the first. */
    public static Rank of(long place) {
        return new Rank(Math.multiplyExact(2, place));
    }

    @Override
    public int compareTo(Rank other) {
        return Long.compare(halves, other.halves);
    }

    /** {@code 2} or {@code 2.5}. */
    @Override
    public String toString() {
        return halves / 2 + (halves % 2 == 0 ? "" : ".5");
    }
}
