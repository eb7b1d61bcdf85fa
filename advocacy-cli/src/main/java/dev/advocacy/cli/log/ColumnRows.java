package dev.advocacy.cli.log;

import dev.advocacy.event.AmbassadorId;
import dev.advocacy.scoring.ScoringEvent;
import dev.advocacy.scoring.column.Dictionary;
import dev.advocacy.scoring.column.EventBatch;
import dev.advocacy.scoring.column.Vocabulary;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.duckdb.DuckDBDataChunkReader;
import org.duckdb.DuckDBReadableVector;

/** The rows that {@link ParquetColumns} asks for, put into columns: time, value, then codes, then texts. */
final class ColumnRows {
    private static final int CODES = 2;
    private static final int TEXTS = 6;
    private static final long MICROS = 1_000;

    private final Vocabulary words;
    private final int[] marksOf;
    private final long[] at;
    private final int[] nanos;
    private final long[] value;
    private final int[] ambassador;
    private final byte[] kind;
    private final byte[] channel;
    private final int[] visitor;
    private final int[] post;
    private final int[] content;
    private final int[] marks;
    private final int[] zone;

    private final int[] id;

    /** By the code of an id, where it came first. */
    private final int[] firsts;

    private final Map<Integer, String> retracts = new HashMap<>();
    private int size;
    private int repeats;
    private boolean plain = true;

    ColumnRows(int size, Vocabulary words, int[] marks) {
        this.words = words;
        marksOf = marks;
        at = new long[size];
        nanos = new int[size];
        value = new long[size];
        ambassador = new int[size];
        kind = new byte[size];
        channel = new byte[size];
        visitor = new int[size];
        post = new int[size];
        content = new int[size];
        this.marks = new int[size];
        zone = new int[size];
        id = new int[size];
        firsts = new int[size];
        Arrays.fill(firsts, Dictionary.NONE);
    }

    int size() {
        return size;
    }

    void add(DuckDBDataChunkReader chunk) {
        int rows = Math.toIntExact(chunk.rowCount());
        var micros = chunk.vector(0);
        var values = chunk.vector(1);
        for (int row = 0; row < rows; row++) {
            long since = micros.getLong(row);
            at[size + row] = Math.floorDiv(since, MICROS);
            nanos[size + row] = (int) (Math.floorMod(since, MICROS) * MICROS);
            value[size + row] = values.getLong(row);
        }
        bytes(chunk.vector(CODES), rows, kind);
        bytes(chunk.vector(CODES + 1), rows, channel);
        codes(chunk.vector(CODES + 2), rows, marks);
        recode(marks, rows, marksOf);
        codes(chunk.vector(CODES + 3), rows, zone);
        ambassadors(chunk.vector(TEXTS + 2), rows);
        texts(
                chunk.vector(TEXTS + 3),
                rows,
                visitor,
                (texts, count, codes) -> EventBatch.visitors(words, texts, count, codes, 0));
        texts(
                chunk.vector(TEXTS + 4),
                rows,
                post,
                (texts, count, codes) -> words.posts().add(texts, count, codes, 0));
        texts(
                chunk.vector(TEXTS + 5),
                rows,
                content,
                (texts, count, codes) -> words.contents().add(texts, count, codes, 0));
        ids(chunk.vector(TEXTS), chunk.vector(TEXTS + 1), rows);
        size += rows;
    }

    private void ambassadors(DuckDBReadableVector texts, int rows) {
        int known = words.people().size();
        texts(texts, rows, ambassador, (some, count, codes) -> words.people().add(some, count, codes, 0));
        for (int code = known; code < words.people().size(); code++) {
            plain &= isAmbassador(words.people().word(code));
        }
    }

    private static boolean isAmbassador(String text) {
        try {
            return AmbassadorId.of(text).value().equals(text);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** Finds the codes of some texts. */
    private interface Coder {
        void code(String[] texts, int count, int[] codes);
    }

    private void texts(DuckDBReadableVector texts, int rows, int[] to, Coder coder) {
        String[] some = new String[rows];
        int[] codes = new int[rows];
        int count = 0;
        for (int row = 0; row < rows; row++) {
            if (!texts.isNull(row)) {
                some[count++] = texts.getString(row);
            }
        }
        coder.code(some, count, codes);
        for (int row = 0, next = 0; row < rows; row++) {
            to[size + row] = texts.isNull(row) ? Dictionary.NONE : codes[next++];
        }
    }

    private void codes(DuckDBReadableVector codes, int rows, int[] to) {
        for (int row = 0; row < rows; row++) {
            to[size + row] = codes.getInt(row);
        }
    }

    private void bytes(DuckDBReadableVector codes, int rows, byte[] to) {
        for (int row = 0; row < rows; row++) {
            to[size + row] = (byte) codes.getInt(row);
        }
    }

    private void recode(int[] codes, int rows, int[] to) {
        for (int i = size; i < size + rows; i++) {
            codes[i] = codes[i] < 0 ? Dictionary.NONE : to[codes[i]];
        }
    }

    private void ids(DuckDBReadableVector ids, DuckDBReadableVector taken, int rows) {
        texts(ids, rows, id, (texts, count, codes) -> words.ids().add(texts, count, codes, 0));
        for (int row = 0; row < rows; row++) {
            int i = size + row;
            if (!taken.isNull(row)) {
                retracts.put(i, taken.getString(row));
            }
            first(i, id[i]);
        }
    }

    private void first(int i, int code) {
        if (firsts[code] < 0) {
            firsts[code] = i;
        } else {
            repeats++;
            plain &= isSame(i, firsts[code]);
        }
    }

    private boolean isSame(int i, int j) {
        return at[i] == at[j]
                && nanos[i] == nanos[j]
                && value[i] == value[j]
                && ambassador[i] == ambassador[j]
                && kind[i] == kind[j]
                && channel[i] == channel[j]
                && visitor[i] == visitor[j]
                && post[i] == post[j]
                && content[i] == content[j]
                && marks[i] == marks[j]
                && zone[i] == zone[j]
                && Objects.equals(retracts.get(i), retracts.get(j));
    }

    /** All of them, where no line has to be named. */
    Optional<EventColumns> columns() {
        long[] back = new long[size];
        Arrays.fill(back, Dictionary.NONE);
        retracts.forEach((i, named) -> {
            back[i] = words.ids().find(named);
            plain &= back[i] != Dictionary.NONE && takesBack(i, firsts[(int) back[i]]);
        });
        return plain ? Optional.of(new EventColumns(batch(back), size, repeats)) : Optional.empty();
    }

    /** Whether a retraction takes back what it names, and came after it. */
    private boolean takesBack(int i, int target) {
        boolean later = at[i] != at[target] ? at[i] > at[target] : nanos[i] >= nanos[target];
        return later
                && ambassador[i] == ambassador[target]
                && !retracts.containsKey(target)
                && !words.kinds().word(kind[target] & 0xff).equals(ScoringEvent.RETRACTION);
    }

    /** What no event has stays away. */
    private EventBatch batch(long[] back) {
        var batch = EventBatch.of(words)
                .times(at)
                .ambassadors(ambassador)
                .kinds(kind)
                .channels(channel)
                .visitors(visitor)
                .idWords(Arrays.stream(id).asLongStream().toArray());
        if (IntStream.of(nanos).anyMatch(beyond -> beyond != 0)) {
            batch.nanos(nanos);
        }
        if (words.posts().size() > 0) {
            batch.posts(post);
        }
        if (words.contents().size() > 0) {
            batch.contents(content);
        }
        if (words.marks().size() > 0) {
            batch.marks(marks);
        }
        if (words.zones().size() > 0) {
            batch.zones(zone);
        }
        return (retracts.isEmpty() ? batch : batch.retracts(back)).values(value).build();
    }
}
