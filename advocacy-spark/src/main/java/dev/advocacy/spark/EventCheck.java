package dev.advocacy.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.xxhash64;

import dev.advocacy.Finding;
import dev.advocacy.RefusedException;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** Looks at all rows for what is no event, and for ids that stand for two events. */
final class EventCheck {
    static final StructType SCHEMA = new StructType()
            .add("event", DataTypes.StringType)
            .add("severity", DataTypes.StringType, false)
            .add("code", DataTypes.StringType, false)
            .add("field", DataTypes.StringType, false)
            .add("value", DataTypes.StringType)
            .add("message", DataTypes.StringType, false);

    private static final int NAMED = 10;
    private static final String REUSED =
            "id: stands for different events: an id never changes its event; do not mix two logs";

    private final SharedRules shared;
    private final Dataset<Row> columns;

    /** Of rows in the form of {@link EventColumns}. */
    EventCheck(SharedRules shared, Dataset<Row> columns) {
        this.shared = shared;
        this.columns = columns;
    }

    Dataset<Row> problems() {
        return columns.mapPartitions(new RowProblems(shared), Encoders.row(SCHEMA))
                .unionAll(reusedIds());
    }

    private Dataset<Row> reusedIds() {
        return columns.mapPartitions(new EventForms(), Encoders.row(EventForms.SCHEMA))
                .select(col("id"), xxhash64(col("form")).as("hash"))
                .groupBy("id")
                .agg(min("hash").as("least"), max("hash").as("most"))
                .where(col("least").lt(col("most")))
                .select(
                        col("id").as("event"),
                        lit("error").as("severity"),
                        lit("event.id-reused").as("code"),
                        lit("id").as("field"),
                        col("id").as("value"),
                        lit(REUSED).as("message"));
    }

    /** Runs now. A {@link RefusedException} counts all errors and names the first of them. */
    void refuse() {
        var errors = problems().where(col("severity").equalTo("error"));
        var first = errors.orderBy("event", "field", "code").limit(NAMED).collectAsList();
        if (!first.isEmpty()) {
            throw refusal(errors.count(), first);
        }
    }

    private static RefusedException refusal(long count, List<Row> first) {
        var what = "events on Spark, " + count + (count == 1 ? " problem" : " problems")
                + (count > NAMED ? ", the first " + NAMED + " of them" : "");
        return new RefusedException(
                what, first.stream().map(EventCheck::finding).toList());
    }

    private static Finding finding(Row problem) {
        var event = problem.isNullAt(0) ? "without an id" : problem.getString(0);
        var value = problem.isNullAt(4) ? "" : problem.getString(4);
        return Finding.error(
                        problem.getString(2),
                        problem.getString(3),
                        "event " + event + ": "
                                + EventReader.inWords(problem.getString(3), value, problem.getString(5)))
                .with("event", event)
                .with("value", value);
    }
}
