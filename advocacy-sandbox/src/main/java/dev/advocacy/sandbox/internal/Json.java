package dev.advocacy.sandbox.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.function.Function;

/** JSON trees in and out. */
public final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private Json() {}

    public static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    public static ArrayNode array() {
        return JsonNodeFactory.instance.arrayNode();
    }

    public static <T> ArrayNode array(Iterable<T> items, Function<T, ? extends JsonNode> shape) {
        ArrayNode array = array();
        items.forEach(item -> array.add(shape.apply(item)));
        return array;
    }

    /** The object in the text, or empty if the text is no JSON object. */
    public static Optional<ObjectNode> parseObject(String text) {
        return parse(text) instanceof ObjectNode object ? Optional.of(object) : Optional.empty();
    }

    /** The value in the text, a missing one if the text is no JSON. */
    public static JsonNode parse(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException broken) {
            return MissingNode.getInstance();
        }
    }
}
