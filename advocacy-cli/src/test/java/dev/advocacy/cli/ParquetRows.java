package dev.advocacy.cli;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.api.ReadSupport;
import org.apache.parquet.hadoop.example.GroupReadSupport;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.schema.LogicalTypeAnnotation.DecimalLogicalTypeAnnotation;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;

/** A Parquet file read by Apache's library, which did not write it. A cell that has nothing is not there. */
final class ParquetRows {
    private ParquetRows() {}

    static List<Map<String, String>> of(Path file) throws IOException {
        List<Map<String, String>> rows = new ArrayList<>();
        try (var reader = new Plain(file).build()) {
            for (var row = reader.read(); row != null; row = reader.read()) {
                rows.add(cells(row));
            }
        }
        return rows;
    }

    private static Map<String, String> cells(Group row) {
        Map<String, String> cells = new TreeMap<>();
        for (var field : row.getType().getFields()) {
            if (row.getFieldRepetitionCount(field.getName()) > 0) {
                cells.put(field.getName(), cell(row, field.getName()));
            }
        }
        return cells;
    }

    private static String cell(Group row, String field) {
        var type = row.getType().getType(field).asPrimitiveType();
        if (type.getLogicalTypeAnnotation() instanceof DecimalLogicalTypeAnnotation decimal) {
            return BigDecimal.valueOf(row.getLong(field, 0), decimal.getScale()).toPlainString();
        }
        return type.getPrimitiveTypeName() == PrimitiveTypeName.INT64
                ? Long.toString(row.getLong(field, 0))
                : row.getString(field, 0);
    }

    private static final class Plain extends ParquetReader.Builder<Group> {
        Plain(Path file) throws IOException {
            super(new LocalInputFile(file), new PlainParquetConfiguration());
        }

        @Override
        protected ReadSupport<Group> getReadSupport() {
            return new GroupReadSupport();
        }
    }
}
