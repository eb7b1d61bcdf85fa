package dev.advocacy.sandbox.internal.facebook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the value of {@code fields}. */
final class FieldParser {
    private final String text;
    private int at;

    private FieldParser(String text) {
        this.text = text;
    }

    static List<Field> parse(String text) {
        FieldParser parser = new FieldParser(text.replace(" ", ""));
        List<Field> fields = parser.list();
        if (parser.at < parser.text.length()) {
            throw parser.syntax();
        }
        return fields;
    }

    private List<Field> list() {
        List<Field> fields = new ArrayList<>();
        do {
            fields.add(field());
        } while (accept(','));
        return fields;
    }

    private Field field() {
        String name = name();
        Map<String, String> arguments = new LinkedHashMap<>();
        while (accept('.')) {
            String argument = name();
            expect('(');
            arguments.put(argument, until(')'));
        }
        return new Field(name, arguments, accept('{') ? closed() : List.of());
    }

    private List<Field> closed() {
        List<Field> fields = list();
        expect('}');
        return fields;
    }

    private String name() {
        int from = at;
        while (at < text.length() && isLetter(text.charAt(at))) {
            at++;
        }
        if (at == from) {
            throw syntax();
        }
        return text.substring(from, at);
    }

    private String until(char end) {
        int from = at;
        int found = text.indexOf(end, from);
        if (found < 0) {
            throw syntax();
        }
        at = found + 1;
        return text.substring(from, found);
    }

    private boolean accept(char wanted) {
        boolean there = at < text.length() && text.charAt(at) == wanted;
        at += there ? 1 : 0;
        return there;
    }

    private void expect(char wanted) {
        if (!accept(wanted)) {
            throw syntax();
        }
    }

    private static boolean isLetter(char letter) {
        return Character.isLetterOrDigit(letter) || letter == '_';
    }

    private GraphRefusal syntax() {
        return GraphError.of(2500, "Syntax error at character " + at + " of fields: " + text)
                .refusal();
    }
}
