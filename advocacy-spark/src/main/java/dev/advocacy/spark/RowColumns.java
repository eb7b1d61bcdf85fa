package dev.advocacy.spark;

import dev.advocacy.Finding;
import dev.advocacy.scoring.EventForm;
import dev.advocacy.scoring.ScoringEvent;
import dev.advocacy.scoring.column.ColumnEngine;
import dev.advocacy.scoring.column.ColumnFold;
import dev.advocacy.scoring.column.Dictionary;
import dev.advocacy.scoring.column.EventBatch;
import dev.advocacy.scoring.column.Vocabulary;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;

/**
 * Rows into columns into one fold. A word is read as an event's field once, and looked up from then on; a row with a word that is
 * new or wrong goes the way of {@link EventReader}. Not thread-safe.
 */
final class RowColumns {
    private static final int SIZE = 1 << 16;
    private static final int MOST_AMOUNTS = 1 << 16;
    private static final int AMBASSADOR = place("ambassador");
    private static final int KIND = place("kind");
    private static final int AT = place("at");
    private static final int CHANNEL = place("channel");
    private static final int VISITOR = place("visitor");
    private static final int VALUE = place("value");
    private static final int MARKS = place("marks");
    private static final long A_SECOND = 1_000_000L;
    private static final long EARLIEST = micros(Instant.parse("0001-01-01T00:00:00Z"));
    private static final long LATEST = micros(Instant.parse("9999-12-28T00:00:00Z"));

    private final Vocabulary words = new Vocabulary();
    private final ColumnFold fold;
    private final EventReader reader;
    private final Consumer<List<Finding>> problems;
    private final Map<String, Integer> people = new HashMap<>();
    private final Map<String, Integer> kinds = new HashMap<>();
    private final Map<String, Integer> channels = new HashMap<>();
    private final Map<String, Integer> marks = new HashMap<>();
    private final Map<String, Long> amounts = new HashMap<>();

    private final long[] at = new long[SIZE];
    private final int[] ambassador = new int[SIZE];
    private final byte[] kind = new byte[SIZE];
    private final byte[] channel = new byte[SIZE];
    private final int[] visitor = new int[SIZE];
    private final int[] mark = new int[SIZE];
    private final long[] value = new long[SIZE];
    private int size;

    RowColumns(ColumnEngine engine, Consumer<List<Finding>> problems) {
        this.fold = engine.folds(words, 1).get(0);
        this.problems = problems;
        this.reader = new EventReader(problems);
        marks.put("", Dictionary.NONE);
        amounts.put("", ScoringEvent.ONE);
    }

    private static int place(String field) {
        return EventForm.FIELDS.indexOf(field);
    }

    private static long micros(Instant at) {
        return at.getEpochSecond() * A_SECOND + at.getNano() / 1_000;
    }

    long memory() {
        return fold.memory();
    }

    ColumnFold fold() {
        return fold;
    }

    /** Takes so many rows as fit one batch, and folds them. */
    void add(Iterator<Row> rows) {
        size = 0;
        while (size < SIZE && rows.hasNext()) {
            add(rows.next());
        }
        fold.add(batch());
    }

    private EventBatch batch() {
        var batch = EventBatch.of(words)
                .times(Arrays.copyOf(at, size))
                .ambassadors(Arrays.copyOf(ambassador, size))
                .kinds(Arrays.copyOf(kind, size))
                .channels(Arrays.copyOf(channel, size))
                .visitors(Arrays.copyOf(visitor, size));
        if (words.marks().size() > 0) {
            batch.marks(Arrays.copyOf(mark, size));
        }
        if (amounts.size() > 1) {
            batch.values(Arrays.copyOf(value, size));
        }
        return batch.build();
    }

    private void add(Row row) {
        boolean known = isTime(row.get(AT))
                && put(
                        (Long) row.get(AT),
                        known(people, row, AMBASSADOR),
                        known(kinds, row, KIND),
                        known(channels, row, CHANNEL),
                        known(marks, row, MARKS),
                        known(amounts, row, VALUE),
                        row.getBoolean(VISITOR));
        if (!known) {
            reader.read(withId(row)).ifPresent(event -> learn(event, row));
        }
    }

    private static boolean isTime(@Nullable Object cell) {
        return cell instanceof Long micros && micros >= EARLIEST && micros <= LATEST;
    }

    private static <T> @Nullable T known(Map<String, T> known, Row row, int place) {
        return known.get(row.isNullAt(place) ? "" : row.getString(place));
    }

    private boolean put(
            long micros,
            @Nullable Integer who,
            @Nullable Integer what,
            @Nullable Integer where,
            @Nullable Integer marked,
            @Nullable Long amount,
            boolean isSelf) {
        if (who == null || what == null || where == null || marked == null || amount == null) {
            return false;
        }
        at[size] = Math.floorDiv(micros, 1_000L);
        ambassador[size] = who;
        kind[size] = what.byteValue();
        channel[size] = where.byteValue();
        mark[size] = marked;
        value[size] = amount;
        visitor[size] = isSelf ? who : Dictionary.NONE;
        size++;
        return true;
    }

    /** The reader asks for an id, and for a visitor that is text. */
    private static Row withId(Row row) {
        var cells = new Object[row.size()];
        Arrays.setAll(cells, i -> i == VISITOR ? null : row.get(i));
        cells[0] = "row";
        return RowFactory.create(cells);
    }

    private void learn(ScoringEvent event, Row row) {
        if (event.isRetraction()) {
            problems.accept(List.of(Finding.error(
                    "spark.needs-id",
                    "kind",
                    "kind: a " + event.kind() + " takes back an event, and these have no ids: give them ids")));
            return;
        }
        forgetAmounts();
        put(
                micros(event.at()),
                keep(
                        people,
                        row,
                        AMBASSADOR,
                        words.people().add(event.ambassador().value())),
                keep(kinds, row, KIND, words.kinds().add(event.kind())),
                keep(
                        channels,
                        row,
                        CHANNEL,
                        words.channels().add(event.channel().value())),
                keep(
                        marks,
                        row,
                        MARKS,
                        event.marks().isEmpty()
                                ? Dictionary.NONE
                                : words.marks().add(event.marks())),
                keep(amounts, row, VALUE, event.value()),
                row.getBoolean(VISITOR));
    }

    /** There may be as many as rows; two at least stay, for {@link #batch} to see that there are some. */
    private void forgetAmounts() {
        if (amounts.size() > MOST_AMOUNTS) {
            amounts.keySet().retainAll(Set.of("", "1"));
            amounts.put("1", ScoringEvent.ONE);
        }
    }

    private static <T> T keep(Map<String, T> known, Row row, int place, T meaning) {
        known.put(row.isNullAt(place) ? "" : row.getString(place), meaning);
        return meaning;
    }
}
