package dev.advocacy.jdbc;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/**
 * How a thing becomes a row of its table. Any number of them is written by one statement, which takes an array for each column: one
 * way to and fro, whatever the settings of the driver. They are written in their order. Immutable.
 *
 * @param <T> the thing
 */
final class NewRows<T> {
    private record Column<T>(
            String name, String type, Class<?> element, Function<? super T, ? extends @Nullable Object> value) {}

    private final String table;
    private final List<Column<T>> columns;
    private final String sql;

    private NewRows(String table, List<Column<T>> columns) {
        this.table = table;
        this.columns = columns;
        this.sql = sql(table, columns);
    }

    /** Rows of a table with a tenant, without any other columns yet. */
    static <T> NewRows<T> into(String table) {
        return new NewRows<>(table, List.of());
    }

    NewRows<T> text(String column, Function<? super T, @Nullable String> value) {
        return with(new Column<>(column, "VARCHAR", String.class, value));
    }

    NewRows<T> number(String column, ToLongFunction<? super T> value) {
        return with(new Column<>(column, "BIGINT", Long.class, value::applyAsLong));
    }

    NewRows<T> time(String column, Function<? super T, @Nullable Instant> value) {
        return with(new Column<>(
                column, "TIMESTAMP WITH TIME ZONE", OffsetDateTime.class, row -> Db.utcOrNull(value.apply(row))));
    }

    private NewRows<T> with(Column<T> column) {
        var more = new ArrayList<>(columns);
        more.add(column);
        return new NewRows<>(table, List.copyOf(more));
    }

    /** Writes them. Only inside a unit. */
    void write(Db db, Handle handle, List<? extends T> rows) {
        if (!rows.isEmpty()) {
            bound(db, handle, sql, rows).execute();
        }
    }

    /**
     * Writes those whose key is not there yet; on H2 fails where one is.
     *
     * @return the keys of those that were written
     */
    Set<String> writeAbsent(Db db, Handle handle, String key, List<? extends T> rows) {
        return rows.isEmpty()
                ? Set.of()
                : bound(db, handle, sql + db.dialect().unlessThere(), rows)
                        .executeAndReturnGeneratedKeys(key)
                        .mapTo(String.class)
                        .set();
    }

    private Update bound(Db db, Handle handle, String statement, List<? extends T> rows) {
        var update = db.update(handle, statement);
        for (var column : columns) {
            update.bindArray(
                    column.name(),
                    column.element(),
                    rows.stream().map(column.value()).toArray());
        }
        return update;
    }

    private static <T> String sql(String table, List<Column<T>> columns) {
        var names = columns.stream().map(Column::name).collect(Collectors.joining(", "));
        var arrays = columns.stream()
                .map(c -> "CAST(:" + c.name() + " AS " + c.type() + " ARRAY)")
                .collect(Collectors.joining(", "));
        return "INSERT INTO " + table + " (tenant, " + names + ") SELECT CAST(:tenant AS VARCHAR), " + names
                + " FROM UNNEST(" + arrays + ") WITH ORDINALITY AS fresh(" + names + ", place) ORDER BY place";
    }
}
