package dev.advocacy.spark;

import static org.apache.spark.sql.functions.array_join;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.transform;
import static org.apache.spark.sql.functions.when;

import dev.advocacy.Finding;
import dev.advocacy.RefusedException;
import dev.advocacy.attribution.PathCount;
import dev.advocacy.attribution.Paths;
import dev.advocacy.attribution.TouchPath;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.DecimalType;

/**
 * Counts the paths of journeys on Spark: what models of {@link dev.advocacy.attribution} are folds over. Counts of any parts of the
 * journeys add up to those of all, so partitions have no say.
 *
 * <p>Touches are a Dataset with {@code journey}, {@code channel} and {@code at}; touches of a journey at the same time stand by channel.
 * Conversions have {@code journey}, one row each, and where it is known {@code value}, a {@code DECIMAL}, and {@code at}.
 */
public final class SparkPaths {
    private static final int NAMED = 10;

    private final Dataset<Row> touches;
    private final Dataset<Row> conversions;
    private final List<Finding> problems = new ArrayList<>();

    private SparkPaths(Dataset<Row> touches, Dataset<Row> conversions) {
        this.touches = touches;
        this.conversions = conversions;
    }

    /**
     * One row a path: {@code path} (channels joined by {@link TouchPath#SEPARATOR}), {@code total_conversions}, {@code
     * total_conversion_value} (null where the value of one is not known) and {@code total_null}. A conversion that nothing led to has the empty
     * path. Looks at both Datasets now; a {@link RefusedException} counts what is wrong with them.
     */
    public static Dataset<Row> count(Dataset<Row> touches, Dataset<Row> conversions) {
        var paths = new SparkPaths(touches, conversions);
        paths.refuse();
        return paths.counted();
    }

    /** Counts as an object that models take; all different paths have to fit the memory. */
    public static Paths collect(Dataset<Row> counts) {
        var paths = Paths.builder();
        counts.select(
                        col("path"),
                        col("total_conversions"),
                        col("total_conversion_value").cast(DataTypes.createDecimalType(38, 6)),
                        col("total_null"))
                .collectAsList()
                .forEach(row -> paths.add(
                        TouchPath.parse(row.getString(0)),
                        new PathCount(row.getLong(1), row.getDecimal(2), row.getLong(3))));
        return paths.build();
    }

    private Dataset<Row> counted() {
        var journeys = touches.groupBy(col("journey"))
                .agg(sort_array(collect_list(struct(col("at"), col("channel")))).as("path"))
                .select(
                        col("journey"),
                        array_join(transform(col("path"), t -> t.getField("channel")), TouchPath.SEPARATOR)
                                .as("path"));
        return journeys.join(
                        conversions.select(col("journey"), value().as("value"), lit(1).as("converted")),
                        "journey",
                        "full_outer")
                .groupBy(coalesce(col("path"), lit("")).as("path"))
                .agg(
                        functions.count("converted").as("total_conversions"),
                        when(
                                        functions.count("converted").equalTo(functions.count("value")),
                                        coalesce(sum("value"), lit(0)))
                                .as("total_conversion_value"),
                        functions.count(when(col("converted").isNull(), 1)).as("total_null"));
    }

    private Column value() {
        return EventColumns.has(conversions.schema(), "value")
                ? col("value")
                : lit(null).cast(DataTypes.createDecimalType(28, 6));
    }

    private void refuse() {
        columns();
        if (problems.isEmpty()) {
            rows();
            touches.where("channel IS NOT NULL")
                    .select("channel")
                    .distinct()
                    .as(Encoders.STRING())
                    .collectAsList()
                    .forEach(this::channel);
        }
        if (!problems.isEmpty()) {
            throw new RefusedException("journeys on Spark", problems);
        }
    }

    private void columns() {
        for (String field : List.of("journey", "channel", "at")) {
            require(touches, "touches", field);
        }
        require(conversions, "conversions", "journey");
        if (EventColumns.has(conversions.schema(), "value")
                && !(conversions.schema().apply("value").dataType() instanceof DecimalType)) {
            problem("value", "is no DECIMAL: cast it, since a float is never exact");
        }
    }

    private void require(Dataset<Row> of, String name, String field) {
        if (!EventColumns.has(of.schema(), field)) {
            problem(field, "is no column of " + name + ": rename yours");
        }
    }

    private void rows() {
        count(
                touches.where("journey IS NULL OR channel IS NULL OR at IS NULL"),
                "journey",
                "touches have no journey, channel or time: mend them");
        count(conversions.where("journey IS NULL"), "journey", "conversions have no journey: mend them");
        count(
                conversions.groupBy("journey").count().where("count > 1"),
                "journey",
                "journeys convert more than once: give each conversion a journey of its own");
        if (EventColumns.has(conversions.schema(), "value")) {
            count(
                    conversions.where("value < 0"),
                    "value",
                    "conversions have a value below 0: take a refund back with its conversion");
        }
        if (EventColumns.has(conversions.schema(), "at")) {
            var ends = conversions.select(col("journey"), col("at").as("ended"));
            count(
                    touches.join(ends, "journey").where("at > ended"),
                    "at",
                    "touches come after their journey's conversion: leave such touches out");
        }
    }

    private void count(Dataset<Row> wrong, String field, String what) {
        long count = wrong.count();
        if (count > 0) {
            problem(field, count + " " + what);
        }
    }

    private void channel(String channel) {
        try {
            TouchPath.of(channel);
        } catch (RefusedException e) {
            e.findings().stream().limit(Math.max(0, NAMED - problems.size())).forEach(problems::add);
        }
    }

    private void problem(String field, String message) {
        problems.add(Finding.error("spark.journeys", field, field + ": " + message));
    }
}
