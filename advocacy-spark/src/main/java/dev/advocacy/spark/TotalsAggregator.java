package dev.advocacy.spark;

import dev.advocacy.scoring.ScoreState;
import dev.advocacy.scoring.ScoringRules;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;

/** Events to {@link Totals}. */
final class TotalsAggregator extends LedgerAggregator {
    private static final long serialVersionUID = 1L;

    TotalsAggregator(SharedRules shared) {
        super(shared);
    }

    @Override
    List<Row> rows(ScoringRules rules, LedgerBuffer buffer) {
        return buffer.states(rules).stream()
                .map(ScoreState::finish)
                .flatMap(score -> Totals.of(score, shared.kinds()).stream())
                .toList();
    }

    @Override
    StructType rowSchema() {
        return Totals.SCHEMA;
    }
}
