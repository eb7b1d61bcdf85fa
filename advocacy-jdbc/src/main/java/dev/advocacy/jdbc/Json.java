package dev.advocacy.jdbc;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.advocacy.channel.ChannelId;
import dev.advocacy.channel.Media;
import dev.advocacy.channel.Metric;
import dev.advocacy.event.AmbassadorId;
import dev.advocacy.event.ContentId;
import dev.advocacy.event.DeliveryId;
import dev.advocacy.event.LinkId;
import dev.advocacy.event.ShareId;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;

/**
 * The records of the core as JSON, as they stand in the columns. A reader passes over what it does not know, so that an older
 * node can read what a newer one wrote. Thread-safe.
 */
final class Json {
    private static final String PARTS = "parts";
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(new Jdk8Module())
            .addModule(ids())
            .addModule(media())
            .visibility(PropertyAccessor.ALL, JsonAutoDetect.Visibility.NONE)
            .visibility(PropertyAccessor.FIELD, JsonAutoDetect.Visibility.ANY)
            .visibility(PropertyAccessor.CREATOR, JsonAutoDetect.Visibility.ANY)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private Json() {}

    static String write(Object value) {
        return write(value, List.of());
    }

    /**
     * Writes a value; the bytes of its media are added to the parts, and named by their places there.
     *
     * @param parts filled here
     */
    static String write(Object value, List<byte[]> parts) {
        try {
            return MAPPER.writer().withAttribute(PARTS, parts).writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a " + value.getClass().getSimpleName() + " cannot be written as JSON", e);
        }
    }

    static <T> T read(String json, Class<T> type) {
        return read(json, type, List.of());
    }

    /**
     * Reads a value.
     *
     * @param parts the bytes of its media, in their places
     * @throws StoreException where it is not what was written
     */
    static <T> T read(String json, Class<T> type, List<byte[]> parts) {
        try {
            return MAPPER.readerFor(type).withAttribute(PARTS, parts).readValue(json);
        } catch (JsonProcessingException e) {
            throw new StoreException(
                    "store.unreadable",
                    "a stored " + type.getSimpleName()
                            + " cannot be read: a newer version of the SDK wrote it, or it was" + " changed by hand",
                    e);
        }
    }

    /** A value as a tree, to move parts of it to columns of their own. */
    static ObjectNode tree(Object value) {
        return MAPPER.valueToTree(value);
    }

    static ObjectNode parse(String json) {
        return read(json, ObjectNode.class);
    }

    static ArrayNode parseArray(String json) {
        return read(json, ArrayNode.class);
    }

    static <T> T read(JsonNode tree, Class<T> type) {
        try {
            return MAPPER.treeToValue(tree, type);
        } catch (JsonProcessingException e) {
            throw new StoreException("store.unreadable", "a stored " + type.getSimpleName() + " cannot be read", e);
        }
    }

    private static SimpleModule ids() {
        var module = new SimpleModule("ids");
        text(module, AmbassadorId.class, AmbassadorId::value, AmbassadorId::of);
        text(module, ContentId.class, ContentId::value, ContentId::of);
        text(module, DeliveryId.class, DeliveryId::value, DeliveryId::of);
        text(module, ShareId.class, ShareId::value, ShareId::of);
        text(module, LinkId.class, LinkId::value, LinkId::of);
        text(module, ChannelId.class, ChannelId::value, ChannelId::of);
        text(module, Metric.class, Metric::id, Metric::new);
        text(module, Locale.class, Locale::toLanguageTag, Locale::forLanguageTag);
        module.addKeySerializer(Metric.class, new KeyWriter());
        module.addKeyDeserializer(Metric.class, new KeyReader());
        return module;
    }

    private static <T> void text(SimpleModule module, Class<T> type, Function<T, String> out, Function<String, T> in) {
        module.addSerializer(type, new JsonSerializer<>() {
            @Override
            public void serialize(T value, JsonGenerator json, SerializerProvider all) throws IOException {
                json.writeString(out.apply(value));
            }
        });
        module.addDeserializer(type, new JsonDeserializer<>() {
            @Override
            public T deserialize(JsonParser json, DeserializationContext context) throws IOException {
                return in.apply(json.getText());
            }
        });
    }

    private static SimpleModule media() {
        var module = new SimpleModule("media");
        module.addSerializer(Media.class, new MediaWriter());
        module.addDeserializer(Media.class, new MediaReader());
        return module;
    }

    private static final class KeyWriter extends JsonSerializer<Metric> {
        @Override
        public void serialize(Metric metric, JsonGenerator json, SerializerProvider all) throws IOException {
            json.writeFieldName(metric.id());
        }
    }

    private static final class KeyReader extends com.fasterxml.jackson.databind.KeyDeserializer {
        @Override
        public Object deserializeKey(String key, DeserializationContext context) {
            return new Metric(key);
        }
    }

    private static final class MediaWriter extends JsonSerializer<Media> {
        @Override
        public void serialize(Media media, JsonGenerator json, SerializerProvider all) throws IOException {
            @SuppressWarnings("unchecked")
            var parts = (List<byte[]>) Objects.requireNonNull(all.getAttribute(PARTS));
            json.writeStartObject();
            json.writeStringField("kind", media.kind().name());
            json.writeStringField("contentType", media.contentType());
            json.writeStringField("title", media.title());
            json.writeStringField("altText", media.altText());
            json.writeNumberField("part", parts.size());
            json.writeEndObject();
            parts.add(media.bytes());
        }
    }

    private static final class MediaReader extends JsonDeserializer<Media> {
        @Override
        public Media deserialize(JsonParser json, DeserializationContext context) throws IOException {
            @SuppressWarnings("unchecked")
            var parts = (List<byte[]>) Objects.requireNonNull(context.getAttribute(PARTS));
            JsonNode media = json.readValueAsTree();
            String type = media.path("contentType").asText();
            byte[] bytes = parts.get(media.path("part").asInt());
            return switch (Media.Kind.valueOf(media.path("kind").asText())) {
                case IMAGE -> Media.image(type, bytes, media.path("altText").asText());
                case VIDEO -> Media.video(type, bytes, media.path("title").asText());
                case DOCUMENT -> Media.document(type, bytes, media.path("title").asText());
            };
        }
    }
}
