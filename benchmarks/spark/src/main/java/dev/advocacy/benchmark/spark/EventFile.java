package dev.advocacy.benchmark.spark;

import dev.advocacy.benchmark.scoring.AdvoScore;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Spliterators;
import java.util.stream.StreamSupport;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** {@link AdvoScore} as a Parquet folder in the form of events: texts, and a time. */
record EventFile(SparkSession spark, Path folder, long events) {
    private static final long A_FILE = 2_500_000;

    /** Writes it. */
    Dataset<Row> write() {
        spark.range(0, events, 1, (int) Math.max(2, events / A_FILE))
                .mapPartitions(new Rows(events), Encoders.row(Rows.SCHEMA))
                .selectExpr("kind", "ambassador", "TIMESTAMP_MILLIS(millis) AS at", "channel", "visitor")
                .write()
                .mode("overwrite")
                .parquet(folder.toString());
        return read();
    }

    Dataset<Row> read() {
        return spark.read().parquet(folder.toString());
    }

    private record Rows(long n) implements MapPartitionsFunction<Long, Row> {
        static final StructType SCHEMA = new StructType()
                .add("kind", DataTypes.StringType)
                .add("ambassador", DataTypes.StringType)
                .add("millis", DataTypes.LongType)
                .add("channel", DataTypes.StringType)
                .add("visitor", DataTypes.StringType);

        @Override
        public Iterator<Row> call(Iterator<Long> numbers) {
            var all = new AdvoScore(n);
            return StreamSupport.stream(Spliterators.spliteratorUnknownSize(numbers, 0), false)
                    .map(i -> row(all, i))
                    .iterator();
        }

        private static Row row(AdvoScore all, long i) {
            long hash = AdvoScore.hash(i);
            long second = AdvoScore.second(hash);
            int visitor = AdvoScore.visitor(hash, second);
            return RowFactory.create(
                    AdvoScore.KINDS.get(AdvoScore.kind(second)),
                    "a" + AdvoScore.ambassador(hash),
                    all.at(i, second),
                    AdvoScore.CHANNELS.get(AdvoScore.channel(second)),
                    visitor >= 0 ? "a" + visitor : "v" + (-2 - visitor));
        }
    }
}
