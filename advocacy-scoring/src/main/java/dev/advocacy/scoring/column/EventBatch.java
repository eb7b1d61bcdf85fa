package dev.advocacy.scoring.column;

import dev.advocacy.Finding;
import dev.advocacy.RefusedException;
import dev.advocacy.channel.ChannelId;
import dev.advocacy.event.AmbassadorId;
import dev.advocacy.scoring.ScoringEvent;
import java.time.Instant;
import java.time.temporal.ChronoField;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Events as columns: entry {@code i} of every array belongs to event {@code i}; the codes are those of a
 * {@link Vocabulary}. The plain columns (time, ambassador, kind, channel, visitor) take 18 bytes an event, the others only
 * what they hold where they are given. Checked once, when it is built. It keeps the arrays it is given: whoever writes to them
 * afterwards breaks it. Thread-safe while nobody does.
 */
public final class EventBatch {
    /** The code of a visitor who is no ambassador, from the code in {@link Vocabulary#visitors()}; the same turns it back. */
    static final int OUTSIDERS = -2;

    private static final int MILLION = 1_000_000;

    final Vocabulary words;
    final long[] at;
    final int[] ambassador;
    final byte[] kind;
    final byte[] channel;
    final int @Nullable [] nanos;
    final int @Nullable [] visitor;
    final long @Nullable [] id;
    final long @Nullable [] retracts;
    final int @Nullable [] post;
    final int @Nullable [] content;
    final int @Nullable [] marks;
    final long @Nullable [] value;
    final int @Nullable [] zone;
    final boolean idsAreWords;
    final BatchFacts facts;

    /**
     * The objects that it was made of, where they are at hand; then columns need not hold what only objects are asked for, and
     * ids that are the same there may be two.
     */
    final @Nullable List<ScoringEvent> objects;

    EventBatch(EventBatchBuilder from, BatchFacts facts) {
        words = from.words;
        at = from.at;
        ambassador = from.ambassador;
        kind = from.kind;
        channel = from.channel;
        nanos = from.nanos;
        visitor = from.visitor;
        id = from.id;
        retracts = from.retracts;
        post = from.post;
        content = from.content;
        marks = from.marks;
        value = from.value;
        zone = from.zone;
        idsAreWords = from.idsAreWords;
        objects = from.objects;
        this.facts = facts;
    }

    /** Takes columns that are there already. */
    public static EventBatchBuilder of(Vocabulary words) {
        return new EventBatchBuilder(words);
    }

    /** These events as columns; adds what they name to the vocabulary. */
    public static EventBatch of(Vocabulary words, List<ScoringEvent> events) {
        var rows = EventRows.of(events);
        rows.introduce(words);
        return rows.batch(rows.share(words));
    }

    /** A code that is to be a byte. */
    static int fitting(String dictionary, int code) {
        if (code > 0xff) {
            throw new RefusedException(
                    "events",
                    Finding.error(
                            "scoring.batch-dictionary",
                            dictionary,
                            "the events have more than 256 " + dictionary
                                    + ", which no byte can hold: score fewer together"));
        }
        return code;
    }

    /** The same batch, its ids as words. */
    EventBatch inWords() {
        var builder = new EventBatchBuilder(words)
                .times(at)
                .ambassadors(ambassador)
                .kinds(kind)
                .channels(channel)
                .idWords(inWords(id));
        builder.nanos = nanos;
        builder.visitor = visitor;
        builder.post = post;
        builder.content = content;
        builder.marks = marks;
        builder.value = value;
        builder.zone = zone;
        builder.retracts = retracts == null ? null : inWords(retracts);
        return builder.build();
    }

    private long[] inWords(long @Nullable [] numbers) {
        return Arrays.stream(numbers == null ? new long[0] : numbers)
                .map(number -> number == Dictionary.NONE ? number : words.ids().add(Long.toString(number)))
                .toArray();
    }

    /** The code of a visitor: an ambassador's own where the visitor is one, below -1 for everyone else. */
    public static int visitor(Vocabulary words, String visitor) {
        int ambassador = words.people().find(visitor);
        return ambassador == Dictionary.NONE ? OUTSIDERS - words.visitors().add(visitor) : ambassador;
    }

    /** The same of the first visitors, from a place of the codes on: far faster than one by one where there are many. */
    public static void visitors(Vocabulary words, String[] some, int count, int[] codes, int from) {
        String[] others = new String[count];
        int[] known = new int[count];
        int size = 0;
        for (int i = 0; i < count; i++) {
            codes[from + i] = words.people().find(some[i]);
            others[size] = some[i];
            size += codes[from + i] == Dictionary.NONE ? 1 : 0;
        }
        words.visitors().add(others, size, known, 0);
        for (int i = 0, other = 0; i < count; i++) {
            if (codes[from + i] == Dictionary.NONE) {
                codes[from + i] = OUTSIDERS - known[other++];
            }
        }
    }

    /** How many events. */
    public int size() {
        return at.length;
    }

    /** What its codes stand for. */
    public Vocabulary words() {
        return words;
    }

    /** One event as an object; where the batch has no ids its place is its id. */
    public ScoringEvent event(int i) {
        return event(i, 0);
    }

    /** The same; where the batch has no ids, places are counted from this number. */
    ScoringEvent event(int i, long first) {
        return objects != null ? objects.get(i) : made(i, first);
    }

    private ScoringEvent made(int i, long first) {
        return new ScoringEvent(
                id == null ? Long.toString(first + i) : idWord(id[i]),
                words.kinds().word(kind[i] & 0xff),
                AmbassadorId.of(words.people().word(ambassador[i])),
                instant(i),
                channelId(i),
                word(words.posts(), post, i),
                word(words.contents(), content, i),
                visitorWord(visitor == null ? Dictionary.NONE : visitor[i]),
                value == null ? ScoringEvent.ONE : value[i],
                marksOf(i),
                word(words.zones(), zone, i),
                retracts == null || retracts[i] == Dictionary.NONE ? null : idWord(retracts[i]));
    }

    /** Whether two events are certainly the same, their ids aside; of one vocabulary. */
    boolean isSame(int i, EventBatch other, int j) {
        if (objects != null && other.objects != null) {
            return objects.get(i).equals(other.objects.get(j));
        }
        return at[i] == other.at[j]
                && ambassador[i] == other.ambassador[j]
                && kind[i] == other.kind[j]
                && channel[i] == other.channel[j]
                && get(nanos, i, 0) == get(other.nanos, j, 0)
                && isSame(visitor, i, other.visitor, j)
                && isSame(post, i, other.post, j)
                && isSame(content, i, other.content, j)
                && isSame(marks, i, other.marks, j)
                && isSame(zone, i, other.zone, j)
                && (value == null ? ScoringEvent.ONE : value[i])
                        == (other.value == null ? ScoringEvent.ONE : other.value[j])
                && (retracts == null ? Dictionary.NONE : retracts[i])
                        == (other.retracts == null ? Dictionary.NONE : other.retracts[j]);
    }

    private static boolean isSame(int @Nullable [] one, int i, int @Nullable [] other, int j) {
        return get(one, i, Dictionary.NONE) == get(other, j, Dictionary.NONE);
    }

    private static int get(int @Nullable [] column, int i, int absent) {
        return column == null ? absent : column[i];
    }

    ChannelId channelId(int i) {
        return ChannelId.of(words.channels().word(channel[i] & 0xff));
    }

    private Instant instant(int i) {
        return Instant.ofEpochMilli(at[i]).plusNanos(nanos == null ? 0 : nanos[i]);
    }

    private String idWord(long code) {
        return idsAreWords ? words.ids().word((int) code) : Long.toString(code);
    }

    private static @Nullable String word(Dictionary<String> dictionary, int @Nullable [] column, int i) {
        return column == null || column[i] == Dictionary.NONE ? null : dictionary.word(column[i]);
    }

    private @Nullable String visitorWord(int code) {
        if (code == Dictionary.NONE) {
            return null;
        }
        return code >= 0 ? words.people().word(code) : words.visitors().word(OUTSIDERS - code);
    }

    Set<String> marksOf(int i) {
        return marks == null || marks[i] == Dictionary.NONE
                ? Set.of()
                : words.marks().word(marks[i]);
    }

    /** Of an instant, what {@link Instant#toEpochMilli()} leaves, in nanoseconds. */
    static int nanosOf(Instant at) {
        return at.get(ChronoField.NANO_OF_SECOND) % MILLION;
    }

    /** How many events. */
    @Override
    public String toString() {
        return "batch of " + size() + " events";
    }
}
