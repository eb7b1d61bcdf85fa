package dev.advocacy.share;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What a text says, whatever its links, its letters' case, its punctuation and its spaces. Two texts with the same wording are
 * copies of each other. Immutable.
 *
 * @param value the text without what does not count: lower case, NFKC, words with one space in between
 */
record Wording(String value) {
    /** From this likeness on, two texts are taken for nearly the same. Chosen by us; no network publishes a figure. */
    static final double NEARLY = 0.8;

    private static final Pattern LINK = Pattern.compile("(?i)\\bhttps?://\\S+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\p{P}\\s]+");
    private static final int GRAM = 3;

    /** The wording of a text. */
    static Wording of(String text) {
        String words =
                LINK.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll(" ");
        return new Wording(BETWEEN_WORDS
                .matcher(words.toLowerCase(Locale.ROOT))
                .replaceAll(" ")
                .strip());
    }

    /** Whether a reader would take one text for a copy of the other, with a word changed here or there. */
    boolean isNearly(Wording other) {
        return value.equals(other.value) || likeness(other) >= NEARLY;
    }

    /** The Dice coefficient of the two texts' runs of three characters: 0 for nothing in common, 1 for all. */
    double likeness(Wording other) {
        Map<String, Integer> mine = grams(value);
        Map<String, Integer> theirs = grams(other.value);
        int all = sum(mine) + sum(theirs);
        return all == 0 ? 0 : 2.0 * common(mine, theirs) / all;
    }

    private static int common(Map<String, Integer> some, Map<String, Integer> others) {
        return some.entrySet().stream()
                .mapToInt(gram -> Math.min(gram.getValue(), others.getOrDefault(gram.getKey(), 0)))
                .sum();
    }

    private static int sum(Map<String, Integer> grams) {
        return grams.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static Map<String, Integer> grams(String text) {
        var grams = new HashMap<String, Integer>();
        for (int i = 0; i + GRAM <= text.length(); i++) {
            grams.merge(text.substring(i, i + GRAM), 1, Integer::sum);
        }
        return grams;
    }
}
