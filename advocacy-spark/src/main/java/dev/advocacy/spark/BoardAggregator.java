package dev.advocacy.spark;

import dev.advocacy.scoring.BoardRow;
import dev.advocacy.scoring.ScoringRules;
import java.util.EnumSet;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/** Events to ranked boards, those of each group a ledger of its own. */
final class BoardAggregator extends LedgerAggregator {
    private static final long serialVersionUID = 1L;

    BoardAggregator(SharedRules shared) {
        super(shared);
    }

    @Override
    List<Row> rows(ScoringRules rules, LedgerBuffer buffer) {
        var form = new BoardForm(rules);
        return rules.ledger(buffer.states(rules)).rows(EnumSet.copyOf(shared.kinds())).stream()
                .map(row -> row(form, row))
                .toList();
    }

    private static Row row(BoardForm form, BoardRow row) {
        return RowFactory.create(
                row.board().word(),
                row.window(),
                row.ambassador().value(),
                form.points(row.points()),
                form.rank(row.rank()));
    }

    @Override
    StructType rowSchema() {
        return new BoardForm(shared.rules()).schema();
    }
}
