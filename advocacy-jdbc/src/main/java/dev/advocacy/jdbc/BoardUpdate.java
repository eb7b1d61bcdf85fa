package dev.advocacy.jdbc;

/**
 * What one update of boards did. Several nodes at once share the work, and each tells its own part.
 *
 * @param events how many events of the log it read on
 * @param people how many people's scores it made anew
 * @param rows how many rows it wrote or deleted
 */
public record BoardUpdate(long events, long people, long rows) {
    static final BoardUpdate NOTHING = new BoardUpdate(0, 0, 0);

    BoardUpdate and(BoardUpdate other) {
        return new BoardUpdate(events + other.events, people + other.people, rows + other.rows);
    }
}
