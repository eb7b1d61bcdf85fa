package dev.advocacy.value;

import dev.advocacy.scoring.recognition.fairness.GroupThreshold;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/**
 * What came back for what was spent, with everything that is needed to check it. Made by {@link #builder()}, which refuses to make it
 * without its inputs. Immutable.
 *
 * <p>{@code netRoi} is (value − cost) / cost, {@code returnMultiple} is value / cost; products call either of them ROI. The value is
 * revenue alone, unless earned media value was asked to be added. Intervals are those of {@link ClusterBootstrap} over ambassadors.
 *
 * @param plan the plan's id
 * @param days which are looked at
 * @param currency of all money in it
 * @param ambassadors how many took part: shared, or were clicked
 * @param seed of the resamples
 * @param resamples how many
 * @param threshold from how many people on a figure is told
 * @param revenue of conversions with a touch
 * @param conversions by kind
 * @param emv earned media value in its card's currency, where it was asked for
 * @param emvAdded whether it is part of the value
 * @param cost of everything
 * @param costs by what the money went to
 * @param netRoi (value − cost) / cost
 * @param returnMultiple value / cost
 * @param statements what is known, assumed, and not said
 */
public record Roi(
        String plan,
        Days days,
        Currency currency,
        int ambassadors,
        long seed,
        int resamples,
        GroupThreshold threshold,
        Quantity revenue,
        List<Counted> conversions,
        Optional<EarnedMedia> emv,
        boolean emvAdded,
        Money cost,
        List<Cost> costs,
        Quantity netRoi,
        Quantity returnMultiple,
        List<Statement> statements) {

    /** Copies. */
    public Roi {
        conversions = List.copyOf(conversions);
        costs = List.copyOf(costs);
        statements = List.copyOf(statements);
    }

    /**
     * Conversions of a kind.
     *
     * @param kind which
     * @param all how many stand
     * @param touched how many of them have a touch; empty where too few people are behind them
     */
    public record Counted(ConversionKind kind, int all, Optional<Integer> touched) {}

    /**
     * An earned media value and what it lies between.
     *
     * @param of by card and formula
     * @param estimate in the card's currency
     */
    public record EarnedMedia(Emv of, Quantity estimate) {}

    /** Nothing given yet. */
    public static RoiBuilder builder() {
        return new RoiBuilder();
    }

    /** The card's id, where a card has a part in it. */
    public Optional<String> card() {
        return emv.map(media -> media.of().card().id());
    }

    /** The sum of one kind of cost. */
    public BigDecimal cost(CostKind kind) {
        return costs.stream()
                .filter(cost -> cost.kind() == kind)
                .map(cost -> cost.amount().amount())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
