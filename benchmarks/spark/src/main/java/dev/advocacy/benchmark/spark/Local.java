package dev.advocacy.benchmark.spark;

import dev.advocacy.benchmark.scoring.Check;
import dev.advocacy.benchmark.scoring.Workload;
import dev.advocacy.scoring.column.ColumnEngine;
import dev.advocacy.spark.SparkScoring;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Spark on loopback, and what all runs compare. */
final class Local {
    private Local() {}

    static SparkSession.Builder spark(String master) {
        return SparkSession.builder()
                .master(master)
                .appName("advocacy")
                .config("spark.ui.enabled", false)
                .config("spark.driver.host", "127.0.0.1")
                .config("spark.driver.bindAddress", "127.0.0.1")
                .config("spark.sql.shuffle.partitions", 8)
                .config("spark.log.level", "ERROR");
    }

    static Dataset<Row> boards(Dataset<Row> events) {
        return SparkScoring.of(Workload.rules()).boards(Workload.KINDS).score(events);
    }

    static Check check(Dataset<Row> boards) {
        var sums = boards.selectExpr(
                        "COUNT(*)", "CAST(SUM(points) AS BIGINT)", "CAST(SUM(31 * rank + points) AS BIGINT)")
                .head();
        return new Check(sums.getLong(0), sums.getLong(1), sums.getLong(2));
    }

    /** What the same events give within this process. */
    static Check expected(int events) {
        return Check.of(ColumnEngine.of(Workload.rules(), Workload.KINDS).score(Workload.sorted(events)));
    }
}
