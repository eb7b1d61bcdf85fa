package dev.advocacy.value.figures;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The dictionary: one constant for each metric. Another definition is another version; what was exported under the old one stays what it
 * was.
 */
public enum Metric {
    /** How many took part. */
    AMBASSADORS(
            1,
            "people",
            Provenance.OWN_EVENTS,
            "People with a share that stands, or with a human click on one of theirs."),
    /** How much was shared. */
    SHARES(1, "shares", Provenance.OWN_EVENTS, "Shares that stand: each once, without those that were taken back."),
    /** How much of it in own words. */
    OWN_WORDS_SHARES(
            1, "shares", Provenance.OWN_EVENTS, "Shares that stand and are marked as in the person's own words."),
    /** How often somebody followed a link. */
    CLICKS(
            1,
            "clicks",
            Provenance.OWN_EVENTS,
            "Human clicks on own links that stand, without the ambassador's own; each counts, also of the same visitor."),
    /** How many people that were. */
    VISITORS(
            1,
            "visitors",
            Provenance.OWN_EVENTS,
            "Different pseudonyms among those clicks. A pseudonym that changes daily counts a visitor once a day."),
    /** Likes and their kin. */
    REACTIONS(
            1, "reactions", Provenance.NETWORK, "Likes and their kin on shares that stand, as the network told them."),
    /** Comments. */
    COMMENTS(1, "comments", Provenance.NETWORK, "Comments on shares that stand, as the network told them."),
    /** Reposts. */
    RESHARES(1, "reshares", Provenance.NETWORK, "Reposts of shares that stand, as the network told them."),
    /** What came of clicks. */
    CONVERSIONS(
            1,
            "conversions",
            Provenance.CRM,
            "Conversions with a click of the programme before them within their window, by the day of the conversion."),
    /** What they brought. */
    REVENUE(
            1,
            "money",
            Provenance.CRM,
            "Money of conversions with a touch; where one has no amount, what the plan says its kind is worth."),
    /** What attention would have cost. */
    EMV(
            1,
            "money",
            Provenance.DERIVED,
            "Earned media value by the card and the formula that stand beside it. It is no revenue."),
    /** What was spent. */
    COST(
            1,
            "money",
            Provenance.PLAN,
            "Everything that the plan lists, the time that was agreed, and what networks charged for posts."),
    /** What came back, less what was spent. */
    NET_ROI(
            1,
            "ratio",
            Provenance.DERIVED,
            "(Value - cost) / cost, where the value is revenue, unless the note says otherwise."),
    /** What came back. */
    RETURN_MULTIPLE(
            1,
            "ratio",
            Provenance.DERIVED,
            "Value / cost, where the value is revenue, unless the note says otherwise.");

    private final int version;
    private final String unit;
    private final Provenance provenance;
    private final String definition;

    Metric(int version, String unit, Provenance provenance, String definition) {
        this.version = version;
        this.unit = unit;
        this.provenance = provenance;
        this.definition = definition;
    }

    /** The metric with this id, if there is one. */
    public static Optional<Metric> of(String id) {
        return Arrays.stream(values()).filter(metric -> metric.id().equals(id)).findFirst();
    }

    /** Its name in files: {@code own-words-shares}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Which version of the definition. */
    public int version() {
        return version;
    }

    /** What it counts; {@code money} is in the currency that stands beside it. */
    public String unit() {
        return unit;
    }

    /** Where it comes from. */
    public Provenance provenance() {
        return provenance;
    }

    /** What it is, in a sentence or two. */
    public String definition() {
        return definition;
    }

    /**
     * What it may be used for where no network's terms forbid it. Scores rest on own events and conversions; a network's counts may be
     * exported only where its terms let them be kept.
     */
    public Set<Purpose> purposes() {
        return switch (provenance) {
            case OWN_EVENTS, CRM -> EnumSet.allOf(Purpose.class);
            case NETWORK, PLAN, DERIVED -> EnumSet.of(Purpose.SHOW, Purpose.EXPORT);
        };
    }

    /** All of them, in the order of the data set. */
    public static List<Metric> dictionary() {
        return List.of(values());
    }
}
