package dev.advocacy.spark;

import java.util.Iterator;
import java.util.Optional;
import java.util.Spliterators;
import java.util.stream.StreamSupport;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** Each event's id and all it says, in the same words however it was written. Rows that are no events are left out. */
record EventForms() implements MapPartitionsFunction<Row, Row> {
    static final StructType SCHEMA =
            new StructType().add("id", DataTypes.StringType, false).add("form", DataTypes.StringType, false);

    @Override
    public Iterator<Row> call(Iterator<Row> rows) {
        var reader = new EventReader(findings -> {});
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(rows, 0), false)
                .map(reader::read)
                .flatMap(Optional::stream)
                .map(event -> RowFactory.create(event.id(), event.toString()))
                .iterator();
    }
}
