package dev.advocacy.sandbox.internal.facebook;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** A field that is asked for, e.g. {@code comments.summary(true).limit(0)} or {@code attachments{unshimmed_url}}. */
record Field(String name, Map<String, String> arguments, List<Field> fields) {
    private static final Set<String> SUMMARY = Set.of("true", "1", "total_count");

    Field {
        arguments = Map.copyOf(arguments);
        fields = List.copyOf(fields);
    }

    static Field named(String name) {
        return new Field(name, Map.of(), List.of());
    }

    /** Whether the count of all is asked for, in one of the ways to say so. */
    boolean asksSummary() {
        return SUMMARY.contains(arguments.getOrDefault("summary", ""));
    }
}
