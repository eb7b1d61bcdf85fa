package dev.advocacy.crash;

/**
 * A delivery as the database has it.
 *
 * @param id its id
 * @param state its state
 * @param reason why
 * @param attempts how often it was armed
 */
record Stored(String id, String state, String reason, int attempts) {}
