package dev.advocacy.benchmark.spark;

import java.util.function.Function;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The workload in Spark's own SQL, written for it: one pass to days, days and weeks from integers, the days' points kept in memory
 * for the three kinds of boards.
 */
final class SqlPeer {
    private static final String PARTS = """
            SELECT ambassador, week, month, SUM(points) AS points
            FROM (
              SELECT ambassador, (day + 3) DIV 7 AS week,
                MONTH(DATE_FROM_UNIX_DATE(day)) + 12 * YEAR(DATE_FROM_UNIX_DATE(day)) AS month, points
              FROM (
                SELECT ambassador, CAST(UNIX_MILLIS(at) DIV 86400000 AS INT) AS day,
                  LEAST(30, SUM(IF(kind = 'share', 10, 0)))
                  + LEAST(60, SUM(CASE kind WHEN 'click' THEN 1 WHEN 'reaction' THEN 2 WHEN 'comment' THEN 4
                      WHEN 'reshare' THEN 6 ELSE 0 END))
                  + SUM(IF(kind = 'conversion', 50, 0)) AS points
                FROM events WHERE visitor <> ambassador GROUP BY 1, 2))
            GROUP BY ambassador, week, month""";

    private static final String BOARDS = """
            WITH boards AS (
              SELECT 0 AS kind, week AS part, ambassador, SUM(points) AS points FROM parts GROUP BY ALL
              UNION ALL SELECT 1, month, ambassador, SUM(points) FROM parts GROUP BY ALL
              UNION ALL SELECT 2, 0, ambassador, SUM(points) FROM parts GROUP BY ALL)
            SELECT points, RANK() OVER (PARTITION BY kind, part ORDER BY points DESC) AS rank
            FROM boards WHERE points > 0""";

    private SqlPeer() {}

    /** Works on the boards while the days are kept. */
    static <T> T boards(Dataset<Row> events, Function<Dataset<Row>, T> work) {
        events.createOrReplaceTempView("events");
        var parts = events.sparkSession().sql(PARTS).persist();
        try {
            parts.createOrReplaceTempView("parts");
            return work.apply(events.sparkSession().sql(BOARDS));
        } finally {
            parts.unpersist(true);
        }
    }
}
