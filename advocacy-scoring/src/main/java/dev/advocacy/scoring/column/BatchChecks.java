package dev.advocacy.scoring.column;

import dev.advocacy.Finding;
import dev.advocacy.RefusedException;
import dev.advocacy.channel.ChannelId;
import dev.advocacy.scoring.ScoringEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToLongFunction;
import org.jspecify.annotations.Nullable;

/** Checks columns: equal lengths, codes that stand for something, amounts within the bounds of {@link ScoringEvent}. */
final class BatchChecks {
    static final long EARLIEST = ScoringEvent.EARLIEST.toEpochMilli();
    static final long LATEST = ScoringEvent.LATEST.toEpochMilli();
    private static final long LEAP = Duration.ofHours(12).toMillis();
    private static final int MOST_WORDS = 256;
    private static final int MOST_NANOS = 999_999;

    private final EventBatchBuilder batch;
    private final int size;
    private final List<Finding> problems = new ArrayList<>();
    private int people;
    private int leaps;
    private boolean takesBack;
    private long earliest = Long.MAX_VALUE;
    private long latest = Long.MIN_VALUE;
    private long leastValue = ScoringEvent.ONE;
    private long mostValue = ScoringEvent.ONE;

    private BatchChecks(EventBatchBuilder batch) {
        this.batch = batch;
        size = batch.at.length;
    }

    static BatchFacts of(EventBatchBuilder batch) {
        return new BatchChecks(batch).facts();
    }

    private BatchFacts facts() {
        dictionaries();
        times();
        ambassadors();
        kinds();
        channels();
        codes(
                "visitors",
                batch.visitor,
                EventBatch.OUTSIDERS - batch.words.visitors().size() + 1,
                batch.words.people().size());
        codes("posts", batch.post, Dictionary.NONE, batch.words.posts().size());
        codes("contents", batch.content, Dictionary.NONE, batch.words.contents().size());
        codes("marks", batch.marks, Dictionary.NONE, batch.words.marks().size());
        codes("zones", batch.zone, Dictionary.NONE, batch.words.zones().size());
        codes("nanos", batch.nanos, 0, MOST_NANOS + 1);
        long mostId = batch.idsAreWords ? batch.words.ids().size() - 1 : Long.MAX_VALUE;
        amounts("ids", batch.id, 0, mostId);
        amounts("retracts", batch.retracts, Dictionary.NONE, mostId);
        if (batch.retracts != null && batch.id == null) {
            add("ids", "retracts", "retracts names ids and the batch has none: give ids as well");
        }
        amounts("values", batch.value, -ScoringEvent.MOST_VALUE, ScoringEvent.MOST_VALUE);
        if (!problems.isEmpty()) {
            throw new RefusedException("batch of " + size + " events", problems);
        }
        look();
        return new BatchFacts(earliest, latest, people, leaps, takesBack, leastValue, mostValue);
    }

    private void dictionaries() {
        for (var words : List.of(batch.words.kinds(), batch.words.channels())) {
            if (words.size() > MOST_WORDS) {
                add(
                        "dictionary",
                        words == batch.words.kinds() ? "kinds" : "channels",
                        words.size() + " words are more than the " + MOST_WORDS
                                + " that fit a byte: score fewer together");
            }
        }
        for (int code = 0; code < batch.words.channels().size(); code++) {
            channelId(batch.words.channels().word(code));
        }
    }

    private void channelId(String word) {
        try {
            ChannelId.of(word);
        } catch (IllegalArgumentException e) {
            add("dictionary", "channels", e.getMessage() + ": mend it where the dictionary is filled");
        }
    }

    private void times() {
        long[] at = batch.at;
        long before = size == 0 ? 0 : at[0];
        for (long time : at) {
            earliest = Math.min(earliest, time);
            latest = Math.max(latest, time);
            leaps += Math.abs(time - before) > LEAP ? 1 : 0;
            before = time;
        }
        if (size > 0 && (earliest < EARLIEST || latest > LATEST)) {
            range("times", i -> at[i], EARLIEST, LATEST);
        }
    }

    private void ambassadors() {
        int[] codes = batch.ambassador;
        if (length("ambassadors", codes.length)) {
            int least = 0;
            int most = -1;
            for (int code : codes) {
                least = Math.min(least, code);
                most = Math.max(most, code);
            }
            people = most + 1;
            if (least < 0 || people > batch.words.people().size()) {
                range("ambassadors", i -> codes[i], 0, batch.words.people().size() - 1L);
            }
        }
    }

    private void kinds() {
        bytes("kinds", batch.kind, batch.words.kinds().size());
    }

    private void channels() {
        bytes("channels", batch.channel, batch.words.channels().size());
    }

    private void bytes(String column, byte[] codes, int words) {
        if (length(column, codes.length)) {
            int most = -1;
            for (byte code : codes) {
                most = Math.max(most, code & 0xff);
            }
            if (most >= words) {
                range(column, i -> codes[i] & 0xff, 0, words - 1L);
            }
        }
    }

    private void codes(String column, int @Nullable [] codes, int least, int words) {
        if (codes != null && length(column, codes.length)) {
            int low = least;
            int high = least;
            for (int code : codes) {
                low = Math.min(low, code);
                high = Math.max(high, code);
            }
            if (low < least || high >= Math.max(words, least + 1)) {
                range(column, i -> codes[i], least, words - 1L);
            }
        }
    }

    private void amounts(String column, long @Nullable [] amounts, long least, long most) {
        if (amounts != null && length(column, amounts.length)) {
            range(column, i -> amounts[i], least, most);
        }
    }

    private boolean length(String column, int length) {
        if (length != size) {
            add(
                    "length",
                    column,
                    column + " has " + length + " entries and times has " + size
                            + ": every column has one for each event");
        }
        return length == size;
    }

    /** Names the first event that is out of range, if one is. */
    private void range(String column, IntToLongFunction entry, long least, long most) {
        for (int i = 0; i < size; i++) {
            long is = entry.applyAsLong(i);
            if (is < least || is > most) {
                add(
                        "range",
                        column,
                        column + " has " + is + " at event " + i + ", outside " + least + " to " + most
                                + ": mend the column or its dictionary");
                return;
            }
        }
    }

    private void add(String code, String field, String message) {
        problems.add(Finding.error("scoring.batch-" + code, field, message));
    }

    private void look() {
        takesBack = (batch.retracts != null && any(batch.retracts)) || hasRetractions();
        if (batch.value != null) {
            for (long value : batch.value) {
                leastValue = Math.min(leastValue, value);
                mostValue = Math.max(mostValue, value);
            }
        }
    }

    private static boolean any(long[] ids) {
        for (long id : ids) {
            if (id != Dictionary.NONE) {
                return true;
            }
        }
        return false;
    }

    private boolean hasRetractions() {
        int code = batch.words.kinds().find(ScoringEvent.RETRACTION);
        if (code != Dictionary.NONE) {
            for (byte kind : batch.kind) {
                if (kind == (byte) code) {
                    return true;
                }
            }
        }
        return false;
    }
}
