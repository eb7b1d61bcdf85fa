package dev.advocacy.sandbox;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds web addresses in a text. */
final class Links {
    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"]*[^\\s<>\".,;:!?')\\]]");

    private Links() {}

    static Optional<String> first(String text) {
        Matcher matcher = LINK.matcher(text);
        return matcher.find() ? Optional.of(matcher.group()) : Optional.empty();
    }

    static String remove(String text) {
        return LINK.matcher(text).replaceAll("");
    }
}
