package dev.advocacy.scoring.parity;

import dev.advocacy.scoring.ScoringEvent;
import dev.advocacy.scoring.ScoringRules;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/**
 * A log and rules made by a seed, for looking beyond the golden log: the same seed gives the same in one version of the kit. The
 * rules use any part of the algebra that a printed query can say. Immutable and thread-safe.
 *
 * @param rules the rules
 * @param events 20 to 319 events, in no order, some of them more than once
 */
public record RandomCase(ScoringRules rules, List<ScoringEvent> events) {

    /** Copies. */
    public RandomCase {
        events = List.copyOf(events);
    }

    /** The one of this seed. */
    public static RandomCase of(long seed) {
        var random = new Random(seed);
        var rules = RandomRules.of(random);
        var people = 1 + random.nextInt(RandomEvents.PEOPLE.size());
        return new RandomCase(rules, RandomEvents.of(random, 20 + random.nextInt(300), people));
    }

    /** The zones that events may record; a printed query has to know them. */
    public static Set<String> zones() {
        return new TreeSet<>(RandomEvents.ZONES);
    }
}
