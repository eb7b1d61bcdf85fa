package dev.advocacy.sandbox.internal;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds web addresses in a text. */
public final class Links {
    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"]*[^\\s<>\".,;:!?')\\]]");

    private Links() {}

    public static Optional<String> first(String text) {
        Matcher matcher = LINK.matcher(text);
        return matcher.find() ? Optional.of(matcher.group()) : Optional.empty();
    }

    public static String remove(String text) {
        return LINK.matcher(text).replaceAll("");
    }
}
