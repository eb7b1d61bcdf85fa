package dev.advocacy.scoring.parity;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** CSV as RFC 4180 has it; lines end with a line feed, nothing stands for what is not there. */
final class Csv {
    private final String text;
    private final List<List<String>> records = new ArrayList<>();
    private final StringBuilder field = new StringBuilder();
    private List<String> fields = new ArrayList<>();
    private boolean quoted;

    private Csv(String text) {
        this.text = text;
    }

    /** One line, without its end. */
    static String line(List<? extends @Nullable String> fields) {
        return fields.stream().map(Csv::quoted).collect(Collectors.joining(","));
    }

    private static String quoted(@Nullable String field) {
        if (field == null) {
            return "";
        }
        boolean plain =
                !field.isEmpty() && field.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? field : '"' + field.replace("\"", "\"\"") + '"';
    }

    /** The fields of each line. */
    static List<List<String>> read(String text) {
        return new Csv(text).records();
    }

    private List<List<String>> records() {
        for (int i = 0; i < text.length(); i++) {
            i = take(i);
        }
        if (field.length() > 0 || !fields.isEmpty()) {
            endRecord();
        }
        return records;
    }

    /** Takes the character there, with a quote that belongs to it, and answers the place of the last that was taken. */
    private int take(int i) {
        char c = text.charAt(i);
        boolean twice = c == '"' && quoted && i + 1 < text.length() && text.charAt(i + 1) == '"';
        if (twice) {
            field.append(c);
            return i + 1;
        }
        if (c == '"') {
            quoted = !quoted;
        } else if (quoted || (c != ',' && c != '\n' && c != '\r')) {
            field.append(c);
        } else if (c == ',') {
            endField();
        } else if (c == '\n') {
            endRecord();
        }
        return i;
    }

    private void endField() {
        fields.add(field.toString());
        field.setLength(0);
    }

    private void endRecord() {
        endField();
        records.add(fields);
        fields = new ArrayList<>();
    }
}
