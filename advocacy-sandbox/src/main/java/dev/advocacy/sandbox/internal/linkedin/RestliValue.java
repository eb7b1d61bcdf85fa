package dev.advocacy.sandbox.internal.linkedin;

import java.util.List;
import java.util.Map;

/** A Rest.li 2.0 query value: a text, a {@code List(..)} or a {@code (key:value)} record. */
sealed interface RestliValue {

    record Text(String text) implements RestliValue {}

    record Items(List<RestliValue> items) implements RestliValue {}

    record Fields(Map<String, RestliValue> fields) implements RestliValue {}
}
