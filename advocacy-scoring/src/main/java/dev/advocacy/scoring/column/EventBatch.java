package dev.advocacy.scoring.column;

import dev.advocacy.channel.ChannelId;
import dev.advocacy.event.AmbassadorId;
import dev.advocacy.scoring.ScoringEvent;
import java.time.Instant;
import java.util.Collection;
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
        this.facts = facts;
    }

    /** Takes columns that are there already. */
    public static EventBatchBuilder of(Vocabulary words) {
        return new EventBatchBuilder(words);
    }

    /** These events as columns; reads them once and adds what they name to the vocabulary. */
    public static EventBatch of(Vocabulary words, Collection<ScoringEvent> events) {
        var rows = new EventRows(words, events.size());
        events.forEach(rows::add);
        return rows.batch();
    }

    /** The code of a visitor: an ambassador's own where the visitor is one, below -1 for everyone else. */
    public static int visitor(Vocabulary words, String visitor) {
        int ambassador = words.people().find(visitor);
        return ambassador == Dictionary.NONE ? OUTSIDERS - words.visitors().add(visitor) : ambassador;
    }

    /** In which form it has ids; batches of two forms cannot be told apart by them. */
    String idForm() {
        return id == null ? "none" : idsAreWords ? "words" : "numbers";
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
        return new ScoringEvent(
                id == null ? Long.toString(first + i) : idWord(id[i]),
                words.kinds().word(kind[i] & 0xff),
                AmbassadorId.of(words.people().word(ambassador[i])),
                instant(i),
                ChannelId.of(words.channels().word(channel[i] & 0xff)),
                word(words.posts(), post, i),
                word(words.contents(), content, i),
                visitorWord(visitor == null ? Dictionary.NONE : visitor[i]),
                value == null ? ScoringEvent.ONE : value[i],
                marksOf(i),
                word(words.zones(), zone, i),
                retracts == null || retracts[i] == Dictionary.NONE ? null : idWord(retracts[i]));
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
        return at.getNano() % MILLION;
    }

    /** How many events. */
    @Override
    public String toString() {
        return "batch of " + size() + " events";
    }
}
