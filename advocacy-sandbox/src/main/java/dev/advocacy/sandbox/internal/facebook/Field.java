package dev.advocacy.sandbox.internal.facebook;

import java.util.List;
import java.util.Map;

/** A field that is asked for, e.g. {@code comments.summary(true).limit(0)} or {@code attachments{unshimmed_url}}. */
record Field(String name, Map<String, String> arguments, List<Field> fields) {

    Field {
        arguments = Map.copyOf(arguments);
        fields = List.copyOf(fields);
    }

    static Field named(String name) {
        return new Field(name, Map.of(), List.of());
    }

    boolean asks(String argument, String value) {
        return value.equals(arguments.get(argument));
    }
}
