package dev.advocacy.spark;

import dev.advocacy.event.AmbassadorId;
import java.util.Iterator;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.sql.Row;

/** All rows of one ambassador to their {@link Totals}. A row that is no event stops the job with its name. */
record AmbassadorScores(SharedRules shared) implements FlatMapGroupsFunction<String, Row, Row> {

    @Override
    public Iterator<Row> call(String ambassador, Iterator<Row> rows) {
        var reader = EventReader.strict();
        var state = shared.rules().state(AmbassadorId.of(ambassador));
        rows.forEachRemaining(row -> reader.read(row).ifPresent(state::add));
        return Totals.of(state.finish(), shared.kinds()).iterator();
    }
}
