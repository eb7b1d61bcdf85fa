package dev.advocacy.sandbox.internal.x;

import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How long X finds a text: version 3 of its configuration, the text composed first. */
final class WeightedLength {
    /** What a post may have. */
    static final int MOST = 280;

    private static final int LINK = 23;
    private static final int EMOJI = 2;
    private static final int LIGHT = 1;
    private static final int HEAVY = 2;
    private static final String PICTURE =
            "[\\x{203C}-\\x{2BFF}\\x{3030}\\x{303D}\\x{3297}\\x{3299}\\x{1F000}-\\x{1FAFF}]";
    private static final String ONE = PICTURE + "\\x{FE0F}?[\\x{1F3FB}-\\x{1F3FF}]?[\\x{E0020}-\\x{E007F}]*";
    private static final Pattern SEQUENCE = Pattern.compile(
            "[\\x{1F1E6}-\\x{1F1FF}]{2}|[0-9#*]\\x{FE0F}?\\x{20E3}|[©®]\\x{FE0F}|" + ONE + "(?:\\x{200D}" + ONE + ")*");

    private WeightedLength() {}

    static int of(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        int length = 0;
        int at = 0;
        for (WebAddress address : WebAddress.in(composed)) {
            if (address.counted()) {
                length += words(composed.substring(at, address.start())) + LINK;
                at = address.end();
            }
        }
        return length + words(composed.substring(at));
    }

    private static int words(String text) {
        Matcher emoji = SEQUENCE.matcher(text);
        int length = 0;
        int at = 0;
        while (emoji.find()) {
            length += letters(text.substring(at, emoji.start())) + EMOJI;
            at = emoji.end();
        }
        return length + letters(text.substring(at));
    }

    private static int letters(String text) {
        return text.codePoints().map(WeightedLength::weight).sum();
    }

    private static int weight(int letter) {
        boolean light = letter <= 4351
                || (letter >= 8192 && letter <= 8205)
                || (letter >= 8208 && letter <= 8223)
                || (letter >= 8242 && letter <= 8247);
        return light ? LIGHT : HEAVY;
    }
}
