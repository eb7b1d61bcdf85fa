package dev.advocacy.channel.support;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Optional;

/**
 * JSON from networks, read within limits: 5 MB, 64 deep, 200,000 tokens, strings of 1 MB, names of 1,000 characters. What
 * repeats a name or goes on after its end is not accepted, and no type name inside it is followed. Thread-safe.
 */
public final class Json {
    private static final int MAX_BYTES = 5_000_000;
    private static final JsonMapper MAPPER = mapper();

    private Json() {}

    /** Reads one document; empty where it is not one, or breaks a limit. */
    public static Optional<JsonNode> read(byte[] utf8) {
        if (utf8.length > MAX_BYTES) {
            return Optional.empty();
        }
        try {
            return Optional.of(MAPPER.readTree(utf8)).filter(node -> !node.isMissingNode());
        } catch (IOException e) {
            return Optional.empty(); // Jackson's text quotes the input, which may hold a token: nobody gets to see it
        }
    }

    /** A new, empty object to fill. */
    public static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** UTF-8 bytes. */
    public static byte[] write(JsonNode json) {
        try {
            return MAPPER.writeValueAsBytes(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("a JSON tree could not be written: it holds something that is no JSON");
        }
    }

    private static JsonMapper mapper() {
        var factory = JsonFactory.builder().streamReadConstraints(limits()).build();
        return JsonMapper.builder(factory)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();
    }

    private static StreamReadConstraints limits() {
        return StreamReadConstraints.builder()
                .maxDocumentLength(MAX_BYTES)
                .maxNestingDepth(64)
                .maxTokenCount(200_000)
                .maxStringLength(1_000_000)
                .maxNameLength(1_000)
                .build();
    }
}
