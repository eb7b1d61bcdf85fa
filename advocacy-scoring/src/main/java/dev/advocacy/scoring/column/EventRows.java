package dev.advocacy.scoring.column;

import dev.advocacy.scoring.OnceBy;
import dev.advocacy.scoring.ScoringEvent;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Turns event objects into columns: first with codes of its own, so that several threads can each turn a part, then with those
 * of a shared vocabulary. Used by one thread at a time.
 */
final class EventRows {
    private static final int DIGITS = 18;
    private static final long NO_NUMBER = -1;

    /** So many events fit a core's nearest caches. */
    private static final int TILE = 256;

    /** Stands for every visitor but the ambassador; no ambassador's id is blank. */
    private static final String SOMEBODY = " ";

    private final Vocabulary own = new Vocabulary();
    private final EventBatchBuilder columns;
    private final long[] id;
    private final int[] visitor;
    private final Tile tile;
    private final boolean visitors;
    private final boolean contents;
    private final @Nullable List<ScoringEvent> objects;
    private boolean numbers = true;
    private int ids;
    private int size;

    private EventRows(int capacity, @Nullable List<ScoringEvent> objects, Collection<OnceBy> asked) {
        this.objects = objects;
        visitors = objects == null || asked.contains(OnceBy.VISITOR);
        contents = objects == null || asked.contains(OnceBy.CONTENT);
        columns = new EventBatchBuilder(own)
                .times(new long[capacity])
                .ambassadors(new int[capacity])
                .kinds(new byte[capacity])
                .channels(new byte[capacity]);
        id = new long[capacity];
        visitor = new int[capacity];
        tile = new Tile(Math.min(capacity, TILE));
    }

    /** Some events, and one of their words each. */
    private static final class Tile {
        final ScoringEvent[] events;
        final String[] words;
        int size;

        Tile(int capacity) {
            events = new ScoringEvent[capacity];
            words = new String[capacity];
        }

        String[] words(Function<ScoringEvent, String> of) {
            for (int i = 0; i < size; i++) {
                words[i] = of.apply(events[i]);
            }
            return words;
        }
    }

    /** These events. */
    static EventRows of(List<ScoringEvent> events) {
        return new EventRows(events.size(), null, List.of()).filled(events);
    }

    /**
     * These events, which stay with the columns as objects. Of an id that is no number the columns say only a hash then; and of
     * a visitor whether it is the ambassador, of a content nothing, unless rules ask for more.
     */
    static EventRows beside(List<ScoringEvent> events, Collection<OnceBy> asked) {
        return new EventRows(events.size(), events, asked).filled(events);
    }

    private EventRows filled(List<ScoringEvent> events) {
        for (ScoringEvent event : events) {
            tile.events[tile.size++] = event;
            if (tile.size == TILE) {
                add();
            }
        }
        add();
        return this;
    }

    /**
     * Column by column over some events, not event by event: the objects lie far apart in memory, and in a short loop the
     * processor fetches several of them at once.
     */
    private void add() {
        plain();
        own.people().add(tile.words(event -> event.ambassador().value()), tile.size, columns.ambassador, size);
        tile.words(ScoringEvent::id);
        for (int i = 0; i < tile.size; i++) {
            id[ids] = id(tile.words[i]);
            ids++;
        }
        for (int i = 0; i < tile.size; i++) {
            visitor[size + i] = visitor(tile.events[i]);
        }
        for (int i = 0; i < tile.size; i++) {
            optional(tile.events[i], size + i);
        }
        size += tile.size;
        tile.size = 0;
    }

    private void plain() {
        for (int i = 0; i < tile.size; i++) {
            var event = tile.events[i];
            columns.at[size + i] = event.at().toEpochMilli();
            columns.kind[size + i] =
                    (byte) EventBatch.fitting("kinds", own.kinds().add(event.kind()));
            columns.channel[size + i] = (byte) EventBatch.fitting(
                    "channels", own.channels().add(event.channel().value()));
        }
    }

    private int visitor(ScoringEvent event) {
        var who = event.visitor();
        if (who == null) {
            return Dictionary.NONE;
        }
        return visitors || who.equals(event.ambassador().value())
                ? own.visitors().add(who)
                : own.visitors().add(SOMEBODY);
    }

    private void optional(ScoringEvent event, int i) {
        int nanos = EventBatch.nanosOf(event.at());
        if (nanos != 0) {
            columns.nanos = with(columns.nanos, 0, i, nanos);
        }
        columns.post = with(columns.post, own.posts(), i, event.post());
        if (contents) {
            columns.content = with(columns.content, own.contents(), i, event.content());
        }
        columns.zone = with(columns.zone, own.zones(), i, event.zone());
        columns.marks = with(columns.marks, own.marks(), i, event.marks().isEmpty() ? null : event.marks());
        if (event.value() != ScoringEvent.ONE) {
            columns.value = with(columns.value, ScoringEvent.ONE, i, event.value());
        }
        if (event.retracts() != null) {
            columns.retracts = with(columns.retracts, Dictionary.NONE, i, id(event.retracts()));
        }
    }

    private <W> int @Nullable [] with(int @Nullable [] column, Dictionary<W> words, int i, @Nullable W word) {
        return word == null ? column : with(column, Dictionary.NONE, i, words.add(word));
    }

    private int[] with(int @Nullable [] column, int absent, int i, int code) {
        int[] known = column;
        if (known == null) {
            known = new int[id.length];
            Arrays.fill(known, absent);
        }
        known[i] = code;
        return known;
    }

    private long[] with(long @Nullable [] column, long absent, int i, long is) {
        long[] known = column;
        if (known == null) {
            known = new long[id.length];
            Arrays.fill(known, absent);
        }
        known[i] = is;
        return known;
    }

    /**
     * Ids are numbers as long as all are; the first that is none turns those before into words. Where the objects are kept,
     * which tell ids apart, a hash will do.
     */
    private long id(String word) {
        long number = number(word);
        if (objects != null) {
            return number == NO_NUMBER ? Hash.of(word) : number;
        }
        if (numbers && number == NO_NUMBER) {
            numbers = false;
            inWords(id, ids);
            inWords(columns.retracts, ids);
        }
        return numbers ? number : own.ids().add(word);
    }

    private void inWords(long @Nullable [] known, int count) {
        for (int i = 0; known != null && i < count; i++) {
            known[i] = known[i] == Dictionary.NONE ? Dictionary.NONE : own.ids().add(Long.toString(known[i]));
        }
    }

    /** What {@link Long#toString(long)} writes as this word. */
    private static long number(String word) {
        if (word.length() > DIGITS || (word.length() > 1 && word.charAt(0) == '0')) {
            return NO_NUMBER;
        }
        long number = 0;
        for (int i = 0; i < word.length(); i++) {
            int digit = word.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return NO_NUMBER;
            }
            number = number * 10 + digit;
        }
        return number;
    }

    /** Adds its ambassadors to a shared vocabulary; all parts do, before any of them adds the rest. */
    void introduce(Vocabulary words) {
        own.people().all().forEach(words.people()::add);
    }

    /** The batch with the codes of a shared vocabulary, which it adds its words to. */
    Sharing share(Vocabulary words) {
        return new Sharing(
                words,
                map(own.people(), words.people()),
                own.visitors().all().stream()
                        .mapToInt(visitor -> EventBatch.visitor(words, visitor))
                        .toArray(),
                map(own.kinds(), words.kinds()),
                map(own.channels(), words.channels()),
                map(own.marks(), words.marks()),
                map(own.posts(), words.posts()),
                map(own.contents(), words.contents()),
                map(own.zones(), words.zones()),
                map(own.ids(), words.ids()));
    }

    private static <W> int[] map(Dictionary<W> from, Dictionary<W> to) {
        return from.all().stream().mapToInt(to::add).toArray();
    }

    /** By own code, the shared one. */
    @SuppressWarnings("ArrayRecordComponent")
    record Sharing(
            Vocabulary words,
            int[] people,
            int[] visitors,
            int[] kinds,
            int[] channels,
            int[] marks,
            int[] posts,
            int[] contents,
            int[] zones,
            int[] ids) {}

    /** May run beside the same of other parts, since it writes to its own columns alone. */
    EventBatch batch(Sharing by) {
        recode(columns.ambassador, by.people);
        recode(visitor, by.visitors);
        recode(columns.kind, by.kinds);
        recode(columns.channel, by.channels);
        recode(columns.marks, by.marks);
        recode(columns.post, by.posts);
        recode(columns.content, by.contents);
        recode(columns.zone, by.zones);
        var shared = new EventBatchBuilder(by.words)
                .times(columns.at)
                .ambassadors(columns.ambassador)
                .kinds(columns.kind)
                .channels(columns.channel)
                .visitors(visitor);
        shared.marks = columns.marks;
        shared.post = columns.post;
        shared.content = columns.content;
        shared.zone = columns.zone;
        shared.objects = objects;
        shared.nanos = columns.nanos;
        shared.value = columns.value;
        if (!numbers) {
            recode(id, by.ids);
            recode(columns.retracts, by.ids);
        }
        shared.retracts = columns.retracts;
        return (numbers ? shared.ids(id) : shared.idWords(id)).build();
    }

    private static void recode(int @Nullable [] codes, int[] to) {
        for (int i = 0; codes != null && i < codes.length; i++) {
            codes[i] = codes[i] == Dictionary.NONE ? Dictionary.NONE : to[codes[i]];
        }
    }

    private static void recode(byte[] codes, int[] to) {
        for (int i = 0; i < codes.length; i++) {
            codes[i] = (byte) to[codes[i] & 0xff];
        }
    }

    private static void recode(long @Nullable [] codes, int[] to) {
        for (int i = 0; codes != null && i < codes.length; i++) {
            codes[i] = codes[i] == Dictionary.NONE ? Dictionary.NONE : to[(int) codes[i]];
        }
    }
}
