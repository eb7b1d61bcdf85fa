package dev.advocacy.twitter;

import com.twitter.twittertext.Extractor;
import com.twitter.twittertext.TwitterTextParser;
import java.text.Normalizer;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text as X counts it: twitter-text, configuration v3. An address counts 23, an emoji 2, most letters of the Latin, Greek,
 * Cyrillic and Arabic scripts 1, everything else 2.
 *
 * <p>The library knows the top-level domains and emoji of 2021. It counts newer emoji as more than X does, which is safe; but
 * newer domains by their letters, so an address that begins with http and that the library does not see counts at least 23
 * here. One without http under such a domain cannot be told from two words, and stays uncorrected.
 *
 * <p>The library looks for addresses in a time that grows with the cube of the dots in a word: a thousand letters with dots between them
 * take it seconds. So what has too many to be a host's name is counted by its letters, and so is a text that is far too long.
 */
final class WeightedText {
    private static final Pattern ADDRESS = Pattern.compile("(?i)https?://\\S+");
    private static final Pattern HOST =
            Pattern.compile("(?i)^https?://[\\w\\p{IsLatin}-]+(\\.[\\w\\p{IsLatin}-]+)*(:\\d+)?");
    private static final String IN_HOST = "[\\p{L}\\p{M}\\p{N}-]";

    /** More labels, or more letters, than any host's name has. */
    private static final Pattern NO_HOST =
            Pattern.compile("(?:" + IN_HOST + "*+\\.){16,}+" + IN_HOST + "*+|" + IN_HOST + "{254,}+");

    /** A longer text is too long, whatever its addresses, of which X takes none of more than 4,096 characters. */
    private static final int LOOK_AT = 12_500;

    private static final String KNOWN_HOST = "https://x.com";
    private static final Extractor EXTRACTOR = new Extractor();

    private WeightedText() {}

    static int length(String text) {
        return isTooMuch(text) ? bare(text) : weigh(ADDRESS.matcher(text).replaceAll(WeightedText::heavier));
    }

    /** How many shares are named by their ticker, as in {@code $ABC}. */
    static int cashtags(String text) {
        return isTooMuch(text) ? 0 : EXTRACTOR.extractCashtags(text).size();
    }

    /** The address, or the same with a host that the library knows, whichever counts more. */
    private static String heavier(MatchResult found) {
        String address = found.group();
        if (NO_HOST.matcher(address).find()) {
            return Matcher.quoteReplacement(address);
        }
        boolean seen = EXTRACTOR.extractURLsWithIndices(address).stream().anyMatch(url -> url.getStart() == 0);
        String known = HOST.matcher(address).replaceFirst(KNOWN_HOST);
        return Matcher.quoteReplacement(seen || weigh(address) >= weigh(known) ? address : known);
    }

    private static int weigh(String text) {
        int weight = 0;
        int from = 0;
        Matcher noHost = NO_HOST.matcher(text);
        while (noHost.find()) {
            weight += parsed(text.substring(from, noHost.start())) + bare(noHost.group());
            from = noHost.end();
        }
        return weight + parsed(text.substring(from));
    }

    private static int parsed(String text) {
        return TwitterTextParser.parseTweet(text).weightedLength;
    }

    /** Letter by letter, an address and an emoji too; never fewer than X counts but for a short address. */
    private static int bare(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .codePoints()
                .map(c -> isLight(c) ? 1 : 2)
                .sum();
    }

    private static boolean isLight(int c) {
        return c <= 0x10FF
                || (c >= 0x2000 && c <= 0x200D)
                || (c >= 0x2010 && c <= 0x201F)
                || (c >= 0x2032 && c <= 0x2037);
    }

    private static boolean isTooMuch(String text) {
        return text.length() > LOOK_AT;
    }
}
