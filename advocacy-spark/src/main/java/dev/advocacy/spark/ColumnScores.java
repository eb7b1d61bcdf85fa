package dev.advocacy.spark;

import static org.apache.spark.sql.functions.col;

import dev.advocacy.Finding;
import dev.advocacy.RefusedException;
import dev.advocacy.scoring.EventForm;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;

/**
 * Rows without ids, each an event of its own, to {@link Totals}: each partition folds its rows as columns, what it holds goes
 * as bytes to the worker that an ambassador belongs to, and is settled there. No event is sent anywhere.
 */
final class ColumnScores {
    private static final int PARTS_A_PARTITION = 4;
    private static final int MOST_PARTS = 1 << 10;

    private final SharedRules shared;
    private final Dataset<Row> events;

    /** Refuses rules and columns that need ids. */
    ColumnScores(SharedRules shared, Dataset<Row> events) {
        this.shared = shared;
        this.events = events;
        var problems = problems(events.schema());
        if (!problems.isEmpty()) {
            throw new RefusedException("events on Spark without ids", problems);
        }
    }

    private List<Finding> problems(StructType schema) {
        List<Finding> problems = new ArrayList<>();
        if (!shared.engine().canFold()) {
            problems.add(needsId(
                    "id",
                    "there is no such column, and the rules " + shared.rules()
                            + " look at single events: give each event its id"));
        }
        for (String field : List.of("retracts", "post")) {
            if (EventColumns.has(schema, field)) {
                problems.add(
                        needsId(field, "means other events, and these have no ids: give them ids, or drop the column"));
            }
        }
        if (shared.rules().countsInZoneOfAmbassador() && EventColumns.has(schema, "zone")) {
            problems.add(needsId("zone", "counts under these rules, and needs ids: give the events ids"));
        }
        return problems;
    }

    private static Finding needsId(String field, String message) {
        return Finding.error("spark.needs-id", field, field + ": " + message);
    }

    Dataset<Row> totals() {
        int parts = parts();
        return EventColumns.withoutIds(events)
                .select(columns())
                .mapPartitions(new FoldRows(shared, parts), Encoders.row(FoldRows.SCHEMA))
                .groupByKey((MapFunction<Row, Integer>) row -> row.getInt(0), Encoders.INT())
                .flatMapGroups(new SettleParts(shared), Encoders.row(Totals.SCHEMA));
    }

    private int parts() {
        int partitions = Integer.parseInt(events.sparkSession().conf().get("spark.sql.shuffle.partitions"));
        return Math.min(MOST_PARTS, PARTS_A_PARTITION * partitions);
    }

    /** In the place of visitors, whether each is the ambassador: no more of them is asked. */
    private static Column[] columns() {
        return EventForm.FIELDS.stream()
                .map(field -> field.equals("visitor") ? isSelf() : col(field))
                .toArray(Column[]::new);
    }

    private static Column isSelf() {
        return col("visitor").eqNullSafe(col("ambassador")).as("visitor");
    }
}
