package dev.advocacy.attribution;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a chain that remembers the last touches says of journeys. The chance to go on to a touch, to convert or to end without is
 * as often as the paths say. Exact: a linear solve, no simulation. Immutable.
 *
 * <p>A channel's removal effect is the part of the conversions that come through it: what is lost when whoever would touch it
 * ends there. {@link AttributionModel#markov} gives credit in proportion to it, and gives value in proportion to the part of the
 * value that comes through it.
 *
 * @param conversionProbability of a journey with a touch; 0 where there is none
 * @param removalEffects by channel, from 0 to 1; all 0 where nothing converts
 */
public record MarkovChain(double conversionProbability, SortedMap<String, Double> removalEffects) {

    /** Copies. */
    public MarkovChain {
        removalEffects = Collections.unmodifiableSortedMap(new TreeMap<>(removalEffects));
    }

    /**
     * The chain of these paths.
     *
     * @param order how many touches it remembers, 1 or more; a {@link dev.advocacy.RefusedException} says that memory does not
     *     hold so many
     */
    public static MarkovChain of(Paths paths, int order) {
        var coded = AttributionModel.markov(order).coded(paths);
        var states = States.of(coded, order);
        var flows = Flows.of(coded, states, coded.counts, order);
        double journeys = coded.touched(coded.counts.conversions()) + coded.touched(coded.counts.nulls());
        var removals = Removals.of(flows, states);
        Map<String, Double> effects = new TreeMap<>();
        for (int c = 0; c < coded.channels.size(); c++) {
            effects.put(coded.channels.get(c), removals.conversions()[c]);
        }
        return new MarkovChain(journeys > 0 ? removals.all()[0] / journeys : 0, new TreeMap<>(effects));
    }
}
