package dev.advocacy.channel;

import dev.advocacy.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.IntPredicate;

/** What no text on any channel may hold. */
final class TextCheck {
    private TextCheck() {}

    static List<Finding> of(Post post) {
        var findings = new ArrayList<Finding>();
        characters("text", post.text(), findings);
        post.media().forEach(m -> characters("altText", m.altText(), findings));
        var card = post.link();
        if (card != null) {
            card(card, findings);
        }
        return findings;
    }

    private static void card(LinkCard card, List<Finding> findings) {
        if (!card.leadsToTheWeb()) {
            findings.add(Finding.error(
                    "link.not-web",
                    "link",
                    "link '" + card.url().getScheme() + ":…' is not an http or https address with a host and without "
                            + "a user name: give the page's public address"));
        }
        characters("title", card.title(), findings);
        if (card.description() != null) {
            characters("description", card.description(), findings);
        }
    }

    private static void characters(String field, String text, List<Finding> findings) {
        first(text, TextCheck::isControl).ifPresent(c -> findings.add(control(field, c, text)));
        first(text, TextCheck::isBidiOverride).ifPresent(c -> findings.add(bidi(field, c, text)));
        first(text, TextCheck::isLoneSurrogate).ifPresent(c -> findings.add(surrogate(field, c, text)));
    }

    private static OptionalInt first(String text, IntPredicate forbidden) {
        return text.codePoints().filter(forbidden).findFirst();
    }

    private static boolean isControl(int c) {
        return Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t';
    }

    /** Embeddings, overrides and isolates (UAX #9): they make a text read otherwise than it is written. */
    private static boolean isBidiOverride(int c) {
        return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    }

    private static boolean isLoneSurrogate(int c) {
        return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    }

    private static Finding control(String field, int c, String text) {
        return at("text.control-character", field, c, text, "a control character");
    }

    private static Finding bidi(String field, int c, String text) {
        return at("text.bidi-override", field, c, text, "a character that turns the direction of reading");
    }

    private static Finding surrogate(String field, int c, String text) {
        return at("text.broken-character", field, c, text, "half a character");
    }

    private static Finding at(String code, String field, int c, String text, String what) {
        int position = text.codePoints().boxed().toList().indexOf(c) + 1;
        String name = String.format("U+%04X", c);
        return Finding.error(
                        code,
                        field,
                        field + " holds " + what + " (" + name + ") at position " + position + ": remove it")
                .with("character", name)
                .with("position", position);
    }
}
