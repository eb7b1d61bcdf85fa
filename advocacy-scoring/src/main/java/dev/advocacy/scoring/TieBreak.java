package dev.advocacy.scoring;

import java.util.ArrayList;
import java.util.List;

/** What puts one of two rows with equal points before the other. */
public enum TieBreak {
    /** Who was credited last at an earlier instant, and so had the points first. */
    REACHED,
    /** The smaller id, by {@link CodePoints}. No two rows have the same, so it always comes last. */
    ID;

    /** The default. */
    public static final List<TieBreak> BOTH = List.of(REACHED, ID);

    /** The same order with {@link #ID} at its end and nothing after it. */
    static List<TieBreak> total(List<TieBreak> breaks) {
        List<TieBreak> total = new ArrayList<>(breaks);
        total.add(ID);
        return List.copyOf(total.subList(0, total.indexOf(ID) + 1));
    }
}
