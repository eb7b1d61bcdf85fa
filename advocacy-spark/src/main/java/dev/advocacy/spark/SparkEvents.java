package dev.advocacy.spark;

import dev.advocacy.scoring.EventForm;
import dev.advocacy.scoring.ScoringEvent;
import java.math.BigDecimal;
import java.util.Collection;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** Event objects as rows of text, in the fixed form. */
final class SparkEvents {
    static final StructType SCHEMA = EventForm.FIELDS.stream()
            .reduce(
                    new StructType(),
                    (schema, field) -> schema.add(field, DataTypes.StringType),
                    (one, other) -> other);
    private static final int DECIMALS = 6;

    private SparkEvents() {}

    static Dataset<Row> of(SparkSession session, Collection<ScoringEvent> events) {
        return session.createDataFrame(events.stream().map(SparkEvents::row).toList(), SCHEMA);
    }

    private static Row row(ScoringEvent event) {
        return RowFactory.create(
                event.id(),
                event.kind(),
                event.ambassador().value(),
                event.at().toString(),
                event.channel().value(),
                event.visitor(),
                BigDecimal.valueOf(event.value(), DECIMALS).toPlainString(),
                event.retracts(),
                event.post(),
                event.content(),
                event.marks().isEmpty() ? null : String.join(" ", event.marks()),
                event.zone());
    }
}
