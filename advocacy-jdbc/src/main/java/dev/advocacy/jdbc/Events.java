package dev.advocacy.jdbc;

import dev.advocacy.event.AdvocacyEvent;
import dev.advocacy.event.AdvocacyEvent.LinkClicked;
import dev.advocacy.event.EventLog;
import dev.advocacy.event.Recorded;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * The log. An event is written with its change, without a number; whoever reads gives numbers to all that are there and have none,
 * one reader at a time, in the order in which they were written. So a number never appears behind one that was read already,
 * and no change waits for another to get its number. Thread-safe.
 */
final class Events implements EventLog {
    private static final Map<String, Class<?>> KINDS = Arrays.stream(AdvocacyEvent.class.getPermittedSubclasses())
            .collect(Collectors.toMap(Class::getSimpleName, Function.identity()));

    private static final int NUMBERS = 10_000;

    private static final NewRows<Row> ROWS = NewRows.<Row>into("advocacy_event")
            .text("kind", Row::kind)
            .text("ambassador", Row::ambassador)
            .text("body", Row::body)
            .time("clicked_at", Row::clickedAt);

    private final Db db;

    Events(Db db) {
        this.db = db;
    }

    /** Only inside a unit. */
    void append(Handle handle, Collection<? extends AdvocacyEvent> events) {
        ROWS.write(db, handle, events.stream().map(Row::of).toList());
    }

    /** The person stands in a column of their own, so that they can be exported and erased. */
    private record Row(AdvocacyEvent event, @Nullable String ambassador, String body) {
        static Row of(AdvocacyEvent event) {
            var body = Json.tree(event);
            var ambassador = body.remove("ambassador");
            return new Row(event, ambassador == null ? null : ambassador.textValue(), body.toString());
        }

        String kind() {
            return event.getClass().getSimpleName();
        }

        @Nullable
        Instant clickedAt() {
            return event instanceof LinkClicked click ? click.at() : null;
        }
    }

    @Override
    public List<Recorded> after(long number, int max) {
        return db.unit(handle -> {
            giveNumbers(handle, max);
            return db.query(
                            handle,
                            "SELECT number, kind, ambassador, body FROM advocacy_event"
                                    + " WHERE tenant = :tenant AND number > :after ORDER BY number LIMIT :max")
                    .bind("after", number)
                    .bind("max", Math.max(max, 0))
                    .map((row, c) ->
                            new Recorded(row.getLong(1), event(row.getString(2), row.getString(3), row.getString(4))))
                    .list();
        });
    }

    /** Gives numbers to all events that are there and have none, in units of their own. */
    void giveNumbers() {
        int given;
        do {
            given = db.unit(handle -> giveNumbers(handle, NUMBERS));
        } while (given == NUMBERS);
    }

    private int giveNumbers(Handle handle, int most) {
        boolean fresh = db.query(
                        handle,
                        "SELECT EXISTS (SELECT 1 FROM advocacy_event WHERE tenant = :tenant AND number IS NULL)")
                .mapTo(Boolean.class)
                .one();
        if (!fresh) {
            return 0;
        }
        db.lockLog(handle);
        return db.update(handle, db.dialect().numberEvents())
                .bind("most", Math.max(most, 0))
                .execute();
    }

    static AdvocacyEvent event(String kind, @Nullable String ambassador, String body) {
        var type = KINDS.get(kind);
        if (type == null) {
            throw new StoreException(
                    "store.newer",
                    "the log holds an event of the kind '" + kind
                            + "', which this version does not know: a newer version of the SDK wrote it, so update this node",
                    null);
        }
        var tree = Json.parse(body);
        if (ambassador != null) {
            tree.put("ambassador", ambassador);
        }
        return (AdvocacyEvent) Json.read(tree, type);
    }
}
