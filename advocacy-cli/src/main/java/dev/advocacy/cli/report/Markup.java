package dev.advocacy.cli.report;

import java.util.ArrayList;
import java.util.List;

/** An element of HTML or SVG. Whatever comes from outside is escaped; there is no way around it but the style sheet. */
final class Markup {
    private final String name;
    private final StringBuilder attributes = new StringBuilder();
    private final List<Object> inside = new ArrayList<>();

    private Markup(String name) {
        this.name = name;
    }

    static Markup of(String name) {
        return new Markup(name);
    }

    /** With text in it. */
    static Markup of(String name, String text) {
        return of(name).text(text);
    }

    Markup with(String attribute, Object value) {
        attributes
                .append(' ')
                .append(attribute)
                .append("=\"")
                .append(escaped(String.valueOf(value)))
                .append('"');
        return this;
    }

    Markup text(String text) {
        inside.add(escaped(text));
        return this;
    }

    Markup add(Markup element) {
        inside.add(element);
        return this;
    }

    Markup addAll(Iterable<Markup> elements) {
        elements.forEach(this::add);
        return this;
    }

    /** Text of our own that must stand as it is: the style sheet. */
    Markup style(String css) {
        inside.add(css);
        return this;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private boolean isVoid() {
        return name.equals("meta") || name.equals("link");
    }

    @Override
    public String toString() {
        var text = new StringBuilder();
        write(text);
        return text.toString();
    }

    private void write(StringBuilder text) {
        text.append('<').append(name).append(attributes).append('>');
        for (Object part : inside) {
            if (part instanceof Markup element) {
                element.write(text);
            } else {
                text.append(part);
            }
        }
        if (!isVoid()) {
            text.append("</").append(name).append('>');
        }
    }
}
