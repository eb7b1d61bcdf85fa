package dev.advocacy.scoring.column;

import dev.advocacy.scoring.BoardKind;
import dev.advocacy.scoring.ScoringRules;
import java.util.Set;

/**
 * What all states of one computation share.
 *
 * @param rules the rules
 * @param slots where sums are kept
 * @param windows for which boards
 */
record Shape(ScoringRules rules, Slots slots, Windows windows) {
    Shape(ScoringRules rules, Set<BoardKind> kinds) {
        this(rules, kinds, true);
    }

    /** With slots that are narrow or whose sums can be taken back. */
    Shape(ScoringRules rules, Set<BoardKind> kinds, boolean narrow) {
        this(rules, new Slots(rules, narrow), new Windows(kinds, rules.weekStart()));
    }
}
