package dev.advocacy.cli.file;

/**
 * A column of a table.
 *
 * @param name its name in every format
 * @param type what stands in it
 * @param scale the decimals of a {@link Type#DECIMAL}; otherwise 0
 */
public record Column(String name, Type type, int scale) {

    /** What stands in a column, and as which Java type it is given. */
    public enum Type {
        /** A string. */
        TEXT,
        /** A long. */
        WHOLE,
        /** A BigDecimal of the column's scale. */
        DECIMAL,
        /** A BigDecimal of any scale, that a double holds exactly. */
        NUMBER,
        /** An instant, exact to the microsecond. */
        INSTANT,
        /** A collection of strings without blanks. */
        WORDS
    }

    /** Of strings. */
    public static Column text(String name) {
        return of(name, Type.TEXT);
    }

    /** Of a type without a scale. */
    public static Column of(String name, Type type) {
        return new Column(name, type, 0);
    }
}
