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
        this(rules, new Slots(rules), new Windows(kinds, rules.weekStart()));
    }
}
