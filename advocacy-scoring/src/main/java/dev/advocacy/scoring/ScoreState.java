package dev.advocacy.scoring;

import dev.advocacy.event.AmbassadorId;
import java.util.Collection;
import java.util.Objects;

/**
 * What one ambassador's score is made of: a commutative monoid. Adding and merging in any order, any grouping and any
 * number of times gives equal states and identical bytes. A retraction is added like any other event, and takes back what
 * its post earns, before or after it. Not thread-safe; give each worker its own and merge.
 *
 * <p>Cost of this form: it keeps every event that can earn or take back, about 150 bytes each in memory (the ids'
 * characters not counted) and 40 to 200 in {@link #toBytes()}. That is what makes repeats harmless. The visitors'
 * pseudonyms are among them, for rules that count a visitor once: keep the bytes no longer than the log itself.
 */
public final class ScoreState {
    private final RuleBook book;
    private final AmbassadorId ambassador;
    private final EventSet events = new EventSet();

    ScoreState(RuleBook book, AmbassadorId ambassador) {
        this.book = book;
        this.ambassador = Objects.requireNonNull(ambassador, "ambassador");
    }

    /** Whose. */
    public AmbassadorId ambassador() {
        return ambassador;
    }

    /**
     * Adds an event. Twice is once; another ambassador's is an {@link IllegalArgumentException}, and another event
     * under an id that was added before is refused.
     *
     * @return this state, changed
     */
    public ScoreState add(ScoringEvent event) {
        if (!event.ambassador().equals(ambassador)) {
            throw new IllegalArgumentException("event " + event.id() + " is " + event.ambassador()
                    + "'s and cannot be added to a state of " + ambassador);
        }
        if (event.bar().isEmpty() || event.kind().equals(ScoringEvent.SHARE) || event.isRetraction()) {
            events.add(event);
        }
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
        events.addAll(other.events);
        return this;
    }

    /** What it holds. */
    Collection<ScoringEvent> events() {
        return events.all();
    }

    /** The score of all that was added so far. The state can be added to afterwards; the score does not change then. */
    public Score finish() {
        return finish(book);
    }

    /** Under other rules: what it keeps does not depend on them. */
    Score finish(RuleBook rules) {
        return Score.of(rules, ambassador, events);
    }

    /**
     * The state in a versioned form with a check sum; equal states have equal bytes. Made to travel between workers, not to
     * be archived: other rules, or another release of the SDK, may refuse it, and then the log is scored again.
     */
    public byte[] toBytes() {
        return StateWriter.write(book, ambassador, events.byId());
    }

    /** The events it keeps, as a count. */
    @Override
    public String toString() {
        return "score state of " + ambassador + " under " + book.name() + ": "
                + events.all().size() + " events";
    }
}
