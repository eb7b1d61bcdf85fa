package dev.advocacy.scoring.column;

import dev.advocacy.scoring.ScoringEvent;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Turns event objects into columns: first with codes of its own, so that several threads can each turn a part, then with those
 * of a shared vocabulary. Used by one thread at a time.
 */
final class EventRows {
    private static final int DIGITS = 18;

    /** Stands for every visitor but the ambassador; no ambassador's id is blank. */
    private static final String SOMEBODY = " ";

    private final Vocabulary own = new Vocabulary();
    private final EventBatchBuilder columns;
    private final long[] id;
    private final long[] retracts;
    private final int[] visitor;
    private final @Nullable List<ScoringEvent> objects;
    private boolean numbers = true;
    private int size;

    private EventRows(int capacity, @Nullable List<ScoringEvent> objects) {
        this.objects = objects;
        columns = new EventBatchBuilder(own)
                .times(new long[capacity])
                .ambassadors(new int[capacity])
                .kinds(new byte[capacity])
                .channels(new byte[capacity]);
        id = new long[capacity];
        retracts = new long[capacity];
        visitor = new int[capacity];
    }

    /**
     * These events.
     *
     * @param kept whether the objects stay with the columns, which then say of a visitor only whether it is the ambassador
     */
    static EventRows of(List<ScoringEvent> events, boolean kept) {
        var rows = new EventRows(events.size(), kept ? events : null);
        events.forEach(rows::add);
        return rows;
    }

    private void add(ScoringEvent event) {
        int i = size++;
        columns.at[i] = event.at().toEpochMilli();
        columns.ambassador[i] = own.people().add(event.ambassador().value());
        columns.kind[i] = (byte) EventBatch.fitting("kinds", own.kinds().add(event.kind()));
        columns.channel[i] = (byte) EventBatch.fitting(
                "channels", own.channels().add(event.channel().value()));
        id[i] = id(event.id());
        retracts[i] = event.retracts() == null ? Dictionary.NONE : id(event.retracts());
        visitor[i] = visitor(event);
        optional(event, i);
    }

    private int visitor(ScoringEvent event) {
        var who = event.visitor();
        if (objects != null && who != null) {
            who = who.equals(event.ambassador().value()) ? who : SOMEBODY;
        }
        return who == null ? Dictionary.NONE : own.visitors().add(who);
    }

    private void optional(ScoringEvent event, int i) {
        int nanos = EventBatch.nanosOf(event.at());
        if (nanos != 0) {
            columns.nanos = with(columns.nanos, 0, i, nanos);
        }
        columns.post = with(columns.post, own.posts(), i, event.post());
        if (objects == null) {
            columns.content = with(columns.content, own.contents(), i, event.content());
        }
        columns.zone = with(columns.zone, own.zones(), i, event.zone());
        columns.marks = with(columns.marks, own.marks(), i, event.marks().isEmpty() ? null : event.marks());
        if (event.value() != ScoringEvent.ONE) {
            value(i, event.value());
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

    private void value(int i, long value) {
        long[] known = columns.value;
        if (known == null) {
            known = new long[id.length];
            Arrays.fill(known, ScoringEvent.ONE);
            columns.value = known;
        }
        known[i] = value;
    }

    /** Ids are numbers as long as all are; the first that is none turns those before into words. */
    private long id(String word) {
        if (numbers && !isNumber(word)) {
            numbers = false;
            inWords(id);
            inWords(retracts);
        }
        return numbers ? Long.parseLong(word) : own.ids().add(word);
    }

    private void inWords(long[] known) {
        for (int i = 0; i < size; i++) {
            known[i] = known[i] == Dictionary.NONE ? Dictionary.NONE : own.ids().add(Long.toString(known[i]));
        }
    }

    /** As {@link Long#toString(long)} writes it. */
    private static boolean isNumber(String word) {
        if (word.length() > DIGITS || (word.length() > 1 && word.charAt(0) == '0')) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) < '0' || word.charAt(i) > '9') {
                return false;
            }
        }
        return true;
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
            recode(retracts, by.ids);
        }
        return (numbers ? shared.ids(id) : shared.idWords(id))
                .retracts(retracts)
                .build();
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

    private static void recode(long[] codes, int[] to) {
        for (int i = 0; i < codes.length; i++) {
            codes[i] = codes[i] == Dictionary.NONE ? Dictionary.NONE : to[(int) codes[i]];
        }
    }
}
