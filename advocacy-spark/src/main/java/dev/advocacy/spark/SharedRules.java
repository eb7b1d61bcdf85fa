package dev.advocacy.spark;

import dev.advocacy.scoring.BoardKind;
import dev.advocacy.scoring.ScoringRules;
import dev.advocacy.scoring.column.ColumnEngine;
import java.io.Serializable;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Rules and boards on their way to the workers: as text, which each reads once. Thread-safe. */
final class SharedRules implements Serializable {
    private static final long serialVersionUID = 1L;

    private final String json;
    private final List<BoardKind> kinds;
    private transient volatile @Nullable ScoringRules read;

    SharedRules(ScoringRules rules, Set<BoardKind> kinds) {
        this.json = rules.toJson();
        this.kinds = List.copyOf(new TreeSet<>(kinds));
        this.read = rules;
    }

    ScoringRules rules() {
        var known = read;
        if (known == null) {
            known = ScoringRules.parse(json);
            read = known;
        }
        return known;
    }

    List<BoardKind> kinds() {
        return kinds;
    }

    /** On one thread: Spark has the others at work already. */
    ColumnEngine engine() {
        return ColumnEngine.of(rules(), EnumSet.copyOf(kinds)).threads(1);
    }
}
