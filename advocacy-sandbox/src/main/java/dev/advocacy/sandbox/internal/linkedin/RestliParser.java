package dev.advocacy.sandbox.internal.linkedin;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads one raw Rest.li value; delimiters count only where they are not percent-encoded. */
final class RestliParser {
    private static final String DELIMITERS = "(),:";
    private static final String LIST = "List(";
    private static final String EMPTY_TEXT = "''";

    private final String raw;
    private int at;

    private RestliParser(String raw) {
        this.raw = raw;
    }

    /** The value, or an {@link IllegalArgumentException} if the encoding is wrong. */
    static RestliValue parse(String raw) {
        RestliParser parser = new RestliParser(raw);
        RestliValue value = parser.value();
        if (parser.at < raw.length()) {
            throw parser.unexpected();
        }
        return value;
    }

    private RestliValue value() {
        if (raw.startsWith(LIST, at)) {
            at += LIST.length();
            return new RestliValue.Items(items());
        }
        if (next('(')) {
            return new RestliValue.Fields(fields());
        }
        return new RestliValue.Text(text());
    }

    private List<RestliValue> items() {
        List<RestliValue> items = new ArrayList<>();
        if (next(')')) {
            return items;
        }
        do {
            items.add(value());
        } while (next(','));
        expect(')');
        return items;
    }

    private Map<String, RestliValue> fields() {
        Map<String, RestliValue> fields = new LinkedHashMap<>();
        if (next(')')) {
            return fields;
        }
        do {
            String key = text();
            expect(':');
            fields.put(key, value());
        } while (next(','));
        expect(')');
        return fields;
    }

    private String text() {
        int start = at;
        while (at < raw.length() && DELIMITERS.indexOf(raw.charAt(at)) < 0) {
            at++;
        }
        String text = raw.substring(start, at);
        if (text.equals(EMPTY_TEXT)) {
            return "";
        }
        if (text.contains("'")) {
            throw unexpected();
        }
        return decode(text);
    }

    private boolean next(char wanted) {
        boolean found = at < raw.length() && raw.charAt(at) == wanted;
        at += found ? 1 : 0;
        return found;
    }

    private void expect(char wanted) {
        if (!next(wanted)) {
            throw unexpected();
        }
    }

    /** A plus is a plus here, not a blank. */
    private static String decode(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private IllegalArgumentException unexpected() {
        return new IllegalArgumentException("unexpected character at " + at + " of " + raw);
    }
}
