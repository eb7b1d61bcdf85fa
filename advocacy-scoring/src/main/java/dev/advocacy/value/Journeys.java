package dev.advocacy.value;

import dev.advocacy.scoring.ScoringEvent;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Conversions with the clicks before them, those without, and visitors who clicked and did nothing more. Immutable.
 *
 * @param made in the file's order
 * @param untouched in the file's order
 * @param open the clicks of each visitor of whom no conversion is known, the earliest first
 */
public record Journeys(List<Journey> made, List<Untouched> untouched, List<List<ScoringEvent>> open) {

    /** Copies. */
    public Journeys {
        made = List.copyOf(made);
        untouched = List.copyOf(untouched);
        open = List.copyOf(open);
    }

    /**
     * Looks for the clicks before each conversion: the one that it names, and all others of the same visitor, within the plan's window
     * for its kind. Clicks that were taken back, that machines made, or that are the ambassador's own are no touches.
     *
     * @param log read once
     * @throws dev.advocacy.RefusedException when the plan has no window for a kind that is there
     */
    public static Journeys of(Iterable<ScoringEvent> log, Conversions conversions, Plan plan) {
        return new JourneyFinder(log, plan, (click, at) -> new ClickProof.Genuine(click, at)).find(conversions);
    }

    /** The same, where conversions name signed click ids; what is not proven is no touch. */
    public static Journeys of(Iterable<ScoringEvent> log, Conversions conversions, Plan plan, ClickSigner signer) {
        return new JourneyFinder(log, plan, signer::check).find(conversions);
    }

    /**
     * How many journeys went which way, for attribution. Sorted.
     *
     * @param place what of a click is a step on the way, such as its channel
     * @param timed whether journeys whose touches lie differently far back are told apart
     * @throws dev.advocacy.RefusedException when an exchange rate is missing
     */
    public List<PathSum> paths(Plan plan, Function<ScoringEvent, String> place, boolean timed) {
        return new JourneyPaths(plan, place, timed).of(this);
    }

    /** How many conversions there are, with touches and without. */
    public int conversions() {
        return made.size() + untouched.size();
    }

    /** Visitors whose clicks are in a journey. */
    static Set<String> visitors(List<Journey> made) {
        Set<String> visitors = new HashSet<>();
        made.forEach(journey -> journey.touches().forEach(touch -> {
            if (touch.visitor() != null) {
                visitors.add(touch.visitor());
            }
        }));
        return visitors;
    }
}
