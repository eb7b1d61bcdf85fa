package dev.advocacy.value;

import dev.advocacy.Finding;
import java.time.Instant;

/** What a signed click id is worth. */
public sealed interface ClickProof {

    /**
     * It was made with the key, and holds.
     *
     * @param click the id of the click
     * @param at when it was made
     */
    record Genuine(String click, Instant at) implements ClickProof {}

    /**
     * It proves nothing.
     *
     * @param why {@code click.malformed}, {@code click.forged}, {@code click.expired} or {@code click.of-the-future}
     */
    record Worthless(Finding why) implements ClickProof {}
}
