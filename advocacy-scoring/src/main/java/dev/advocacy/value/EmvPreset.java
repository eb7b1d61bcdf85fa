package dev.advocacy.value;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Formulas that others have published, under the names of those who did. No two agree, and none measures what communication is worth:
 * the Barcelona Principles of the measurement industry reject values of this kind. Prices are never part of a formula.
 */
public enum EmvPreset {
    /** Impressions, and clicks with reactions counted as so many clicks. Dynamic Signal, help 4415592417431. */
    DYNAMIC_SIGNAL("""
            {"sum": [
              {"product": [{"price": "impression"}, {"count": "impressions"}]},
              {"product": [{"price": "click"}, {"sum": [
                {"product": [{"factor": "reaction-multiplier"}, {"count": "reactions"}]}, {"count": "clicks"}]}]}]}"""),
    /** Reach alone. Vista Social, help 27299069632539. */
    VISTA_SOCIAL("""
            {"product": [{"price": "impression"}, {"count": "reach"}]}"""),
    /** A price for each like and comment, and for 1,000 impressions. Later Influence, help 21083269843607. */
    LATER("""
            {"sum": [
              {"product": [{"price": "reaction"}, {"count": "reactions"}]},
              {"product": [{"price": "comment"}, {"count": "comments"}]},
              {"product": [{"price": "impression"}, {"count": "impressions"}]}]}"""),
    /** Clicks alone. Trapit. */
    TRAPIT(Clicks.ALONE),
    /** Clicks alone. ClearView Social. */
    CLEARVIEW_SOCIAL(Clicks.ALONE),
    /** Clicks alone, with a price for each channel. MarketBeam. */
    MARKETBEAM(Clicks.ALONE),
    /** Views, or followers by how many of them engage where views are unknown; reactions and comments as clicks. Duel. */
    DUEL("""
            {"sum": [
              {"product": [{"price": "impression"}, {"firstKnown": [
                {"count": "views"}, {"product": [{"count": "followers"}, {"factor": "engagement-rate"}]}]}]},
              {"product": [{"price": "click"}, {"sum": [{"count": "reactions"}, {"count": "comments"}]}]}]}"""),
    /** A price for each thing that happens. Please Share. */
    PLEASE_SHARE("""
            {"sum": [
              {"product": [{"price": "share"}, {"count": "shares"}]},
              {"product": [{"price": "click"}, {"count": "clicks"}]},
              {"product": [{"price": "reaction"}, {"count": "reactions"}]},
              {"product": [{"price": "reshare"}, {"count": "reshares"}]},
              {"product": [{"price": "comment"}, {"count": "comments"}]}]}""");

    private final String value;

    EmvPreset(String value) {
        this.value = value;
    }

    /** The preset with this word, if there is one. */
    public static Optional<EmvPreset> of(String word) {
        return Arrays.stream(values())
                .filter(preset -> preset.word().equals(word))
                .findFirst();
    }

    /** Its name in files and on the command line: {@code dynamic-signal}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Its file, to be copied and changed. */
    public String json() {
        return "{\"id\": \"" + word() + "\", \"version\": 1, \"value\": " + value + "}";
    }

    /** The formula. */
    public Formula formula() {
        return Formula.parse(json());
    }

    /** What three published under their own names. */
    private static final class Clicks {
        static final String ALONE = "{\"product\": [{\"price\": \"click\"}, {\"count\": \"clicks\"}]}";
    }
}
