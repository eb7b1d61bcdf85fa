package dev.advocacy.scoring.recognition.wallet;

import java.time.Instant;
import java.util.List;

/**
 * One change that is never changed again. Immutable.
 *
 * @param id never used for another entry of the wallet
 * @param at when it was made
 * @param kind what it is
 * @param about what it is for: the scored event, the reservation, the entry that it reverses, or why
 * @param since of {@link Kind#EARN} when the scored event happened, of {@link Kind#EXPIRE} before when points had to be
 *     earned to expire, otherwise {@code at}
 * @param postings they add up to 0
 */
public record Entry(String id, Instant at, Kind kind, String about, Instant since, List<Posting> postings) {

    /** What an entry is. */
    public enum Kind {
        /** An event earned points. */
        EARN,
        /** Undoes another entry, because the score was restated. */
        REVERSE,
        /** Sets points aside. */
        RESERVE,
        /** Spends what was set aside. */
        SPEND,
        /** Gives back what was set aside. */
        RELEASE,
        /** Ends points that were not spent in time, or brings such points back after a correction. */
        EXPIRE
    }

    /** Checks that it balances, and copies. */
    public Entry {
        postings = List.copyOf(postings);
        long sum = 0;
        for (Posting posting : postings) {
            sum = Math.addExact(sum, posting.units());
        }
        if (sum != 0 || postings.isEmpty()) {
            throw new IllegalArgumentException(
                    "entry " + id + " is out of balance by " + sum + " units: its postings have to add up to 0");
        }
    }

    static Entry move(
            String id, Instant at, Kind kind, String about, Instant since, Account from, Account to, long units) {
        return new Entry(
                id,
                at,
                kind,
                about,
                since,
                List.of(new Posting(from, Math.negateExact(units)), new Posting(to, units)));
    }

    /** How much it moves: the posting that is not on the side it comes from. */
    long units() {
        return postings.get(1).units();
    }

    Entry reversed(String by, Instant when) {
        var mirror = postings.stream()
                .map(posting -> new Posting(posting.account(), Math.negateExact(posting.units())))
                .toList();
        return new Entry(by, when, Kind.REVERSE, id, since, mirror);
    }
}
