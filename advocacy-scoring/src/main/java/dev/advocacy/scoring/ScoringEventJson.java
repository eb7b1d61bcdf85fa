package dev.advocacy.scoring;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import dev.advocacy.RefusedException;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * An event as one line of NDJSON, an object with the fields of {@link EventForm#FIELDS}; the first five are needed:
 *
 * <pre>{@code {"id":"7f3","kind":"click","ambassador":"kari","at":"2026-11-30T08:15:00Z","channel":"linkedin","visitor":"v81"}}</pre>
 *
 * {@code at} is an ISO 8601 instant, {@code value} a number with at most 6 decimals (1 where nothing is said),
 * {@code marks} a list. Ids may be whole numbers. Text in, text out, no I/O. Not thread-safe: give each thread its own.
 */
public final class ScoringEventJson {
    private static final JsonFactory JSON =
            JsonFactory.builder().disable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private final EventForm form = new EventForm();
    private final Set<String> seen = new HashSet<>();
    private final Consumer<String> unknown;

    private ScoringEventJson(Consumer<String> unknown) {
        this.unknown = unknown;
    }

    /** Refuses fields that it does not know. */
    public static ScoringEventJson strict() {
        return new ScoringEventJson(field -> {
            throw new IllegalArgumentException(field);
        });
    }

    /** Passes over fields that it does not know, and tells each by its name. */
    public static ScoringEventJson telling(Consumer<String> unknown) {
        return new ScoringEventJson(unknown);
    }

    /** The event on this line. A {@link RefusedException} names every problem, each with its field, value and way out. */
    public ScoringEvent read(String line) {
        form.clear();
        seen.clear();
        try (var in = JSON.createParser(line)) {
            object(in, line);
        } catch (JsonProcessingException e) {
            int column = e.getLocation() == null ? 1 : e.getLocation().getColumnNr();
            throw refused("not-json", "line", line, "is no valid JSON at column " + column + ": " + words(e));
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory failed", e);
        }
        return form.event();
    }

    /** Without the parser's own names for the place. */
    private static String words(JsonProcessingException e) {
        return e.getOriginalMessage().replaceFirst(" \\(start marker at .*", "");
    }

    private void object(JsonParser in, String line) throws IOException {
        if (in.nextToken() != JsonToken.START_OBJECT) {
            throw refused("not-an-object", "line", line, "is no JSON object: write { ... }, one event a line");
        }
        for (var field = in.nextFieldName(); field != null; field = in.nextFieldName()) {
            in.nextToken();
            field(in, field);
        }
        if (in.nextToken() != null) {
            throw refused("more-than-one", "line", line, "goes on after the event: write one event a line");
        }
        if (line.contains("\\u")) {
            form.refuseHalfCharacters();
        }
    }

    private void field(JsonParser in, String field) throws IOException {
        if (!EventForm.has(field)) {
            in.skipChildren();
            unknownField(field);
        } else if (!seen.add(field)) {
            in.skipChildren();
            form.problem("field-twice", field, "", "stands twice on the line: remove one");
        } else if (field.equals("marks")) {
            marks(in);
        } else {
            value(in, field);
        }
    }

    private void unknownField(String field) {
        try {
            unknown.accept(field);
        } catch (IllegalArgumentException e) {
            form.problem(
                    "unknown-field",
                    field,
                    field,
                    "is unknown: remove it, or use one of " + String.join(", ", EventForm.FIELDS));
        }
    }

    private void value(JsonParser in, String field) throws IOException {
        var token = in.currentToken();
        boolean fits = token == JsonToken.VALUE_STRING
                || token == JsonToken.VALUE_NUMBER_INT
                || (token == JsonToken.VALUE_NUMBER_FLOAT && field.equals("value"));
        if (fits) {
            form.put(field, in.getText());
        } else if (token != JsonToken.VALUE_NULL) {
            wrongType(in, field, "is neither text nor a number: write it in quotes");
        }
    }

    private void marks(JsonParser in) throws IOException {
        var token = in.currentToken();
        if (token == JsonToken.VALUE_STRING) {
            form.put("marks", in.getText());
        } else if (token == JsonToken.START_ARRAY) {
            form.put("marks", items(in));
        } else if (token != JsonToken.VALUE_NULL) {
            wrongType(in, "marks", "is no list of words: write [\"own-words\"]");
        }
    }

    private String items(JsonParser in) throws IOException {
        var marks = new StringBuilder();
        while (in.nextToken() != JsonToken.END_ARRAY) {
            if (in.currentToken() == JsonToken.VALUE_STRING && in.getText().indexOf(' ') < 0) {
                marks.append(in.getText()).append(' ');
            } else {
                wrongType(in, "marks", "holds something that is no word: write [\"own-words\"]");
            }
        }
        return marks.toString();
    }

    private void wrongType(JsonParser in, String field, String message) throws IOException {
        var text = in.getText();
        in.skipChildren();
        form.problem("wrong-type", field, text, message);
    }

    private RefusedException refused(String code, String field, String value, String message) {
        form.clear();
        form.problem(code, field, value, message);
        return form.refusal();
    }

    /** The event as a line, without the line's end; what an event does not have is left out. */
    public static String write(ScoringEvent event) {
        var text = new StringWriter(160);
        try (var out = JSON.createGenerator(text)) {
            out.writeStartObject();
            fields(out, event);
            out.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory failed", e);
        }
        return text.toString();
    }

    private static void fields(JsonGenerator out, ScoringEvent event) throws IOException {
        out.writeStringField("id", event.id());
        out.writeStringField("kind", event.kind());
        out.writeStringField("ambassador", event.ambassador().value());
        out.writeStringField("at", event.at().toString());
        out.writeStringField("channel", event.channel().value());
        text(out, "visitor", event.visitor());
        if (event.value() != ScoringEvent.ONE) {
            out.writeNumberField("value", EventValue.decimal(event.value()));
        }
        text(out, "retracts", event.retracts());
        text(out, "post", event.post());
        text(out, "content", event.content());
        marks(out, event.marks());
        text(out, "zone", event.zone());
    }

    private static void marks(JsonGenerator out, Set<String> marks) throws IOException {
        if (!marks.isEmpty()) {
            out.writeArrayFieldStart("marks");
            for (String mark : marks) {
                out.writeString(mark);
            }
            out.writeEndArray();
        }
    }

    private static void text(JsonGenerator out, String field, @Nullable String text) throws IOException {
        if (text != null) {
            out.writeStringField(field, text);
        }
    }
}
