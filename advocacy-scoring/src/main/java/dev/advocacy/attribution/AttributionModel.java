package dev.advocacy.attribution;

import dev.advocacy.Finding;
import dev.advocacy.RefusedException;
import java.time.Duration;
import java.util.Objects;

/**
 * A way to split conversions over the touches before them. Immutable and thread-safe. Equal paths give equal credit, bit for bit.
 *
 * <p>The first six look at each journey alone; Markov and Shapley ask what would be missing without a channel. What four tools call
 * "Shapley" are four things: here it is the mean over all orders of the channels, and {@link #leaveOneOut()} and
 * {@link #equalSplit()} have their own names.
 */
public final class AttributionModel {
    private static final double FIRST = .4;
    private static final double MIDDLE = .2;
    private static final int ORDERS = 10_000;

    private final String name;
    private final Splitter splitter;
    private final boolean timed;

    private AttributionModel(String name, Splitter splitter, boolean timed) {
        this.name = name;
        this.splitter = splitter;
        this.timed = timed;
    }

    private static AttributionModel of(String name, Splitter splitter) {
        return new AttributionModel(name, splitter, false);
    }

    private static AttributionModel perPath(String name, Splitter.PerPath weights) {
        return of(name, weights);
    }

    /** All to the first touch. */
    public static AttributionModel first() {
        return perPath("first", TouchWeights::first);
    }

    /** All to the last touch. */
    public static AttributionModel last() {
        return perPath("last", TouchWeights::last);
    }

    /** To each touch the same. A channel that was touched twice gets two shares. */
    public static AttributionModel linear() {
        return perPath("linear", TouchWeights::even);
    }

    /** 40 % to the first touch, 40 % to the last, and 20 % to those between together. */
    public static AttributionModel position() {
        var ends = new TouchWeights.Position(FIRST, MIDDLE, FIRST);
        return perPath("position", ends::weights);
    }

    /**
     * Shares of the first touch, of those between together, and of the last. Where a path has none between, the others' shares are
     * scaled up; one touch takes all. Refuses a share below 0 or none for both ends.
     */
    public static AttributionModel position(double first, double middle, double last) {
        var ends = new TouchWeights.Position(first, middle, last);
        return perPath("position(" + first + "/" + middle + "/" + last + ")", ends::weights);
    }

    /** A touch counts half as much as one that came a half-life later. Asks for paths with ages. */
    public static AttributionModel timeDecay(Duration halfLife) {
        var decay = new TouchWeights.Decay(halfLife);
        return new AttributionModel("time-decay(" + halfLife + ")", (Splitter.PerPath) decay::weights, true);
    }

    /** To each channel of a journey the same, however often it was touched. */
    public static AttributionModel equalSplit() {
        return perPath("equal-split", TouchWeights::equalSplit);
    }

    /**
     * To each touch by how much the share of journeys that convert falls when it is taken out of the path; a path that was never
     * observed has a share of 0. Where no touch lowers it, all goes to the last.
     */
    public static AttributionModel leaveOneOut() {
        return of("leave-one-out", new LeaveOneOut(null));
    }

    /**
     * By removal effects in a Markov chain, exactly: see {@link MarkovChain}.
     *
     * @param order how many touches the chain remembers, 1 or more
     */
    public static AttributionModel markov(int order) {
        if (order < 1) {
            throw refused("order", order, "is below 1: a chain remembers one touch at least");
        }
        return of("markov(" + order + ")", new MarkovSplitter(order, null));
    }

    /** Shapley's value of the conversions that came through the channels of a coalition alone, with 10,000 orders where it is drawn. */
    public static AttributionModel shapley() {
        return shapley(CoalitionWorth.CONVERSIONS, ORDERS, 1);
    }

    /**
     * Shapley's value: what a channel brings, on the mean over all orders in which the channels could come. Exact up to 15 channels;
     * above it, orders are drawn and each credit has its error.
     *
     * @param worth what a coalition of channels is worth
     * @param orders how many orders are drawn, 2 or more
     * @param seed the same seed gives the same orders
     */
    public static AttributionModel shapley(CoalitionWorth worth, int orders, long seed) {
        if (orders < 2) {
            throw refused("orders", orders, "orders tell no error: draw 2 or more");
        }
        return of(
                worth == CoalitionWorth.CONVERSIONS ? "shapley" : "shapley(rate)",
                new ShapleySplitter(worth, orders, seed));
    }

    /** What it says of these paths. A {@link RefusedException} says what the model needs and the paths do not hold. */
    public Attribution of(Paths paths) {
        var coded = coded(paths);
        return splitter.cannotTell(coded.counts)
                .<Attribution>map(why -> new Attribution.CannotTell(name, why))
                .orElseGet(() -> Attribution.Told.of(name, coded, splitter.split(coded, coded.counts)));
    }

    /** The paths as this model reads them. */
    Coded coded(Paths paths) {
        if (timed) {
            TouchWeights.requireAges(paths);
            return Coded.of(paths);
        }
        return Coded.of(paths.untimed());
    }

    Splitter prepared(Coded paths) {
        return splitter.prepared(paths);
    }

    static RefusedException refused(String field, Object value, String what) {
        return new RefusedException(
                "attribution model",
                Finding.error("attribution.model", field, field + ": " + value + " " + what)
                        .with("value", Objects.requireNonNull(value)));
    }

    /** For example {@code markov(2)}. */
    public String name() {
        return name;
    }

    @Override
    public String toString() {
        return name;
    }
}
