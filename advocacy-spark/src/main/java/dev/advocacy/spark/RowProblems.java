package dev.advocacy.spark;

import dev.advocacy.Finding;
import dev.advocacy.scoring.ScoringEvent;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.Queue;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** What is wrong with single rows, one line of {@link EventCheck#SCHEMA} for each problem. */
record RowProblems(SharedRules shared) implements MapPartitionsFunction<Row, Row> {

    @Override
    public Iterator<Row> call(Iterator<Row> rows) {
        return new Found(shared, rows);
    }

    private static final class Found implements Iterator<Row> {
        private final SharedRules shared;
        private final Iterator<Row> rows;
        private final Queue<Finding> found = new ArrayDeque<>();
        private final EventReader reader = new EventReader(found::addAll);
        private Row row = RowFactory.create();

        Found(SharedRules shared, Iterator<Row> rows) {
            this.shared = shared;
            this.rows = rows;
        }

        @Override
        public boolean hasNext() {
            while (found.isEmpty() && rows.hasNext()) {
                row = rows.next();
                reader.read(row).filter(this::isUnknown).ifPresent(this::tell);
            }
            return !found.isEmpty();
        }

        private boolean isUnknown(ScoringEvent event) {
            return !event.isRetraction() && !shared.rules().kinds().contains(event.kind());
        }

        private void tell(ScoringEvent event) {
            found.add(Finding.warning(
                            "event.unknown-kind",
                            "kind",
                            "kind: is unknown to these rules and earns nothing: name it in \"kinds\" of the rules, or mend it")
                    .with("value", event.kind()));
        }

        @Override
        public Row next() {
            var next = found.remove();
            return RowFactory.create(
                    row.get(0),
                    next.isError() ? "error" : "warning",
                    next.code(),
                    next.field(),
                    next.arguments().get("value"),
                    next.message());
        }
    }
}
