package dev.advocacy.spark;

import dev.advocacy.Finding;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * A partition's rows to folds in parts. A fold that has grown large is sent, and another one begun, so that memory stays
 * bounded whatever the partition. What is no event is counted, the first ones named, in the part {@link #PROBLEMS}.
 */
record FoldRows(SharedRules shared, int parts) implements MapPartitionsFunction<Row, Row> {
    static final StructType SCHEMA = new StructType()
            .add("part", DataTypes.IntegerType, false)
            .add("fold", DataTypes.BinaryType, true)
            .add("problems", DataTypes.LongType, false)
            .add("message", DataTypes.StringType, true);

    static final int PROBLEMS = -1;
    static final int NAMED = 10;

    private static final long MOST_MEMORY = 64L << 20;

    @Override
    public Iterator<Row> call(Iterator<Row> rows) {
        return new Parts(rows);
    }

    private final class Parts implements Iterator<Row> {
        private final Iterator<Row> rows;
        private final Queue<Row> ready = new ArrayDeque<>();
        private final List<String> messages = new ArrayList<>();
        private long problems;

        Parts(Iterator<Row> rows) {
            this.rows = rows;
        }

        @Override
        public boolean hasNext() {
            if (ready.isEmpty() && rows.hasNext()) {
                fold();
            }
            return !ready.isEmpty();
        }

        private void fold() {
            var columns = new RowColumns(shared.engine(), this::tell);
            while (rows.hasNext() && columns.memory() < MOST_MEMORY) {
                columns.add(rows);
            }
            int part = 0;
            for (byte[] bytes : columns.fold().toBytes(parts)) {
                ready.add(RowFactory.create(part++, bytes, 0L, null));
            }
            if (problems > 0 && !rows.hasNext()) {
                ready.add(RowFactory.create(PROBLEMS, null, problems, String.join("\n", messages)));
            }
        }

        private void tell(List<Finding> findings) {
            problems += findings.size();
            findings.stream()
                    .limit(NAMED - messages.size())
                    .map(EventReader::inWords)
                    .forEach(messages::add);
        }

        @Override
        public Row next() {
            return ready.remove();
        }
    }
}
