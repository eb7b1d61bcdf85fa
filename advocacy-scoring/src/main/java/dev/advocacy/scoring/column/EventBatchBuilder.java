package dev.advocacy.scoring.column;

import dev.advocacy.RefusedException;
import dev.advocacy.scoring.ScoringEvent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes the columns of an {@link EventBatch}; the first four are needed. To be used once, by one thread. A column that is
 * left out says of every event that it has no such thing.
 */
public final class EventBatchBuilder {
    final Vocabulary words;
    long[] at = {};
    int[] ambassador = {};
    byte[] kind = {};
    byte[] channel = {};
    int @Nullable [] nanos;
    int @Nullable [] visitor;
    long @Nullable [] id;
    long @Nullable [] retracts;
    int @Nullable [] post;
    int @Nullable [] content;
    int @Nullable [] marks;
    long @Nullable [] value;
    int @Nullable [] zone;
    boolean idsAreWords;

    @Nullable
    List<ScoringEvent> objects;

    EventBatchBuilder(Vocabulary words) {
        this.words = words;
    }

    /** When: milliseconds since 1970 in UTC, within the years 1 to 9999. */
    public EventBatchBuilder times(long[] epochMillis) {
        at = epochMillis;
        return this;
    }

    /** Nanoseconds beyond the millisecond, 0 to 999,999. */
    public EventBatchBuilder nanos(int[] beyond) {
        nanos = beyond;
        return this;
    }

    /** Whose: codes of {@link Vocabulary#people()}. */
    public EventBatchBuilder ambassadors(int[] codes) {
        ambassador = codes;
        return this;
    }

    /** What: codes of {@link Vocabulary#kinds()}, those from 128 as negative bytes. */
    public EventBatchBuilder kinds(byte[] codes) {
        kind = codes;
        return this;
    }

    /** Where: codes of {@link Vocabulary#channels()}, those from 128 as negative bytes. */
    public EventBatchBuilder channels(byte[] codes) {
        channel = codes;
        return this;
    }

    /** By whom: see {@link EventBatch#visitor}; -1 for nobody. */
    public EventBatchBuilder visitors(int[] codes) {
        visitor = codes;
        return this;
    }

    /** Ids that are numbers from 0. */
    public EventBatchBuilder ids(long[] numbers) {
        id = numbers;
        idsAreWords = false;
        return this;
    }

    /** Ids as codes of {@link Vocabulary#ids()}. */
    public EventBatchBuilder idWords(long[] codes) {
        id = codes;
        idsAreWords = true;
        return this;
    }

    /** The ids of events that are taken back, in the form of this batch's own ids; -1 for none. */
    public EventBatchBuilder retracts(long[] ids) {
        retracts = ids;
        return this;
    }

    /** Codes of {@link Vocabulary#posts()}, -1 for none. */
    public EventBatchBuilder posts(int[] codes) {
        post = codes;
        return this;
    }

    /** Codes of {@link Vocabulary#contents()}, -1 for none. */
    public EventBatchBuilder contents(int[] codes) {
        content = codes;
        return this;
    }

    /** Codes of {@link Vocabulary#marks()}, -1 for none. */
    public EventBatchBuilder marks(int[] codes) {
        marks = codes;
        return this;
    }

    /** Values in millionths. */
    public EventBatchBuilder values(long[] millionths) {
        value = millionths;
        return this;
    }

    /** Codes of {@link Vocabulary#zones()}, -1 for none. */
    public EventBatchBuilder zones(int[] codes) {
        zone = codes;
        return this;
    }

    /** The batch. A {@link RefusedException} names every column that is wrong, the first event and the value in it. */
    public EventBatch build() {
        return new EventBatch(this, BatchChecks.of(this));
    }
}
