package dev.advocacy.scoring.column;

/** How the sum of a cap group is kept, of one ambassador and day. */
enum Lane {
    /** A byte that stays at 255 once it is there. Legal where nothing takes away and a cap lies at or below 255 steps. */
    BYTE,
    /** A long. */
    WIDE,
    /** Not by day: what has no cap is added up at once. */
    FREE
}
