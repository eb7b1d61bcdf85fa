package dev.advocacy.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.dense_rank;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.pmod;
import static org.apache.spark.sql.functions.rank;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.when;

import dev.advocacy.scoring.ScoringRules;
import dev.advocacy.scoring.TieBreak;
import dev.advocacy.scoring.ZeroRows;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.apache.spark.sql.types.DataTypes;

/** From {@link Totals} to boards: points in the rule set's scale, ranks as it declares them. */
final class Ranks {
    private static final WindowSpec BOARD = Window.partitionBy("board", "window");
    private static final String PLACE = "place";

    private final ScoringRules rules;

    Ranks(ScoringRules rules) {
        this.rules = rules;
    }

    Dataset<Row> of(Dataset<Row> totals) {
        var some = rules.zeroRows() == ZeroRows.IN ? totals : totals.where(Totals.UNITS.gt(0));
        return some.withColumn(PLACE, place())
                .select(col("board"), col("window"), col("ambassador"), points().as("points"), rankAsSaid());
    }

    private Column points() {
        int decimals = rules.decimals();
        return decimals == 0
                ? Totals.UNITS
                : Totals.UNITS
                        .cast(DataTypes.createDecimalType(20, 0))
                        .divide(lit(Math.round(Math.pow(10, decimals))).cast(DataTypes.createDecimalType(5, 0)))
                        .cast(DataTypes.createDecimalType(24, decimals));
    }

    private Column place() {
        var byPoints = BOARD.orderBy(Totals.UNITS.desc());
        var equals = count(lit(1)).over(Window.partitionBy(col("board"), col("window"), Totals.UNITS));
        return switch (rules.ranking()) {
            case COMPETITION -> rank().over(byPoints).cast(DataTypes.LongType);
            case DENSE -> dense_rank().over(byPoints).cast(DataTypes.LongType);
            case MODIFIED -> rank().over(byPoints).plus(equals).minus(1);
            case FRACTIONAL -> rank().over(byPoints).multiply(2).plus(equals).minus(1);
            case ORDINAL -> row_number().over(BOARD.orderBy(order())).cast(DataTypes.LongType);
        };
    }

    /** Text is put in order by its bytes in UTF-8, which is the order of code points. */
    private Column[] order() {
        List<Column> order = new ArrayList<>(List.of(Totals.UNITS.desc()));
        for (TieBreak next : rules.tieBreaks()) {
            if (next == TieBreak.REACHED) {
                order.add(col("last_second").asc());
                order.add(col("last_nano").asc());
            } else {
                order.add(col("ambassador").asc());
            }
        }
        return order.toArray(Column[]::new);
    }

    /** Halves as the text 2.5, as in the printed query. */
    private Column rankAsSaid() {
        return switch (rules.ranking()) {
            case FRACTIONAL ->
                concat(
                                col(PLACE)
                                        .minus(pmod(col(PLACE), lit(2)))
                                        .divide(2)
                                        .cast(DataTypes.LongType)
                                        .cast(DataTypes.StringType),
                                when(pmod(col(PLACE), lit(2)).equalTo(0), "").otherwise(".5"))
                        .as("rank");
            case COMPETITION, DENSE, MODIFIED, ORDINAL -> col(PLACE).as("rank");
        };
    }
}
