package dev.advocacy.spark;

import dev.advocacy.event.AmbassadorId;
import dev.advocacy.scoring.BoardKind;
import dev.advocacy.scoring.BoardRow;
import dev.advocacy.scoring.Points;
import dev.advocacy.scoring.Rank;
import dev.advocacy.scoring.Ranking;
import dev.advocacy.scoring.ScoringRules;
import java.math.BigDecimal;
import java.util.Locale;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** Board rows as Spark has them: the columns and types of the printed query's answer. */
final class BoardForm {
    private final int decimals;
    private final Ranking ranking;

    BoardForm(ScoringRules rules) {
        decimals = rules.decimals();
        ranking = rules.ranking();
    }

    StructType schema() {
        return new StructType()
                .add("board", DataTypes.StringType, false)
                .add("window", DataTypes.StringType, false)
                .add("ambassador", DataTypes.StringType, false)
                .add("points", pointsType(), false)
                .add("rank", ranking == Ranking.FRACTIONAL ? DataTypes.StringType : DataTypes.LongType, false);
    }

    DataType pointsType() {
        return decimals == 0 ? DataTypes.LongType : DataTypes.createDecimalType(24, decimals);
    }

    Object points(Points points) {
        return decimals == 0 ? (Object) points.units() : BigDecimal.valueOf(points.units(), decimals);
    }

    Object rank(Rank rank) {
        return ranking == Ranking.FRACTIONAL ? (Object) rank.toString() : (Object) (rank.halves() / 2);
    }

    BoardRow read(Row row) {
        return new BoardRow(
                BoardKind.valueOf(row.getString(0).toUpperCase(Locale.ROOT)),
                row.getString(1),
                AmbassadorId.of(row.getString(2)),
                new Points(units(row.get(3)), decimals),
                new Rank(new BigDecimal(row.get(4).toString())
                        .multiply(BigDecimal.valueOf(2))
                        .longValueExact()));
    }

    private static long units(Object points) {
        return points instanceof BigDecimal exact ? exact.unscaledValue().longValueExact() : (Long) points;
    }
}
