package dev.advocacy.value;

import dev.advocacy.Finding;
import dev.advocacy.RefusedException;
import dev.advocacy.scoring.ScoringEvent;
import dev.advocacy.scoring.recognition.fairness.GroupThreshold;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Takes what a return is reckoned from. {@link #build()} names everything that is missing at once; nothing has a default but the
 * group's threshold. To be used once, by one thread.
 */
public final class RoiBuilder {
    private @Nullable Plan plan;
    private @Nullable List<ScoringEvent> log;
    private @Nullable Journeys journeys;
    private @Nullable RateCard card;
    private @Nullable Formula formula;
    private Tally networks = Tally.none();
    private boolean withEmv;
    private List<ChannelFee> fees = List.of();
    private OptionalLong seed = OptionalLong.empty();
    private int resamples;
    private GroupThreshold threshold = GroupThreshold.standard();

    RoiBuilder() {}

    /** The days, the costs and the assumptions; needed. */
    public RoiBuilder plan(Plan is) {
        plan = is;
        return this;
    }

    /** What happened; needed. Kept until {@link #build()}. */
    public RoiBuilder events(List<ScoringEvent> are) {
        log = are;
        return this;
    }

    /** Conversions and the clicks before them. Left out, there is no revenue, and it is said that nobody can tell. */
    public RoiBuilder journeys(Journeys are) {
        journeys = are;
        return this;
    }

    /** Tells earned media value too, beside revenue and not in it. */
    public RoiBuilder emv(RateCard by, Formula and) {
        card = by;
        formula = and;
        return this;
    }

    /** What networks count, for a formula that needs more than our own events. */
    public RoiBuilder counts(Tally ofNetworks) {
        networks = ofNetworks;
        return this;
    }

    /** Adds earned media value to revenue, which the result then says. */
    public RoiBuilder addEmvToRevenue() {
        withEmv = true;
        return this;
    }

    /** What networks charge for posts. */
    public RoiBuilder fees(List<ChannelFee> are) {
        fees = List.copyOf(are);
        return this;
    }

    /** Where the intervals come from: a seed, and how many resamples, 100 or more; needed. */
    public RoiBuilder resamples(long ofSeed, int number) {
        seed = OptionalLong.of(ofSeed);
        resamples = number;
        return this;
    }

    /** From how many people on a figure is told; 5 where nothing is said. */
    public RoiBuilder threshold(GroupThreshold is) {
        threshold = is;
        return this;
    }

    /** The return. A {@link RefusedException} names everything that is missing, or that does not fit together. */
    public Roi build() {
        refuseMissing();
        var given = new RoiInputs(
                Objects.requireNonNull(plan),
                Objects.requireNonNull(log),
                Optional.ofNullable(journeys),
                Optional.ofNullable(card),
                Optional.ofNullable(formula),
                networks,
                withEmv,
                fees,
                seed.orElseThrow(),
                resamples,
                threshold);
        return new RoiFold(given).roi();
    }

    private void refuseMissing() {
        List<Finding> missing = new ArrayList<>();
        require(missing, plan != null, "plan", "the plan: it has the days, the costs and the assumptions");
        require(missing, log != null, "events", "the events");
        require(
                missing,
                seed.isPresent(),
                "resamples",
                "the seed and the number of resamples: the interval needs them");
        require(missing, !withEmv || card != null, "card", "the rate card by which earned media value is to be added");
        if (seed.isPresent() && resamples < 100) {
            missing.add(Finding.error(
                    "value.resamples",
                    "resamples",
                    "resamples: " + resamples + " are too few for an interval: use 100 or more"));
        }
        if (!missing.isEmpty()) {
            throw new RefusedException("return on investment", missing);
        }
    }

    private static void require(List<Finding> missing, boolean there, String field, String what) {
        if (!there) {
            missing.add(Finding.error("value.missing", field, field + ": missing is " + what));
        }
    }
}
