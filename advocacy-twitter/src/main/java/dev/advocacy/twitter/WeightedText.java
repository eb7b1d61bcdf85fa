package dev.advocacy.twitter;

import com.twitter.twittertext.Extractor;
import com.twitter.twittertext.TwitterTextParser;
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
 * <p>The library's patterns take time that grows faster than the text, so it sees no text above {@link #MOST_CHARACTERS} and no
 * chain of names and dots that is longer than any host in use; such a one counts by its letters.
 */
final class WeightedText {
    /** A text with one address that X would just take may have so many. */
    static final int MOST_CHARACTERS = 4_096;

    private static final int MOST_DOTS = 10;
    private static final Pattern NAMES = Pattern.compile("[[^\\s\\p{Punct}\\p{IsPunctuation}]._-]++");

    private static final Pattern ADDRESS = Pattern.compile("(?i)https?://\\S+");
    private static final Pattern HOST =
            Pattern.compile("(?i)^https?://[\\w\\p{IsLatin}-]+(?:\\.[\\w\\p{IsLatin}-]+)*+(:\\d+)?");
    private static final String KNOWN_HOST = "https://x.com";
    private static final Extractor EXTRACTOR = new Extractor();

    private WeightedText() {}

    /** At least what X counts; above {@link #MOST_CHARACTERS} the number of characters, which is far too long in any case. */
    static int length(String text) {
        if (text.length() > MOST_CHARACTERS) {
            return text.length();
        }
        return weigh(ADDRESS.matcher(withoutChains(text)).replaceAll(WeightedText::heavier));
    }

    /** A comma weighs what a dot weighs, and makes no address. */
    private static String withoutChains(String text) {
        return NAMES.matcher(text).replaceAll(found -> Matcher.quoteReplacement(withoutChain(found.group())));
    }

    private static String withoutChain(String names) {
        long dots = names.chars().filter(c -> c == '.').count();
        return dots > MOST_DOTS ? names.replace('.', ',') : names;
    }

    /** How many shares are named by their ticker, as in {@code $ABC}; none in a text that is too long in any case. */
    static int cashtags(String text) {
        return text.length() > MOST_CHARACTERS ? 0 : tickers(text);
    }

    private static int tickers(String text) {
        return EXTRACTOR.extractCashtags(text).size();
    }

    /** The address, or the same with a host that the library knows, whichever counts more. */
    private static String heavier(MatchResult found) {
        String address = found.group();
        boolean seen = EXTRACTOR.extractURLsWithIndices(address).stream().anyMatch(url -> url.getStart() == 0);
        String known = HOST.matcher(address).replaceFirst(KNOWN_HOST);
        return Matcher.quoteReplacement(seen || weigh(address) >= weigh(known) ? address : known);
    }

    private static int weigh(String text) {
        return TwitterTextParser.parseTweet(text).weightedLength;
    }
}
