package dev.advocacy.spark;

import dev.advocacy.scoring.ScoringRules;
import java.util.List;
import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.expressions.Aggregator;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/** Rows of {@link EventColumns} to a list of rows, by mergeable states: any order, any partition. */
abstract class LedgerAggregator extends Aggregator<Row, LedgerBuffer, Row> {
    private static final long serialVersionUID = 1L;

    final SharedRules shared;
    private transient @Nullable EventReader reader;

    LedgerAggregator(SharedRules shared) {
        this.shared = shared;
    }

    /** What becomes of the states in the end. */
    abstract List<Row> rows(ScoringRules rules, LedgerBuffer buffer);

    /** Of each row. */
    abstract StructType rowSchema();

    @Override
    public final LedgerBuffer zero() {
        return new LedgerBuffer();
    }

    @Override
    public final LedgerBuffer reduce(LedgerBuffer buffer, Row row) {
        reader().read(row).ifPresent(event -> buffer.add(shared.rules(), event));
        return buffer;
    }

    private EventReader reader() {
        var known = reader;
        if (known == null) {
            known = EventReader.strict();
            reader = known;
        }
        return known;
    }

    @Override
    public final LedgerBuffer merge(LedgerBuffer one, LedgerBuffer other) {
        return one.merge(shared.rules(), other);
    }

    @Override
    public final Row finish(LedgerBuffer buffer) {
        return RowFactory.create((Object) rows(shared.rules(), buffer).toArray(Row[]::new));
    }

    @Override
    public final Encoder<LedgerBuffer> bufferEncoder() {
        return Encoders.javaSerialization(LedgerBuffer.class);
    }

    @Override
    public final Encoder<Row> outputEncoder() {
        return Encoders.row(new StructType().add("rows", DataTypes.createArrayType(rowSchema(), false), false));
    }
}
