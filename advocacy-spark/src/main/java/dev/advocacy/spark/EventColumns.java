package dev.advocacy.spark;

import static org.apache.spark.sql.functions.array_join;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.unix_micros;

import dev.advocacy.Finding;
import dev.advocacy.RefusedException;
import dev.advocacy.scoring.EventForm;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.types.StringType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * Brings a Dataset's columns into one form: the fields of {@link EventForm} in their order, as text; a time that is a
 * {@code TIMESTAMP} in microseconds since 1970, so that no session's zone has a say.
 */
final class EventColumns {
    private static final Set<DataType> WHOLE =
            Set.of(DataTypes.ByteType, DataTypes.ShortType, DataTypes.IntegerType, DataTypes.LongType);
    private static final Set<DataType> BROKEN = Set.of(DataTypes.FloatType, DataTypes.DoubleType);

    private final Dataset<Row> events;
    private final List<String> needed;
    private final List<Finding> problems = new ArrayList<>();

    private EventColumns(Dataset<Row> events, List<String> needed) {
        this.events = events;
        this.needed = needed;
    }

    /** A {@link RefusedException} names every column that is missing, twice there or of a type that cannot be read. */
    static Dataset<Row> of(Dataset<Row> events) {
        return new EventColumns(events, EventForm.NEEDED).all();
    }

    /** The same of rows that have no ids, each an event of its own. */
    static Dataset<Row> withoutIds(Dataset<Row> events) {
        return new EventColumns(events, EventForm.NEEDED.subList(1, EventForm.NEEDED.size())).all();
    }

    private Dataset<Row> all() {
        var columns = EventForm.FIELDS.stream().map(this::column).toArray(Column[]::new);
        if (!problems.isEmpty()) {
            throw new RefusedException("events on Spark", problems);
        }
        return events.select(columns);
    }

    private Column column(String field) {
        var found = Arrays.stream(events.schema().fields())
                .filter(f -> f.name().equalsIgnoreCase(field))
                .toList();
        if (found.size() > 1) {
            return wrong(field, "column-twice", "there are " + found.size() + " columns of this name: keep one");
        }
        return found.isEmpty() ? absent(field) : read(field, found.get(0));
    }

    private Column absent(String field) {
        return needed.contains(field)
                ? wrong(field, "column-missing", "there is no such column: every event needs it; rename yours")
                : lit(null).cast(DataTypes.StringType).as(field);
    }

    private Column read(String field, StructField of) {
        var column = col("`" + of.name() + "`");
        if (of.dataType() instanceof StringType) {
            return column.cast(DataTypes.StringType).as(field);
        }
        return switch (field) {
            case "at" -> time(column, of.dataType());
            case "value" -> value(column, of.dataType());
            case "marks" -> marks(column, of.dataType());
            default -> word(field, column, of.dataType());
        };
    }

    private Column time(Column column, DataType type) {
        return type.equals(DataTypes.TimestampType)
                ? unix_micros(column).as("at")
                : wrong("at", type, "make it a TIMESTAMP, or text like 2026-11-30T08:15:00Z");
    }

    private Column value(Column column, DataType type) {
        return WHOLE.contains(type) || BROKEN.contains(type) || type instanceof DecimalType
                ? column.cast(DataTypes.StringType).as("value")
                : wrong("value", type, "make it a DECIMAL with up to 6 decimals, or text like 2.5");
    }

    private Column marks(Column column, DataType type) {
        return type instanceof ArrayType array && array.elementType() instanceof StringType
                ? array_join(column, " ").as("marks")
                : wrong("marks", type, "make it text with blanks between, or an ARRAY of text");
    }

    private Column word(String field, Column column, DataType type) {
        return WHOLE.contains(type) ? column.cast(DataTypes.StringType).as(field) : wrong(field, type, "make it text");
    }

    private Column wrong(String field, DataType type, String wayOut) {
        return wrong(field, "column-type", "is a column of type " + type.sql() + ", which cannot be read: " + wayOut);
    }

    private Column wrong(String field, String code, String message) {
        problems.add(Finding.error("spark." + code, field, field + ": " + message));
        return lit(null);
    }

    /** Whether there is a column for a field. */
    static boolean has(StructType schema, String field) {
        return Arrays.stream(schema.fieldNames()).anyMatch(name -> name.equalsIgnoreCase(field));
    }
}
