package dev.advocacy.spark;

import static org.apache.spark.sql.functions.col;

import dev.advocacy.scoring.BoardKind;
import dev.advocacy.scoring.Score;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** What each ambassador has in each window, before anybody has a rank; when it was last credited, for ordinal ranks. */
final class Totals {
    static final StructType SCHEMA = new StructType()
            .add("board", DataTypes.StringType, false)
            .add("window", DataTypes.StringType, false)
            .add("ambassador", DataTypes.StringType, false)
            .add("units", DataTypes.LongType, false)
            .add("last_second", DataTypes.LongType, false)
            .add("last_nano", DataTypes.IntegerType, false);

    static final Column UNITS = col("units");

    private Totals() {}

    static List<Row> of(Score score, List<BoardKind> kinds) {
        List<Row> rows = new ArrayList<>();
        for (BoardKind kind : kinds) {
            for (Map.Entry<String, Score.Total> of : score.totals(kind).entrySet()) {
                var total = of.getValue();
                rows.add(row(kind, of.getKey(), score.ambassador().value(), total.units(), total.last()));
            }
        }
        return rows;
    }

    static Row row(BoardKind kind, String window, String ambassador, long units, Instant last) {
        return RowFactory.create(kind.word(), window, ambassador, units, last.getEpochSecond(), last.getNano());
    }
}
