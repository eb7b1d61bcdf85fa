package dev.advocacy.value;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A line of what a sales or recruiting system knows: something that came of a click, or that such a line is taken back. Immutable.
 */
public sealed interface Conversion {

    /** The system's own id, never used for another line. */
    String id();

    /**
     * Something that came of a click.
     *
     * @param id the system's own
     * @param kind what it is
     * @param at when it happened
     * @param value what it is worth, 0 or more; {@code null} where the system has no amount
     * @param click the id of the click that led there, or a signed click id; {@code null} where nobody knows
     * @param visitor the pseudonym under which that person clicked; {@code null} where nobody knows
     */
    record Made(
            String id,
            ConversionKind kind,
            Instant at,
            @Nullable Money value,
            @Nullable String click,
            @Nullable String visitor)
            implements Conversion {}

    /**
     * That another line is taken back, such as a sale that was cancelled.
     *
     * @param id the system's own
     * @param retracts the id of the other
     */
    record TakenBack(String id, String retracts) implements Conversion {}
}
