package dev.advocacy.scoring.column;

import dev.advocacy.scoring.ScoringEvent;
import java.util.Set;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** Turns event objects into columns. */
final class EventRows {
    private final Vocabulary words;
    private final EventBatchBuilder batch;
    private final long[] at;
    private final int[] ambassador;
    private final byte[] kind;
    private final byte[] channel;
    private final int[] visitor;
    private final long[] id;
    private final long[] retracts;
    private final String[] visitors;
    private int size;

    EventRows(Vocabulary words, int capacity) {
        this.words = words;
        batch = new EventBatchBuilder(words);
        at = new long[capacity];
        ambassador = new int[capacity];
        kind = new byte[capacity];
        channel = new byte[capacity];
        visitor = new int[capacity];
        id = new long[capacity];
        retracts = new long[capacity];
        visitors = new String[capacity];
    }

    void add(ScoringEvent event) {
        int i = size++;
        at[i] = event.at().toEpochMilli();
        ambassador[i] = words.people().add(event.ambassador().value());
        kind[i] = (byte) words.kinds().add(event.kind());
        channel[i] = (byte) words.channels().add(event.channel().value());
        id[i] = words.ids().add(event.id());
        retracts[i] = event.retracts() == null ? Dictionary.NONE : words.ids().add(event.retracts());
        visitors[i] = event.visitor();
        optional(event, i);
    }

    private void optional(ScoringEvent event, int i) {
        int nanos = EventBatch.nanosOf(event.at());
        if (nanos != 0) {
            batch.nanos = with(batch.nanos, 0, i, nanos);
        }
        word(words.posts(), event.post(), code -> batch.post = with(batch.post, Dictionary.NONE, i, code));
        word(words.contents(), event.content(), code -> batch.content = with(batch.content, Dictionary.NONE, i, code));
        word(words.zones(), event.zone(), code -> batch.zone = with(batch.zone, Dictionary.NONE, i, code));
        Set<String> marks = event.marks();
        word(
                words.marks(),
                marks.isEmpty() ? null : marks,
                code -> batch.marks = with(batch.marks, Dictionary.NONE, i, code));
        if (event.value() != ScoringEvent.ONE) {
            value(i, event.value());
        }
    }

    private static <W> void word(Dictionary<W> dictionary, @Nullable W word, IntConsumer with) {
        if (word != null) {
            with.accept(dictionary.add(word));
        }
    }

    private int[] with(int @Nullable [] column, int absent, int i, int code) {
        int[] known = column;
        if (known == null) {
            known = new int[at.length];
            java.util.Arrays.fill(known, absent);
        }
        known[i] = code;
        return known;
    }

    private void value(int i, long value) {
        long[] known = batch.value;
        if (known == null) {
            known = new long[at.length];
            java.util.Arrays.fill(known, ScoringEvent.ONE);
            batch.value = known;
        }
        known[i] = value;
    }

    /** Visitors come last, when all ambassadors have their codes. */
    EventBatch batch() {
        for (int i = 0; i < size; i++) {
            visitor[i] = visitors[i] == null ? Dictionary.NONE : EventBatch.visitor(words, visitors[i]);
        }
        return batch.times(at)
                .ambassadors(ambassador)
                .kinds(kind)
                .channels(channel)
                .visitors(visitor)
                .idWords(id)
                .retracts(retracts)
                .build();
    }
}
