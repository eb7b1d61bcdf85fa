package dev.advocacy.linkedin;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.OptionalLong;

/** A count as LinkedIn gives it: a whole number, also where it comes as text. Anything else is unknown, and never 0. */
final class Count {
    private static final String DIGITS = "\\d{1,18}";

    private Count() {}

    static OptionalLong in(JsonNode node) {
        boolean number =
                node.isIntegralNumber() || (node.isTextual() && node.textValue().matches(DIGITS));
        return number ? OptionalLong.of(node.asLong()) : OptionalLong.empty();
    }
}
