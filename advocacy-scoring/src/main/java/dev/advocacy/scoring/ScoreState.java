package dev.advocacy.scoring;

import dev.advocacy.event.AmbassadorId;
import dev.advocacy.event.Recorded;
import java.util.Objects;
import java.util.Optional;

/**
 * What one ambassador's score is made of: a commutative monoid. Adding and merging in any order, any grouping and any
 * number of times gives equal states and identical bytes. A retraction is added like any other event, and takes back what
 * its delivery earns, before or after it. Not thread-safe; give each worker its own and merge.
 *
 * <p>Cost of this form: it keeps every event that can earn or take back, about 150 bytes each in memory (the ids'
 * characters not counted) and 40 to 200 in {@link #toBytes()}. That is what makes repeats harmless. The visitors'
 * pseudonyms are among them, for rules that count a visitor once: keep the bytes no longer than the log itself.
 */
public final class ScoreState {
    private final RuleBook book;
    private final AmbassadorId ambassador;
    private final Facts facts = new Facts();

    ScoreState(RuleBook book, AmbassadorId ambassador) {
        this.book = book;
        this.ambassador = Objects.requireNonNull(ambassador, "ambassador");
    }

    /** Whose score an event can change, if anyone's: the key by which a log is split over workers. */
    public static Optional<AmbassadorId> ownerOf(Recorded event) {
        return Fact.of(event).map(Fact::ambassador);
    }

    /** Whose. */
    public AmbassadorId ambassador() {
        return ambassador;
    }

    /**
     * Adds an event. Twice is once; an event that cannot earn is passed over; another ambassador's is an
     * {@link IllegalArgumentException}, and another event under a number that was added before is refused.
     *
     * @return this state, changed
     */
    public ScoreState add(Recorded event) {
        Fact.of(event).ifPresent(this::add);
        return this;
    }

    /**
     * Adds all that the other holds; the other stays as it is.
     *
     * @return this state, changed
     */
    public ScoreState merge(ScoreState other) {
        if (!ambassador.equals(other.ambassador)) {
            throw new IllegalArgumentException(
                    "a state of " + other.ambassador + " cannot be merged into one of " + ambassador);
        }
        if (!book.equals(other.book)) {
            throw new IllegalArgumentException("a state of rules " + other.book.name()
                    + " cannot be merged into one of rules " + book.name() + " that differ from them: score again");
        }
        facts.addAll(other.facts);
        return this;
    }

    /** The score of all that was added so far. The state can be added to afterwards; the score does not change then. */
    public Score finish() {
        return Score.of(book, ambassador, facts);
    }

    /**
     * The state in a versioned form with a check sum; equal states have equal bytes. Made to travel between workers, not to
     * be archived: other rules, or another release of the SDK, may refuse it, and then the log is scored again.
     */
    public byte[] toBytes() {
        return StateWriter.write(book, ambassador, facts.byNumber());
    }

    void add(Fact fact) {
        if (!fact.ambassador().equals(ambassador)) {
            throw new IllegalArgumentException("event " + fact.number() + " is " + fact.ambassador()
                    + "'s and cannot be added to a state of " + ambassador);
        }
        if (fact.bar().isEmpty()) {
            facts.add(fact);
        }
    }

    /** The events it keeps, as a count. */
    @Override
    public String toString() {
        return "score state of " + ambassador + " under " + book.name() + ": "
                + facts.all().size() + " events";
    }
}
