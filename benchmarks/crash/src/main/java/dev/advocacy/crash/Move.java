package dev.advocacy.crash;

import java.time.Instant;

/**
 * A step of a delivery as the log has it.
 *
 * @param delivery whose
 * @param from the state before
 * @param to the state after
 * @param reason why
 * @param at when, by the database's clock
 */
record Move(String delivery, String from, String to, String reason, Instant at) {}
