package dev.advocacy.scoring.recognition.wallet;

/**
 * One side of an entry. Immutable.
 *
 * @param account which account changes
 * @param units by how much: units of the rule set's scale, above or below 0
 */
public record Posting(Account account, long units) {}
