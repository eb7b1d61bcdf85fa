package dev.advocacy.scoring.column;

import java.util.List;

/**
 * Folds batches one by one and keeps none of them: for more events than fit the memory, or a part of them on each worker.
 * Whichever way events are cut into batches and folds, merged folds give the boards that {@link ColumnEngine} gives for all of
 * them. For one thread at a time.
 *
 * <p>Only for events that no other event has a say in: a batch with ids, posts, retractions or an ambassador's zone that rules
 * ask for is refused, and so are rules that look at single events; {@link ColumnEngine#score} takes them all.
 */
public final class ColumnFold {
    private final Shape shape;
    private final Vocabulary words;
    private final int threads;
    private final Slabs slabs;
    private double most;

    ColumnFold(Shape shape, Vocabulary words, int threads) {
        this.shape = shape;
        this.words = words;
        this.threads = threads;
        slabs = new Slabs(shape, words.people().size());
    }

    /**
     * Adds a batch of the same vocabulary. Refused, with no change, where sums could pass 64 bits.
     *
     * @return this fold, changed
     */
    public ColumnFold add(EventBatch batch) {
        var sums = new Sums(shape.rules());
        if (!batch.words().equals(words) || !sums.sufficeAlone(batch)) {
            throw new IllegalArgumentException(batch + " cannot be folded alone under " + shape.rules()
                    + ": it has another vocabulary, ids, posts or"
                    + " retractions, or the rules look at single events; give all batches to ColumnEngine.score");
        }
        most = Sums.within64Bits(most + sums.most(batch));
        if (batch.size() > 0) {
            slabs.reach(batch.facts.people());
            var tables = new Tables(shape.rules(), shape.slots(), words, batch.marks != null);
            var days = Days.of(shape.rules().zone(), batch.facts.earliest(), batch.facts.latest());
            new Fold(batch, tables, days, Dropped.NONE, slabs).events(0, batch.size());
        }
        return this;
    }

    /**
     * Adds all that another fold of the same engine and vocabulary holds; the other is used up by it. Refused, with no change,
     * where sums could pass 64 bits.
     *
     * @return this fold, changed
     */
    public ColumnFold merge(ColumnFold other) {
        if (!shape.equals(other.shape) || !words.equals(other.words)) {
            throw new IllegalArgumentException(
                    "a fold of another engine or vocabulary cannot be merged: begin both with one");
        }
        most = Sums.within64Bits(most + other.most);
        slabs.absorb(other.slabs);
        return this;
    }

    /**
     * What it holds, as bytes on the way to other folds of the same rules and boards, with whatever vocabulary: so many parts, in
     * which each ambassador has the same place in every fold. Made to travel, not to be archived: another release of the SDK
     * may refuse them.
     */
    public List<byte[]> toBytes(int parts) {
        return FoldWriter.write(words, slabs, most, parts);
    }

    /**
     * Adds all that is in these bytes; adds the ambassadors to the vocabulary. A {@link dev.advocacy.RefusedException} says
     * that they are damaged, or of other rules or boards; then throw this fold away.
     *
     * @return this fold, changed
     */
    public ColumnFold add(byte[] bytes) {
        most = Sums.within64Bits(most + FoldReader.read(bytes, words, slabs));
        return this;
    }

    /** About how many bytes of memory it takes. */
    public long memory() {
        return slabs.memory();
    }

    /** The boards of everything added. To be asked once, at the end. */
    public ColumnBoards boards() {
        try (var workers = new Workers(threads)) {
            return new SlabScore(shape, words, workers).boards(slabs);
        }
    }
}
